/** One act on many open cases: first what it would do to each, then, when told to, done. */
import type { WorkflowClient } from '@temporalio/client';

/** Which cases: those that are named, or those that a filter of the Temporal UI finds. */
export interface Selection {
  readonly cases: readonly string[];
  /** In the list's query language; only open cases are taken. */
  readonly where: string | null;
}

export interface BulkAct {
  /** What would be done, a line each; empty when nothing is to be done. @throws when the case cannot be asked */
  plan(caseId: string): Promise<readonly string[]>;
  /** @throws when the case does not take it */
  carryOut(caseId: string): Promise<void>;
}

export interface ActedCase {
  readonly caseId: string;
  readonly became: 'nothing' | 'planned' | 'done' | 'failed';
  readonly what: readonly string[];
  /** Null unless it failed. */
  readonly error: string | null;
}

/** As many workers answer at a time without keeping agencies' callbacks waiting. */
const atOnce = 10;

const openCase = 'WorkflowType = "caseWorkflow" AND ExecutionStatus = "Running"';

export async function* selectedCases(workflows: WorkflowClient, { cases, where }: Selection): AsyncGenerator<string> {
  yield* cases;
  if (where === null) return;
  for await (const { workflowId } of workflows.list({ query: `${openCase} AND (${where})` })) yield workflowId;
}

/** How many there are, as the server counts them. */
export async function countCases(workflows: WorkflowClient, { cases, where }: Selection): Promise<number> {
  if (where === null) return cases.length;
  return cases.length + (await workflows.count(`${openCase} AND (${where})`)).count;
}

/** Each case as soon as it is through; one that fails keeps none of the others back. */
export async function* inBulk(
  cases: AsyncIterable<string> | Iterable<string>,
  act: BulkAct,
  { apply }: { readonly apply: boolean },
): AsyncGenerator<ActedCase> {
  const underWay = new Map<string, Promise<ActedCase>>();
  const next = async () => {
    const acted = await Promise.race(underWay.values());
    underWay.delete(acted.caseId);
    return acted;
  };
  for await (const caseId of cases) {
    if (underWay.has(caseId)) continue;
    underWay.set(caseId, actedOn(caseId, act, apply));
    if (underWay.size >= atOnce) yield await next();
  }
  while (underWay.size > 0) yield await next();
}

async function actedOn(caseId: string, act: BulkAct, apply: boolean): Promise<ActedCase> {
  let what: readonly string[] = [];
  try {
    what = await act.plan(caseId);
    if (what.length === 0) return { caseId, became: 'nothing', what, error: null };
    if (apply) await act.carryOut(caseId);
    return { caseId, became: apply ? 'done' : 'planned', what, error: null };
  } catch (fault) {
    return { caseId, became: 'failed', what, error: fault instanceof Error ? fault.message : String(fault) };
  }
}
