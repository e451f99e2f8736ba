/** The HTTP door of a stand-in agency. An answer leaves only after everything it says is on disk. */
import { Hono } from 'hono';
import { z } from 'zod';
import {
  annulEnvelope,
  annulPath,
  cancelEnvelope,
  cancelPath,
  informEnvelope,
  informPath,
  type MessageEnvelope,
  messageEnvelope,
  messagePaths,
} from '../http/envelope.js';
import type { SandboxDatabase, SandboxTransaction } from './database.js';
import { NotTaken, takeAnnulment, takeApplication, takeCancellation, takeInformation, takeMessage } from './desk.js';
import { type Arrival, type Desk, findDossier } from './folders.js';
import { type DoorEnvironment, type Occasion, type Visit, withMishaps } from './mishaps.js';
import { noticesOf } from './outbox.js';

export interface FrontDoor {
  readonly desk: Desk;
  readonly database: SandboxDatabase;
  /** Called when a message may have given the agency something to do. */
  readonly wake: () => void;
}

export function openFrontDoor(frontDoor: FrontDoor): Hono<DoorEnvironment> {
  const door = new Hono<DoorEnvironment>();
  for (const kind of ['application', 'supplement', 'answer'] as const) {
    door.post(messagePaths[kind], (visit) => takeIn(frontDoor, visit, kind));
  }
  door.post(cancelPath, (visit) => cancel(frontDoor, visit));
  door.post(annulPath, (visit) => annul(frontDoor, visit));
  door.post(informPath, (visit) => inform(frontDoor, visit));
  door.get(messagePaths.application, (visit) => tell(frontDoor, visit));
  door.onError((failure, visit) => {
    if (failure instanceof NotTaken) return visit.json({ loi: failure.message }, failure.status);
    return visit.json({ loi: `lỗi hệ thống: ${failure.message}` }, 500);
  });
  return door;
}

async function takeIn(frontDoor: FrontDoor, visit: Visit, kind: keyof typeof messagePaths): Promise<Response> {
  const { desk } = frontDoor;
  const arrival = arrivalOf(keyOf(visit), await read(visit, messageEnvelope));
  return write(frontDoor, visit, kind, arrival, (transaction) =>
    kind === 'application'
      ? takeApplication(desk, transaction, arrival)
      : takeMessage(desk, transaction, kind, arrival),
  );
}

async function cancel(frontDoor: FrontDoor, visit: Visit): Promise<Response> {
  const { lyDo, ...envelope } = await read(visit, cancelEnvelope);
  const arrival = arrivalOf(keyOf(visit), { ...envelope, maHoSo: '', thuTuc: '', noiDung: lyDo });
  return write(frontDoor, visit, 'cancel', arrival, (transaction) =>
    takeCancellation(frontDoor.desk, transaction, arrival),
  );
}

async function annul(frontDoor: FrontDoor, visit: Visit): Promise<Response> {
  const { quyetDinh, cachThuHoi, ...envelope } = await read(visit, annulEnvelope);
  const noiDung = { quyetDinh, cachThuHoi };
  const arrival = arrivalOf(keyOf(visit), { ...envelope, maHoSo: '', thuTuc: '', noiDung });
  return write(frontDoor, visit, 'annul', arrival, (transaction) => takeAnnulment(transaction, arrival));
}

async function inform({ database }: FrontDoor, visit: Visit): Promise<Response> {
  const { quyetDinh, soKetQua, ...envelope } = await read(visit, informEnvelope);
  const noiDung = { quyetDinh, soKetQua };
  const arrival = arrivalOf(keyOf(visit), { ...envelope, maHoSo: '', thuTuc: '', noiDung });
  const occasion = { on: 'inform', reference: arrival.reference, text: JSON.stringify(noiDung) } as const;
  return withMishaps(visit, database, occasion, async () => {
    await database.transaction().execute((transaction) => takeInformation(transaction, arrival));
    return visit.json({ daNhan: true });
  });
}

async function tell({ database }: FrontDoor, visit: Visit): Promise<Response> {
  const reference = visit.req.query('maThamChieu') ?? '';
  return withMishaps(visit, database, { on: 'query', reference, text: '' }, async () => {
    const record = await recordOf(database, reference);
    return record ? visit.json(record) : visit.json({ loi: `không có hồ sơ ${reference}` }, 404);
  });
}

async function write(
  { database, wake }: FrontDoor,
  visit: Visit,
  on: Occasion['on'],
  { reference, content }: Arrival,
  work: (transaction: SandboxTransaction) => Promise<void>,
): Promise<Response> {
  return withMishaps(visit, database, { on, reference, text: JSON.stringify(content ?? null) }, async () => {
    await database.transaction().execute(work);
    wake();
    return visit.json(await recordOf(database, reference));
  });
}

async function recordOf(database: SandboxDatabase, reference: string) {
  return database.transaction().execute(async (transaction) => {
    const dossier = await findDossier(transaction, reference);
    if (!dossier) return undefined;
    const thongBao = await noticesOf(transaction, reference);
    const taken = dossier.ended === 'annulled' ? { daThuHoi: true } : {};
    return { soHoSo: dossier.number, thongBao, daHuy: dossier.ended === 'cancelled', ...taken };
  });
}

function arrivalOf(key: string, { maThamChieu, maHoSo, thuTuc, thoiDiem, noiDung }: MessageEnvelope): Arrival {
  const day = thoiDiem.slice(0, 10);
  return { key, reference: maThamChieu, dossierCode: maHoSo, procedure: thuTuc, day, content: noiDung };
}

async function read<Schema extends z.ZodType>(visit: Visit, schema: Schema): Promise<z.infer<Schema>> {
  const body: unknown = await visit.req.json().catch(() => undefined);
  const envelope = schema.safeParse(body);
  if (!envelope.success) throw new NotTaken(422, `phong bì không đúng mẫu: ${z.prettifyError(envelope.error)}`);
  return envelope.data;
}

function keyOf(visit: Visit): string {
  const key = visit.req.header('idempotency-key');
  if (!key) throw new NotTaken(422, 'thiếu tiêu đề Idempotency-Key');
  return key;
}
