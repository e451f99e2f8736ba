/** Moves open cases to another version of their bundle: first asked whether they can, then moved one by one. */
import { randomUUID } from 'node:crypto';
import type { WorkflowClient } from '@temporalio/client';
import { bundleHash } from '../definitions/hashes.js';
import type { Accepted, MigrationPreview } from '../workflows/messages.js';
import { CaseHandle } from './case-handle.js';
import { type ListedCase, openCases } from './open-cases.js';

/** What would become of one case, or why it could not be asked. */
export type CaseUnderVersion = ListedCase &
  (({ readonly error: null } & MigrationPreview) | { readonly error: string });

/** How many cases are asked at once: each is a query that one worker answers. */
const askedAtOnce = 10;

/**
 * Asks every open case of one version; nothing is moved.
 * @param from @param to versions of a bundle, `death@1`
 * @throws RangeError when this build does not have the version
 */
export async function* migrationPreview(
  workflows: WorkflowClient,
  from: string,
  to: string,
): AsyncGenerator<CaseUnderVersion> {
  const hash = bundleHash(to);
  let batch: ListedCase[] = [];
  for await (const open of openCases(workflows, from)) {
    batch.push(open);
    if (batch.length < askedAtOnce) continue;
    yield* await Promise.all(batch.map((one) => asked(workflows, one, to, hash)));
    batch = [];
  }
  yield* await Promise.all(batch.map((one) => asked(workflows, one, to, hash)));
}

/**
 * Has one case go on under another version.
 * @param by office and function of whoever decided it
 * @throws ClientError CASE_NOT_FOUND, CASE_CLOSED, CASE_UNREACHABLE
 * @throws CaseRefusedError with why it stays as it is
 */
export async function migrateCase(
  workflows: WorkflowClient,
  caseId: string,
  { to, by }: { readonly to: string; readonly by: string },
): Promise<Accepted> {
  const event = { type: 'officer.migrated', by, to, hash: bundleHash(to) };
  // A refusal is kept under its update id: what was not quiet then may be so now.
  return new CaseHandle(workflows, caseId).send({ id: `migrated-${to}`, event }, randomUUID());
}

async function asked(workflows: WorkflowClient, open: ListedCase, to: string, hash: string): Promise<CaseUnderVersion> {
  try {
    return { ...open, error: null, ...(await new CaseHandle(workflows, open.caseId).underVersion(to, hash)) };
  } catch (fault) {
    return { ...open, error: fault instanceof Error ? fault.message : String(fault) };
  }
}
