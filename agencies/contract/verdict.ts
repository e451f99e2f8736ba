/** Trying one check, and saying how it went. */
import type { ContractCheck, ContractContext, Power, Powers } from './contract-check.js';

export type Verdict = {
  readonly name: string;
  readonly expected: string;
} & (
  | { readonly verdict: 'passed' }
  | { readonly verdict: 'failed'; readonly found: string }
  | { readonly verdict: 'notChecked'; readonly needs: readonly Power[] }
);

/** @param context with the powers there are; a check that needs another one is not tried */
export async function tryCheck(
  { name, expected, needs, run }: ContractCheck,
  context: ContractContext & Partial<Powers>,
): Promise<Verdict> {
  const missing = needs.filter((power) => context[power] === undefined);
  if (missing.length > 0) return { name, expected, verdict: 'notChecked', needs: missing };
  try {
    await run(context as ContractContext & Powers);
    return { name, expected, verdict: 'passed' };
  } catch (fault) {
    const found = fault instanceof Error ? fault.message : String(fault);
    return { name, expected, verdict: 'failed', found: found.replace(/\s+/g, ' ') };
  }
}
