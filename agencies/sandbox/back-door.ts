/** What only tests and `npm start` use: fault switches, and a look at what a stand-in agency holds. */
import { Hono } from 'hono';
import { z } from 'zod';
import type { DossierRow, SandboxDatabase } from './database.js';
import { addFaults, faultRule, replaceFaults } from './faults.js';
import { release } from './own-work.js';

/** What a stand-in agency tells about one dossier. */
export interface HeldDossier {
  readonly reference: string;
  readonly dossierCode: string;
  /** The agency's own number. */
  readonly number: string;
  readonly procedure: string;
  /** As the agency received it, in its own words. */
  readonly application: unknown;
  /** What its clerks wrote down. */
  readonly memory: unknown;
  readonly stage: string;
  readonly ended: DossierRow['ended'];
  readonly held: boolean;
  /** Messages of ours that it took, each key once. */
  readonly messages: number;
  readonly notices: number;
  /** Successful callbacks, repeated ones included. */
  readonly deliveries: number;
}

/** A message of ours that a stand-in agency took. */
export interface TakenMessage {
  readonly key: string;
  readonly reference: string;
  readonly kind: string;
  readonly content: unknown;
  /** When it was taken, ms since 1970. */
  readonly at: number;
}

const releaseRequest = z.strictObject({
  reference: z.string().default('').describe('beginning of our references; everything without it'),
  day: z.iso.date().optional().describe('legal day that papers bear from now on'),
});

export function openBackDoor(database: SandboxDatabase, wake: () => void): Hono {
  const door = new Hono();

  // PUT replaces all rules, POST adds to them.
  door.on(['PUT', 'POST'], '/faults', async (visit) => {
    const rules = z.array(faultRule).safeParse(await visit.req.json().catch(() => undefined));
    if (!rules.success) return visit.json({ error: z.prettifyError(rules.error) }, 400);
    await (visit.req.method === 'PUT' ? replaceFaults : addFaults)(database, rules.data);
    return visit.json({ rules: rules.data.length });
  });

  door.post('/release', async (visit) => {
    const request = releaseRequest.safeParse(await visit.req.json().catch(() => ({})));
    if (!request.success) return visit.json({ error: z.prettifyError(request.error) }, 400);
    await release(database, request.data.reference, request.data.day);
    wake();
    return visit.json({ released: true });
  });

  door.get('/dossiers', async (visit) => visit.json(await heldDossiers(database)));
  door.get('/messages', async (visit) => visit.json(await takenMessages(database)));
  return door;
}

async function takenMessages(database: SandboxDatabase): Promise<TakenMessage[]> {
  const messages = await database.selectFrom('messages').selectAll().orderBy('at').execute();
  return messages.map(({ content, ...message }) => ({ ...message, content: JSON.parse(content) }));
}

async function heldDossiers(database: SandboxDatabase): Promise<HeldDossier[]> {
  const dossiers = await database.selectFrom('dossiers').selectAll().orderBy('number').execute();
  const messages = await database
    .selectFrom('messages')
    .select(({ fn }) => ['reference', fn.countAll().as('count')])
    .groupBy('reference')
    .execute();
  const notices = await database
    .selectFrom('notices')
    .select(({ fn }) => ['reference', fn.countAll().as('count'), fn.sum('deliveries').as('deliveries')])
    .groupBy('reference')
    .execute();
  return dossiers.map((row) => {
    const said = notices.find(({ reference }) => reference === row.reference);
    return {
      reference: row.reference,
      dossierCode: row.dossier_code,
      number: row.number,
      procedure: row.procedure,
      application: JSON.parse(row.application),
      memory: JSON.parse(row.memory),
      stage: row.stage,
      ended: row.ended,
      held: row.hold === 'held',
      messages: Number(messages.find(({ reference }) => reference === row.reference)?.count ?? 0),
      notices: Number(said?.count ?? 0),
      deliveries: Number(said?.deliveries ?? 0),
    };
  });
}
