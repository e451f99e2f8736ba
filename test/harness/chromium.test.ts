import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { findChromium } from './chromium.js';

async function folderWith(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-path-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const name of names) {
    await writeFile(join(folder, name), '#!/bin/sh\n');
    await chmod(join(folder, name), 0o755);
  }
  return folder;
}

it('takes the browser that is named, then the first known name on the path', async () => {
  const [chrome, both] = [await folderWith('google-chrome'), await folderWith('google-chrome', 'chromium')];
  expect(await findChromium({ CHROMIUM: '/opt/own', PATH: both })).toBe('/opt/own');
  expect(await findChromium({ PATH: [chrome, both].join(delimiter) })).toBe(join(both, 'chromium'));
  expect(await findChromium({ PATH: chrome })).toBe(join(chrome, 'google-chrome'));
});

it('says how to install one where there is none', async () => {
  await expect(findChromium({ PATH: await folderWith('firefox') })).rejects.toThrow(
    /apt-get install chromium .*CHROMIUM/,
  );
});
