/** How the checks of an agency went, for people and for programs. */
import type { Power } from '../agencies/contract/contract-check.js';
import type { Verdict } from '../agencies/contract/verdict.js';

const powerWords: Record<Power, string> = {
  control: 'the control interface',
  callbacks: 'the callback secret (--secret)',
};

/** One line. */
export function verdictLine(verdict: Verdict): string {
  switch (verdict.verdict) {
    case 'passed':
      return `passed       ${verdict.name}`;
    case 'failed':
      return `failed       ${verdict.name}. Expected: ${verdict.expected}. Found: ${verdict.found}`;
    case 'notChecked':
      return `not checked  ${verdict.name}: needs ${verdict.needs.map((power) => powerWords[power]).join(' and ')}`;
  }
}

export function summaryOf(verdicts: readonly Verdict[]) {
  const count = (wanted: Verdict['verdict']) => verdicts.filter(({ verdict }) => verdict === wanted).length;
  return { passed: count('passed'), failed: count('failed'), notChecked: count('notChecked') };
}

export function summaryLine(verdicts: readonly Verdict[]): string {
  const { passed, failed, notChecked } = summaryOf(verdicts);
  return `${verdicts.length} checks: ${passed} passed, ${failed} failed, ${notChecked} not checked.`;
}
