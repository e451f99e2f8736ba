/** Messages to those who follow cases by webhook: written with what they tell of, and sent until they are taken. */
import { placesIn } from '../definitions/agencies/communes.js';
import type { Instant } from '../definitions/calendar/instant.js';
import type { RegisterDatabase } from './tables.js';

export interface Subscription {
  readonly id: string;
  /** Who asked for it. */
  readonly owner: string;
  readonly url: string;
  /** Empty: every kind. */
  readonly kinds: readonly string[];
  readonly since: Instant;
  /** Code of the commune or province of whose cases it is told; null: of all. */
  readonly place: string | null;
}

/** What a case has shown of itself: the attributes that messages are made of. */
export interface Shown {
  readonly dossiers: readonly string[];
  readonly waitingOn: readonly string[];
  readonly incidents: readonly string[];
  readonly overdue: boolean;
  readonly outcome: string | null;
  /** Dossiers with the statuses that a reset took back: the case comes to them again, and has told of them. */
  readonly takenBack?: readonly string[];
}

/** How far the history of a case has been turned into messages. */
export interface ToldCase {
  readonly caseId: string;
  readonly runId: string;
  /** Events of that run that were read. */
  readonly historyEvents: number;
  /** The attributes of the case at that point. */
  readonly shown: Shown;
  readonly closed: boolean;
}

export interface OutboxMessage {
  /** The same whenever it is sent. */
  readonly id: string;
  readonly kind: string;
  readonly caseId: string;
  /** When it happened: subscriptions that began later are not told of it. */
  readonly at: Instant;
  /** Grows with the history of a case. */
  readonly position: number;
  /** JSON, as it is sent. */
  readonly body: string;
}

export interface DueMessage extends Omit<OutboxMessage, 'at' | 'kind'> {
  readonly subscription: string;
  readonly url: string;
  readonly tries: number;
}

/** Where the messages of a subscription go. */
export interface Endpoint {
  readonly subscription: string;
  /** How often it failed since it last took something. */
  readonly failures: number;
}

export interface Outbox {
  subscribe(subscription: Subscription): Promise<void>;
  /** @param owner only theirs */
  subscriptions(owner?: string): Promise<readonly Subscription[]>;
  /** With whatever was still on its way to it. @returns false when there is none of that owner */
  unsubscribe(id: string, owner: string): Promise<boolean>;
  toldCases(caseIds: readonly string[]): Promise<readonly ToldCase[]>;
  /** Messages and how far they reach, in one transaction: what was told is neither lost nor told by two. */
  tell(told: ToldCase, before: ToldCase | undefined, messages: readonly OutboxMessage[], at: Instant): Promise<boolean>;
  /** Those to which something is due, and which do not rest. */
  endpointsDue(at: Instant): Promise<readonly Endpoint[]>;
  /** Of each case the oldest that the subscription has not taken, once it is due. */
  due(subscription: string, at: Instant, most: number): Promise<readonly DueMessage[]>;
  taken(message: Pick<DueMessage, 'id' | 'subscription'>, at: Instant): Promise<void>;
  failed(message: Pick<DueMessage, 'id' | 'subscription'>, again: Instant, error: string): Promise<void>;
  /** Nothing is due to it until then. */
  rest(endpoint: Endpoint, until: Instant): Promise<void>;
}

export function openOutbox(database: RegisterDatabase): Outbox {
  return {
    subscribe: (subscription) => subscribe(database, subscription),
    subscriptions: (owner) => subscriptions(database, owner),
    unsubscribe: (id, owner) => unsubscribe(database, id, owner),
    toldCases: (caseIds) => toldCases(database, caseIds),
    tell: (told, before, messages, at) => tell(database, told, before, messages, at),
    endpointsDue: (at) => endpointsDue(database, at),
    due: (subscription, at, most) => due(database, subscription, at, most),
    taken: async ({ id, subscription }, at) => {
      const change = database.updateTable('outbox').set({ done_at: at, error: null });
      await change.where('id', '=', id).where('subscription', '=', subscription).execute();
    },
    failed: async ({ id, subscription }, again, error) => {
      const change = database
        .updateTable('outbox')
        .set((row) => ({ due_at: again, error, tries: row('tries', '+', 1) }));
      await change.where('id', '=', id).where('subscription', '=', subscription).execute();
    },
    rest: async ({ subscription, failures }, until) => {
      const change = database.updateTable('endpoints').set({ failures, rests_until: until });
      await change.where('subscription', '=', subscription).execute();
    },
  };
}

function subscribe(database: RegisterDatabase, { kinds, place, ...subscription }: Subscription): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    const row = { ...subscription, kinds: JSON.stringify(kinds) };
    await transaction.insertInto('subscriptions').values(row).execute();
    const endpoint = { subscription: subscription.id, place, failures: 0, rests_until: 0 };
    await transaction.insertInto('endpoints').values(endpoint).execute();
  });
}

async function subscriptions(database: RegisterDatabase, owner?: string): Promise<readonly Subscription[]> {
  const all = database
    .selectFrom('subscriptions')
    .innerJoin('endpoints', 'endpoints.subscription', 'subscriptions.id')
    .select(['id', 'owner', 'url', 'kinds', 'since', 'place'])
    .orderBy('since');
  const rows = await (owner === undefined ? all : all.where('owner', '=', owner)).execute();
  return rows.map((row) => ({
    ...row,
    kinds: JSON.parse(row.kinds) as string[],
    since: Number(row.since) as Instant,
  }));
}

function unsubscribe(database: RegisterDatabase, id: string, owner: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const removed = await transaction
      .deleteFrom('subscriptions')
      .where('id', '=', id)
      .where('owner', '=', owner)
      .executeTakeFirstOrThrow();
    if (removed.numDeletedRows === 0n) return false;
    await transaction.deleteFrom('endpoints').where('subscription', '=', id).execute();
    await transaction.deleteFrom('outbox').where('subscription', '=', id).where('done_at', 'is', null).execute();
    return true;
  });
}

async function toldCases(database: RegisterDatabase, caseIds: readonly string[]): Promise<readonly ToldCase[]> {
  if (caseIds.length === 0) return [];
  const rows = await database.selectFrom('told_cases').selectAll().where('case_id', 'in', caseIds).execute();
  return rows.map(({ case_id, run_id, history_events, shown, closed }) => ({
    caseId: case_id,
    runId: run_id,
    historyEvents: history_events,
    shown: JSON.parse(shown) as ToldCase['shown'],
    closed: closed === 1,
  }));
}

function tell(
  database: RegisterDatabase,
  told: ToldCase,
  before: ToldCase | undefined,
  messages: readonly OutboxMessage[],
  at: Instant,
): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    // Another gateway was faster.
    if (!(await reach(transaction, told, before))) return false;
    const rows = (await followersOf(transaction, told.caseId)).flatMap(({ id: subscription, kinds, since }) =>
      messages
        .filter(({ kind, at: happened }) => happened >= since && (kinds.length === 0 || kinds.includes(kind)))
        .map(({ id, caseId, position, body }) => {
          const what = { id, subscription, case_id: caseId, position, body };
          return { ...what, due_at: at, tries: 0, done_at: null, error: null };
        }),
    );
    if (rows.length === 0) return true;
    await transaction
      .insertInto('outbox')
      .values(rows)
      .onConflict((conflict) => conflict.columns(['id', 'subscription']).doNothing())
      .execute();
    return true;
  });
}

/** A case whose place is not known is told to those only who are told of all. */
async function followersOf(database: RegisterDatabase, caseId: string): Promise<readonly Subscription[]> {
  const found = await database.selectFrom('case_places').select('commune').where('case_id', '=', caseId).execute();
  const isIn = (place: string) => found.some(({ commune }) => placesIn(place).includes(commune));
  return (await subscriptions(database)).filter(({ place }) => place === null || isIn(place));
}

/** @returns false when the case has been told further than `before` */
async function reach(
  database: RegisterDatabase,
  { caseId, runId, historyEvents, shown, closed }: ToldCase,
  before: ToldCase | undefined,
): Promise<boolean> {
  const row = { run_id: runId, history_events: historyEvents, shown: JSON.stringify(shown), closed: closed ? 1 : 0 };
  if (!before) {
    const inserted = await database
      .insertInto('told_cases')
      .values({ case_id: caseId, ...row })
      .onConflict((conflict) => conflict.column('case_id').doNothing())
      .executeTakeFirstOrThrow();
    return (inserted.numInsertedOrUpdatedRows ?? 0n) > 0n;
  }
  const { numUpdatedRows } = await database
    .updateTable('told_cases')
    .set(row)
    .where('case_id', '=', caseId)
    .where('run_id', '=', before.runId)
    .where('history_events', '=', before.historyEvents)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

async function endpointsDue(database: RegisterDatabase, at: Instant): Promise<readonly Endpoint[]> {
  return database
    .selectFrom('endpoints')
    .select(['subscription', 'failures'])
    .where('rests_until', '<=', at)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('outbox')
          .select('outbox.id')
          .whereRef('outbox.subscription', '=', 'endpoints.subscription')
          .where('done_at', 'is', null)
          .where('due_at', '<=', at),
      ),
    )
    .execute();
}

async function due(
  database: RegisterDatabase,
  subscription: string,
  at: Instant,
  most: number,
): Promise<readonly DueMessage[]> {
  const rows = await database
    .selectFrom('outbox')
    .innerJoin('subscriptions', 'subscriptions.id', 'outbox.subscription')
    .select(['outbox.id', 'outbox.subscription', 'case_id', 'position', 'body', 'tries', 'url'])
    .where('outbox.subscription', '=', subscription)
    .where('done_at', 'is', null)
    .where('due_at', '<=', at)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outbox as older')
            .select('older.id')
            .whereRef('older.subscription', '=', 'outbox.subscription')
            .whereRef('older.case_id', '=', 'outbox.case_id')
            .whereRef('older.position', '<', 'outbox.position')
            .where('older.done_at', 'is', null),
        ),
      ),
    )
    .orderBy('due_at')
    .limit(most)
    .execute();
  return rows.map(({ case_id, position, ...row }) => ({ ...row, caseId: case_id, position: Number(position) }));
}
