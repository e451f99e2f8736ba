/** `npm run browse [-- --pictures]`: looks at the pages of the running system in a real browser, and takes the pictures of the documents. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { findChromium } from '../harness/chromium.js';

const repository = join(import.meta.dirname, '..', '..');
const { values } = parseArgs({ options: { pictures: { type: 'boolean', default: false } } });

try {
  await browse(await findChromium(process.env));
} catch (fault) {
  process.stdout.write(`${fault instanceof Error ? fault.message : String(fault)}\n0 passed, 1 failed\n`);
  process.exitCode = 1;
}

async function browse(chromium: string): Promise<void> {
  const config = join(import.meta.dirname, 'vitest.browser.config.ts');
  const provide = { chromium, pictures: values.pictures ? join(repository, 'docs', 'pictures') : null };
  const vitest = await startVitest('test', [], { root: repository, config, watch: false, provide });
  await vitest.close();
}
