import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type ActedCase, type BulkAct, inBulk } from '../../client/bulk.js';

async function all(cases: readonly string[], act: BulkAct, apply: boolean): Promise<ActedCase[]> {
  const acted: ActedCase[] = [];
  for await (const one of inBulk(cases, act, { apply })) acted.push(one);
  return acted;
}

describe('one act on thousands of cases', () => {
  const cases = Array.from({ length: 5_000 }, (_, at) => `death-${at}`);

  it('reports each case once, ten at a time, and goes on past those that fail', async () => {
    let underWay = 0;
    let most = 0;
    const done: string[] = [];
    const act: BulkAct = {
      async plan(caseId) {
        underWay += 1;
        most = Math.max(most, underWay);
        await pause(caseId.endsWith('7') ? 1 : 0);
        underWay -= 1;
        if (caseId.endsWith('13')) throw new Error('no worker');
        return caseId.endsWith('00') ? [] : ['try again'];
      },
      carryOut: async (caseId) => void done.push(caseId),
    };
    const acted = await all(cases, act, true);
    const count = (became: ActedCase['became']) => acted.filter((one) => one.became === became).length;
    expect(acted.map(({ caseId }) => caseId).toSorted()).toEqual(cases.toSorted());
    expect([count('nothing'), count('failed'), count('done')]).toEqual([49, 50, 4_901]);
    expect(done).toHaveLength(4_901);
    expect(most).toBe(10);
    expect(acted.find(({ became }) => became === 'failed')).toMatchObject({ error: 'no worker' });
  });

  it('does nothing when it is only asked what would be done', async () => {
    const act: BulkAct = { plan: async () => ['try again'], carryOut: () => Promise.reject(new Error('never')) };
    const acted = await all(cases.slice(0, 20), act, false);
    expect(new Set(acted.map(({ became }) => became))).toEqual(new Set(['planned']));
  });
});
