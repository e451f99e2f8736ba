/** What may go wrong between a stand-in agency and its caller: the transport faults, played out at the door. */
import { setTimeout } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';
import type { SandboxDatabase } from './database.js';
import { type FaultOccasion, takeFault } from './faults.js';

export type DoorEnvironment = { Bindings: HttpBindings };
export type Visit = Context<DoorEnvironment>;

export interface Occasion {
  readonly on: FaultOccasion;
  readonly reference: string;
  /** What the caller sent, as JSON text. */
  readonly text: string;
}

/** @param work what the agency does, with its answer */
export async function withMishaps(
  visit: Visit,
  database: SandboxDatabase,
  occasion: Occasion,
  work: () => Promise<Response>,
): Promise<Response> {
  const subject = { ...occasion, text: `${occasion.text}${await applicationOf(database, occasion.reference)}` };
  if (await takeFault(database, 'down', subject)) return hangUp(visit);
  const failure = await takeFault(database, 'fails', subject);
  if (failure) return Response.json({ loi: 'lỗi thử nghiệm' }, { status: failure.status });
  const delay = await takeFault(database, 'arrivesLate', subject);
  if (delay) await setTimeout(delay.ms);
  const slowness = await takeFault(database, 'slow', subject);
  const isLost = await takeFault(database, 'answerLost', subject);
  const answer = await work();
  if (slowness) await setTimeout(slowness.ms);
  return isLost ? hangUp(visit) : answer;
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
