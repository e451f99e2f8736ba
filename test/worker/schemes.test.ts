import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schemesFrom } from '../../worker/schemes.js';

const sample = join(import.meta.dirname, '..', '..', 'examples', 'investor-scheme.json');

describe('the scheme that an operator names', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'lienthong-scheme-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is read from its file, and there is none where none is named', async () => {
    expect(await schemesFrom({ LIENTHONG_SCHEME: sample })).toMatchObject([{ bundle: 'investor', province: '92' }]);
    expect(await schemesFrom({})).toEqual([]);
    expect(await schemesFrom({ LIENTHONG_SCHEME: '' })).toEqual([]);
  });

  it('reaches another process as it was read', async () => {
    const schemes = await schemesFrom({ LIENTHONG_SCHEME: sample });
    expect(JSON.parse(JSON.stringify(schemes))).toEqual(schemes);
  });

  it.each([
    ['not JSON', 'scheme', /JSON/],
    ['no scheme', '{"id": "x"}', /field "bundle"/],
  ])('is refused when it is %s, with the setting, the file and what is wrong', async (_what, text, named) => {
    const file = join(folder, 'scheme.json');
    await writeFile(file, text);
    const reading = schemesFrom({ LIENTHONG_SCHEME: file });
    await expect(reading).rejects.toThrow(/LIENTHONG_SCHEME.*scheme\.json/);
    await expect(reading).rejects.toThrow(named);
  });

  it('is refused when there is no such file', async () => {
    const reading = schemesFrom({ LIENTHONG_SCHEME: join(folder, 'elsewhere.json') });
    await expect(reading).rejects.toThrow(/LIENTHONG_SCHEME.*elsewhere\.json.*no such file/);
  });
});
