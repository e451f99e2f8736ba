/** A port over HTTP. What differs between agencies is their wording, given as a `Dialect`. */
import type { z } from 'zod';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { type AgencyMessage, type AgencyNotice, type AgencyPort, type AgencyRecord, AgencyRejected } from '../port.js';
import { type AgencyConnection, connectTo } from './agency-client.js';
import { annulBody, informBody } from './annulment-bodies.js';
import {
  annulPath,
  type CancelEnvelope,
  cancelPath,
  informedEnvelope,
  informPath,
  type MessageEnvelope,
  messagePaths,
  queryPath,
  recordEnvelope,
  wireTime,
} from './envelope.js';

/** What every agency's notice has, whatever else it says. */
export interface WireNotice {
  readonly maThongBao: string;
  readonly maThamChieu: string;
  readonly thuTu: number;
  readonly ngay: string;
}

/** How one agency says things. */
export interface Dialect<Notice extends WireNotice> {
  readonly agency: AgencyId;
  readonly notice: z.ZodType<Notice>;
  /** Our content in the agency's words. @throws ZodError when the content is not of the procedure's form */
  write(message: Pick<AgencyMessage, 'procedure' | 'kind' | 'content'>): unknown;
  /** The agency's words as an event of the procedure's chart. */
  read(notice: Notice): AgencyNotice['event'];
}

export function createHttpAdapter<Notice extends WireNotice>(
  dialect: Dialect<Notice>,
  connection: AgencyConnection,
): AgencyPort {
  const ask = connectTo(dialect.agency, connection);
  const post = (path: string, key: string, body: unknown) => ask({ method: 'POST', path, body, idempotencyKey: key });

  const readNotice = (body: unknown): AgencyNotice => {
    const notice = understood(dialect.agency, 'a notice', () => dialect.notice.parse(body));
    return {
      id: notice.maThongBao,
      reference: notice.maThamChieu,
      sequence: notice.thuTu,
      event: understood(dialect.agency, `notice ${notice.maThongBao}`, () => dialect.read(notice)),
    };
  };

  const parseRecord = (answer: unknown) => understood(dialect.agency, 'a record', () => recordEnvelope.parse(answer));

  const readRecord = (answer: unknown): AgencyRecord => {
    const { soHoSo, thongBao, daThuHoi } = parseRecord(answer);
    return { number: soHoSo, notices: thongBao.map(readNotice), ...(daThuHoi && { annulled: true }) };
  };

  return {
    agency: dialect.agency,
    readNotice,
    async submit(message) {
      const noiDung = understood(dialect.agency, `our ${message.kind}`, () => dialect.write(message));
      return readRecord(await post(messagePaths[message.kind], message.key, messageBody(message, noiDung)));
    },
    async query(reference) {
      const answer = await ask({ method: 'GET', path: queryPath(reference) });
      return answer === undefined ? undefined : readRecord(answer);
    },
    async cancel({ key, reference, reason, legalNow }) {
      const body: CancelEnvelope = { maThamChieu: reference, lyDo: reason, thoiDiem: wireTime(legalNow) };
      const answer = await post(cancelPath, key, body);
      return { ...readRecord(answer), cancelled: parseRecord(answer).daHuy === true };
    },
    async annul(request) {
      const record = readRecord(await post(annulPath, request.key, annulBody(request)));
      return { ...record, annulled: record.annulled === true };
    },
    async inform(notice) {
      const answer = await post(informPath, notice.key, informBody(notice));
      understood(dialect.agency, 'an acknowledgement', () => informedEnvelope.parse(answer));
    },
  };
}

function messageBody({ reference, dossierCode, procedure, legalNow }: AgencyMessage, noiDung: unknown) {
  const body: MessageEnvelope = {
    maThamChieu: reference,
    maHoSo: dossierCode,
    thuTuc: procedure,
    thoiDiem: wireTime(legalNow),
    noiDung,
  };
  return body;
}

/** A text that one side cannot read stays unreadable however often it is sent. */
function understood<Value>(agency: AgencyId, what: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    throw new AgencyRejected(`${agency}: ${what} is not of the agreed form: ${detail}`, { cause });
  }
}
