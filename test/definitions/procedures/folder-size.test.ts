import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bundles, procedures } from '../../../definitions/registry.js';

const folders = join(import.meta.dirname, '..', '..', '..', 'definitions', 'procedures');

const handWritten = (id: string) =>
  ['index.ts', 'chart.ts', 'schema.ts']
    .map((file) => readFileSync(join(folders, id, file), 'utf8').split('\n').length - 1)
    .reduce((sum, lines) => sum + lines, 0);

/** Released, so that they stay as they are; or with more law than others have. */
const longer = ['birth-registration', ...Object.keys(bundles['death@1'].dossiers)];

it.each(
  Object.values(procedures)
    .map(({ id }) => id as string)
    .filter((id) => !longer.includes(id)),
)('the definition, chart and schema of %s take at most 120 lines', (id) => {
  expect(handWritten(id)).toBeLessThanOrEqual(120);
});

it('those of a birth, with a form of six parts, a draft, a verification and a fee, take at most 200', () => {
  expect(handWritten('birth-registration')).toBeLessThanOrEqual(200);
});
