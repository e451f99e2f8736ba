import { DefinitionError } from './definition-error.js';

/**
 * Makes every check, whatever the ones before it found.
 * @throws DefinitionError the first finding, with all others behind it
 */
export function checkAll(...checks: readonly (() => void)[]): void {
  const [first, ...others] = checks.flatMap(findingsOf);
  if (!first) return;
  first.others = others;
  throw first;
}

function findingsOf(check: () => void): readonly DefinitionError[] {
  try {
    check();
    return [];
  } catch (fault) {
    if (!(fault instanceof DefinitionError)) throw fault;
    const { others } = fault;
    fault.others = [];
    return [fault, ...others];
  }
}
