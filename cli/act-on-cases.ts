/** Carries out one act on many cases, with a bar while it goes on and a report of each case. */
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { WorkflowClient } from '@temporalio/client';
import { type ActedCase, type BulkAct, countCases, inBulk, type Selection, selectedCases } from '../client/bulk.js';
import { connected } from './connected.js';
import { progressBar } from './progress-bar.js';

export interface BulkOrder {
  readonly selection: Selection;
  readonly apply: boolean;
  /** A file for a line of JSON about each case; none without it. */
  readonly report: string | null;
}

/**
 * Prints what is done to each case, or would be.
 * @returns whether no case failed
 * @throws Error when nothing runs, or the filter is not understood
 */
export async function actOnCases(order: BulkOrder, actFor: (workflows: WorkflowClient) => BulkAct): Promise<boolean> {
  const { selection, apply, report } = order;
  const counts = { nothing: 0, planned: 0, done: 0, failed: 0 };
  const file = report === null ? null : createWriteStream(report);
  await connected(async (workflows) => {
    const bar = progressBar(await countCases(workflows, selection));
    for await (const acted of inBulk(selectedCases(workflows, selection), actFor(workflows), { apply })) {
      counts[acted.became] += 1;
      bar.clear();
      for (const line of linesOf(acted)) process.stdout.write(`${line}\n`);
      file?.write(`${JSON.stringify(acted)}\n`);
      bar.show(counts.nothing + counts.planned + counts.done + counts.failed, counts.failed);
    }
    bar.clear();
  });
  if (file) await finished(file.end());
  process.stdout.write(`${summary(counts, apply)}\n`);
  return counts.failed === 0;
}

/** Cases to which nothing is done are counted only. */
function linesOf({ caseId, became, what, error }: ActedCase): readonly string[] {
  if (became === 'nothing') return [];
  if (became === 'failed') return [`${caseId}: failed: ${error}`];
  return what.map((line) => `${caseId}: ${became === 'done' ? 'done: ' : ''}${line}`);
}

function summary({ nothing, planned, done, failed }: Record<ActedCase['became'], number>, apply: boolean): string {
  const acted = apply ? `${done} cases done` : `${planned} cases would be acted on`;
  const closing = apply ? '' : ' Nothing was changed: add --apply to have it done.';
  return `${acted}; nothing to do in ${nothing}; ${failed} failed.${closing}`;
}
