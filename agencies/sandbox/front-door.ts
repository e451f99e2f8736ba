/** The HTTP door of a stand-in agency. An answer leaves only after everything it says is on disk. */
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { type Context, Hono } from 'hono';
import { z } from 'zod';
import { cancelEnvelope, cancelPath, messageEnvelope, messagePaths } from '../http/envelope.js';
import type { SandboxDatabase, SandboxTransaction } from './database.js';
import { NotTaken, takeApplication, takeCancellation, takeMessage } from './desk.js';
import { takeFault } from './faults.js';
import { type Arrival, type Desk, findDossier } from './folders.js';
import { noticesOf } from './outbox.js';

type Door = { Bindings: HttpBindings };
type Visit = Context<Door>;
type Occasion = 'application' | 'supplement' | 'answer' | 'cancel' | 'query';

export interface FrontDoor {
  readonly desk: Desk;
  readonly database: SandboxDatabase;
  /** Called when a message may have given the agency something to do. */
  readonly wake: () => void;
}

export function openFrontDoor({ desk, database, wake }: FrontDoor): Hono<Door> {
  const door = new Hono<Door>();

  const take = async (visit: Visit, on: Occasion, arrival: Arrival, work: (transaction: SandboxTransaction) => Promise<void>) =>
    withFaults(visit, database, { on, reference: arrival.reference, text: JSON.stringify(arrival.content ?? null) }, async () => {
      await database.transaction().execute(work);
      wake();
      return visit.json(await recordOf(database, arrival.reference));
    });

  for (const kind of ['application', 'supplement', 'answer'] as const) {
    door.post(messagePaths[kind], async (visit) => {
      const envelope = await read(visit, messageEnvelope);
      const arrival: Arrival = {
        key: keyOf(visit),
        reference: envelope.maThamChieu,
        dossierCode: envelope.maHoSo,
        procedure: envelope.thuTuc,
        day: envelope.thoiDiem.slice(0, 10),
        content: envelope.noiDung,
      };
      return take(visit, kind, arrival, (transaction) =>
        kind === 'application'
          ? takeApplication(desk, transaction, arrival)
          : takeMessage(desk, transaction, kind, arrival),
      );
    });
  }

  door.post(cancelPath, async (visit) => {
    const { maThamChieu, lyDo, thoiDiem } = await read(visit, cancelEnvelope);
    const unnamed = { dossierCode: '', procedure: '' };
    const arrival: Arrival = {
      ...unnamed,
      key: keyOf(visit),
      reference: maThamChieu,
      day: thoiDiem.slice(0, 10),
      content: lyDo,
    };
    return take(visit, 'cancel', arrival, (transaction) => takeCancellation(desk, transaction, arrival));
  });

  door.get(messagePaths.application, async (visit) => {
    const reference = visit.req.query('maThamChieu') ?? '';
    return withFaults(visit, database, { on: 'query', reference, text: '' }, async () => {
      const record = await recordOf(database, reference);
      return record ? visit.json(record) : visit.json({ loi: `không có hồ sơ ${reference}` }, 404);
    });
  });

  door.onError((failure, visit) => {
    if (failure instanceof NotTaken) return visit.json({ loi: failure.message }, failure.status);
    return visit.json({ loi: `lỗi hệ thống: ${failure.message}` }, 500);
  });
  return door;
}

async function recordOf(database: SandboxDatabase, reference: string) {
  return database.transaction().execute(async (transaction) => {
    const dossier = await findDossier(transaction, reference);
    if (!dossier) return undefined;
    const thongBao = await noticesOf(transaction, reference);
    return { soHoSo: dossier.number, thongBao, daHuy: dossier.ended === 'cancelled' };
  });
}

async function withFaults(
  visit: Visit,
  database: SandboxDatabase,
  occasion: { readonly on: Occasion; readonly reference: string; readonly text: string },
  work: () => Promise<Response>,
): Promise<Response> {
  const subject = { ...occasion, text: `${occasion.text}${await applicationOf(database, occasion.reference)}` };
  if (await takeFault(database, 'down', subject)) return hangUp(visit);
  const failure = await takeFault(database, 'fails', subject);
  if (failure) return Response.json({ loi: 'lỗi thử nghiệm' }, { status: failure.status });
  const answer = await work();
  const slowness = await takeFault(database, 'slow', subject);
  if (slowness) await new Promise((resolve) => setTimeout(resolve, slowness.ms));
  return (await takeFault(database, 'answerLost', subject)) ? hangUp(visit) : answer;
}

async function applicationOf(database: SandboxDatabase, reference: string): Promise<string> {
  const found = await database
    .selectFrom('dossiers')
    .select('application')
    .where('reference', '=', reference)
    .executeTakeFirst();
  return found?.application ?? '';
}

function hangUp(visit: Visit): Response {
  visit.env.outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
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
