import { join } from 'node:path';
import { expect, it } from 'vitest';
import { changesSinceRelease } from '../../../worker/build/changes-since-release.js';

it('every released version is what it was when it was released', async () => {
  expect(await changesSinceRelease(join(import.meta.dirname, '..', '..', '..'))).toEqual([]);
});
