/** Switches that make a stand-in agency misbehave, or decide as a test needs it. They survive a restart. */
import { z } from 'zod';
import type { SandboxDatabase, SandboxTransaction } from './database.js';

/** Which dossiers a rule is for, and how often it strikes; without these: all of them, always. */
const reach = {
  reference: z.string().optional().describe('beginning of our reference'),
  personalId: z.string().optional().describe('a person who is named in the application'),
  times: z.int().min(1).optional(),
};
const occasion = z.enum(['application', 'supplement', 'answer', 'cancel', 'query', 'annul', 'inform']);
const on = occasion.optional();
const stage = z.string().optional().describe('only before this stage of the agency');

export const faultRule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('slow'), ms: z.int().min(0), on, ...reach }).describe('works at once, answers late'),
  z
    .strictObject({ kind: z.literal('arrivesLate'), ms: z.int().min(0), on, ...reach })
    .describe('held up on the way to the agency, also when its sender has given up meanwhile'),
  z.strictObject({ kind: z.literal('down'), on, ...reach }).describe('cuts the connection, does nothing'),
  z.strictObject({ kind: z.literal('fails'), status: z.int().min(400).max(599), on, ...reach }),
  z.strictObject({ kind: z.literal('answerLost'), on, ...reach }).describe('does the work, then cuts the connection'),
  z.strictObject({ kind: z.literal('duplicateCallback'), ...reach }),
  z.strictObject({ kind: z.literal('lostCallback'), ...reach }).describe('never sent: only a query finds the notice'),
  z.strictObject({ kind: z.literal('lateCallback'), ms: z.int().min(0), ...reach }),
  z.strictObject({ kind: z.literal('reorderedCallbacks'), ...reach }).describe('the next notice goes first'),
  z.strictObject({ kind: z.literal('hold'), stage, ...reach }).describe('stops working until POST /sandbox/release'),
  z
    .strictObject({
      kind: z.literal('asksSupplement'),
      items: z.array(z.string()).min(1),
      legalBasis: z.string().optional(),
      stage,
      ...reach,
    })
    .describe('once per dossier'),
  z.strictObject({ kind: z.literal('refuses'), reasons: z.array(z.string()).min(1), stage, ...reach }),
  z
    .strictObject({ kind: z.literal('forgetsKeys'), ...reach })
    .describe('an application that comes again becomes a second dossier'),
  z
    .strictObject({ kind: z.literal('knows'), facts: z.record(z.string(), z.json()), ...reach })
    .describe('the agency has these facts on file when the dossier arrives, for example alreadyRemoved'),
]);

export type FaultRule = z.infer<typeof faultRule>;
/** What a caller wants when a transport fault strikes. */
export type FaultOccasion = z.infer<typeof occasion>;
export type FaultKind = FaultRule['kind'];
type RuleOf<Kind extends FaultKind> = Extract<FaultRule, { kind: Kind }>;
export type Fault<Kind extends FaultKind> = RuleOf<Kind> & { readonly id: number };

/** What a rule is held against. */
export interface FaultSubject {
  readonly reference: string;
  /** Everything known of the application, as JSON text. */
  readonly text: string;
  readonly on?: string;
  readonly stage?: string;
}

export async function addFaults(
  database: SandboxDatabase | SandboxTransaction,
  rules: readonly FaultRule[],
): Promise<void> {
  if (rules.length === 0) return;
  const rows = rules.map((rule) => ({ rule: JSON.stringify(rule), times_left: rule.times ?? null }));
  await database.insertInto('faults').values(rows).execute();
}

export async function replaceFaults(database: SandboxDatabase, rules: readonly FaultRule[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('faults').execute();
    await addFaults(transaction, rules);
  });
}

/** The rules of one kind that strike `subject` now. Looking does not use them up: see `spend`. */
export async function faultsOf<Kind extends FaultKind>(
  database: SandboxDatabase | SandboxTransaction,
  kind: Kind,
  subject: FaultSubject,
): Promise<readonly Fault<Kind>[]> {
  const rows = await database.selectFrom('faults').selectAll().orderBy('id').execute();
  return rows
    .filter((row) => row.times_left === null || row.times_left > 0)
    .map((row) => ({ ...(JSON.parse(row.rule) as FaultRule), id: row.id }))
    .filter((rule): rule is Fault<Kind> => rule.kind === kind && strikes(rule, subject));
}

/** The first rule of one kind that strikes, used up by one time. */
export async function takeFault<Kind extends FaultKind>(
  database: SandboxDatabase | SandboxTransaction,
  kind: Kind,
  subject: FaultSubject,
): Promise<Fault<Kind> | undefined> {
  const [rule] = await faultsOf(database, kind, subject);
  if (rule) await spend(database, rule.id);
  return rule;
}

export async function spend(database: SandboxDatabase | SandboxTransaction, id: number): Promise<void> {
  await database
    .updateTable('faults')
    .set((row) => ({ times_left: row('times_left', '-', 1) }))
    .where('id', '=', id)
    .where('times_left', 'is not', null)
    .execute();
}

/** A rule for all dossiers falls only when everything is released. */
export async function dropHolds(transaction: SandboxTransaction, prefix: string): Promise<void> {
  for (const { id, rule } of await transaction.selectFrom('faults').selectAll().execute()) {
    const { kind, reference = '' } = JSON.parse(rule) as FaultRule;
    if (kind === 'hold' && reference.startsWith(prefix)) {
      await transaction.deleteFrom('faults').where('id', '=', id).execute();
    }
  }
}

function strikes(rule: FaultRule, { reference, text, on, stage }: FaultSubject): boolean {
  if (rule.reference !== undefined && !reference.startsWith(rule.reference)) return false;
  if (rule.personalId !== undefined && !text.includes(`"${rule.personalId}"`)) return false;
  if ('on' in rule && rule.on !== undefined && rule.on !== on) return false;
  return !('stage' in rule) || rule.stage === undefined || rule.stage === stage;
}
