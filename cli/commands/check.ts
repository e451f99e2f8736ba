/** `lienthong check`: every mistake in the definitions, with its file and what to write instead. */
import { join } from 'node:path';
import { Command } from '@commander-js/extra-typings';

const repository = join(import.meta.dirname, '..', '..');

export const checkCommand = new Command('check')
  .description('Says what is wrong with the definitions, all of it: the file, the mistake, the fix.')
  .option('--json', 'a JSON list instead of text')
  .action(async ({ json }) => {
    // What is checked may not load: nothing may load it before.
    const { definitionFindings } = await import('../../worker/build/definition-findings.js');
    const { findingLines } = await import('../findings-text.js');
    const findings = await definitionFindings(repository);
    process.stdout.write(`${json ? JSON.stringify(findings, null, 2) : findingLines(findings).join('\n')}\n`);
    if (findings.length > 0) process.exitCode = 1;
  });
