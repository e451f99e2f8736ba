import type { WorkflowClient } from '@temporalio/client';
import { CaseRefusedError, ClientError } from '../client/client-error.js';
import { type CaseUnderVersion, migrateCase, migrationPreview } from '../client/migration.js';
import { migrations } from '../definitions/migrations.js';
import { connected } from './connected.js';
import { isoInstant } from './instants.js';
import { migrationLines, migrationSummary } from './migration-text.js';

export interface WantedMigration {
  readonly from: string;
  readonly to: string;
  readonly by: string;
}

/**
 * Prints what would become of each open case of the version, and moves those that can when asked to.
 * @returns whether every case can move, or has moved
 * @throws RangeError when this build has no such migration
 */
export async function migrateOpenCases(
  wanted: WantedMigration,
  { apply, json }: { readonly apply: boolean; readonly json: boolean },
): Promise<boolean> {
  refuseUnknown(wanted);
  const cases = await connected(async (workflows) => {
    const shown: CaseUnderVersion[] = [];
    for await (const one of migrationPreview(workflows, wanted.from, wanted.to)) {
      const became = apply ? await moveOne(workflows, one, wanted) : one;
      shown.push(became);
      if (!json) for (const line of migrationLines(became)) process.stdout.write(`${line}\n`);
    }
    return shown;
  });
  const text = json
    ? JSON.stringify({ ...wanted, applied: apply, cases: cases.map(written) }, null, 2)
    : migrationSummary(wanted, cases, apply);
  process.stdout.write(`${text}\n`);
  return cases.every((one) => one.error === null && one.objection === null);
}

function refuseUnknown({ from, to }: WantedMigration): void {
  if (migrations.some((migration) => migration.from === from && migration.to === to)) return;
  const known = migrations.map((migration) => `${migration.from} → ${migration.to}`).join(', ') || 'none';
  throw new RangeError(
    `This build has no migration from ${from} to ${to}. It has: ${known}. Write one in definitions/migrations.ts.`,
  );
}

function written({ filedAt, ...one }: CaseUnderVersion) {
  return { ...one, filed: isoInstant(filedAt) };
}

async function moveOne(
  workflows: WorkflowClient,
  one: CaseUnderVersion,
  { to, by }: WantedMigration,
): Promise<CaseUnderVersion> {
  if (one.error !== null || one.objection !== null) return one;
  try {
    await migrateCase(workflows, one.caseId, { to, by });
    return one;
  } catch (fault) {
    // It has closed since it was asked: it is under the law that it was received under, for good.
    if (fault instanceof ClientError && fault.code === 'CASE_CLOSED') return { ...one, moves: [] };
    const { caseId, filedAt } = one;
    const error = fault instanceof Error ? fault.message : String(fault);
    return fault instanceof CaseRefusedError ? { ...one, objection: error, moves: [] } : { caseId, filedAt, error };
  }
}
