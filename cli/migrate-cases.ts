import type { WorkflowClient } from '@temporalio/client';
import { migrateCase, migrationPreview } from '../client/migration.js';
import { migrations } from '../definitions/migrations.js';
import { connected } from './connected.js';
import { isoInstant } from './instants.js';
import { type CaseFate, fateOf, keptBy, staysBehind } from './migration-fate.js';
import { migrationLines, migrationSummary } from './migration-text.js';

export interface WantedMigration {
  readonly from: string;
  readonly to: string;
}

/**
 * Prints what would become of each open case of the version, and moves those that can when asked to.
 * @param movedBy office and function of whoever has them moved; null when they are only listed
 * @returns whether no case stays behind
 * @throws RangeError when this build has no such migration
 */
export async function migrateOpenCases(
  wanted: WantedMigration,
  { movedBy, json }: { readonly movedBy: string | null; readonly json: boolean },
): Promise<boolean> {
  refuseUnknown(wanted);
  const { from, to } = wanted;
  const fates = await connected(async (workflows) => {
    const shown: CaseFate[] = [];
    for await (const one of migrationPreview(workflows, from, to)) {
      const previewed = fateOf(one);
      const fate = movedBy === null ? previewed : await moveOne(workflows, previewed, { to, by: movedBy });
      shown.push(fate);
      if (!json) for (const line of migrationLines(fate)) process.stdout.write(`${line}\n`);
    }
    return shown;
  });
  const text = json
    ? JSON.stringify({ ...wanted, by: movedBy, applied: movedBy !== null, cases: fates.map(written) }, null, 2)
    : migrationSummary(wanted, fates, movedBy !== null);
  process.stdout.write(`${text}\n`);
  return !fates.some(staysBehind);
}

function refuseUnknown({ from, to }: WantedMigration): void {
  if (migrations.some((migration) => migration.from === from && migration.to === to)) return;
  const known = migrations.map((migration) => `${migration.from} → ${migration.to}`).join(', ') || 'none';
  throw new RangeError(
    `This build has no migration from ${from} to ${to}. It has: ${known}. Write one in definitions/migrations.ts.`,
  );
}

function written({ filedAt, ...one }: CaseFate) {
  return { ...one, filed: isoInstant(filedAt) };
}

async function moveOne(
  workflows: WorkflowClient,
  fate: CaseFate,
  { to, by }: { readonly to: string; readonly by: string },
): Promise<CaseFate> {
  if (fate.became !== 'movable') return fate;
  const { caseId, filedAt } = fate;
  try {
    await migrateCase(workflows, caseId, { to, by });
    return { ...fate, became: 'moved' };
  } catch (fault) {
    return { caseId, filedAt, ...keptBy(fault) };
  }
}
