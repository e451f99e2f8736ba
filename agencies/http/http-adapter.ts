/** A port over HTTP. What differs between agencies is their wording, given as a `Dialect`. */
import type { z } from 'zod';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { formatInstant, type Instant } from '../../definitions/calendar/instant.js';
import { type AgencyMessage, type AgencyNotice, type AgencyPort, type AgencyRecord, AgencyRejected } from '../port.js';
import { type AgencyConnection, connectTo } from './agency-client.js';
import {
  type CancelEnvelope,
  cancelPath,
  type MessageEnvelope,
  messagePaths,
  queryPath,
  recordEnvelope,
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

const wireTime = (at: Instant) => `${formatInstant(at).replace(' ', 'T')}+07:00`;

export function createHttpAdapter<Notice extends WireNotice>(
  dialect: Dialect<Notice>,
  connection: AgencyConnection,
): AgencyPort {
  const ask = connectTo(dialect.agency, connection);

  const readNotice = (body: unknown): AgencyNotice => {
    const notice = understood(dialect.agency, 'a notice', () => dialect.notice.parse(body));
    return {
      id: notice.maThongBao,
      reference: notice.maThamChieu,
      sequence: notice.thuTu,
      event: understood(dialect.agency, `notice ${notice.maThongBao}`, () => dialect.read(notice)),
    };
  };

  const readRecord = (answer: unknown): AgencyRecord & { cancelled: boolean } => {
    const record = understood(dialect.agency, 'a record', () => recordEnvelope.parse(answer));
    return { number: record.soHoSo, notices: record.thongBao.map(readNotice), cancelled: record.daHuy === true };
  };

  return {
    agency: dialect.agency,
    readNotice,
    async submit(message) {
      const body: MessageEnvelope = {
        maThamChieu: message.reference,
        maHoSo: message.dossierCode,
        thuTuc: message.procedure,
        thoiDiem: wireTime(message.legalNow),
        noiDung: understood(dialect.agency, `our ${message.kind}`, () => dialect.write(message)),
      };
      const path = messagePaths[message.kind];
      const { number, notices } = readRecord(await ask({ method: 'POST', path, body, idempotencyKey: message.key }));
      return { number, notices };
    },
    async query(reference) {
      const answer = await ask({ method: 'GET', path: queryPath(reference) });
      if (answer === undefined) return undefined;
      const { number, notices } = readRecord(answer);
      return { number, notices };
    },
    async cancel({ key, reference, reason, legalNow }) {
      const body: CancelEnvelope = { maThamChieu: reference, lyDo: reason, thoiDiem: wireTime(legalNow) };
      return readRecord(await ask({ method: 'POST', path: cancelPath, body, idempotencyKey: key }));
    },
  };
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
