import { describe, expect, it } from 'vitest';
import { withInForceFrom, withKey, withVersion } from '../../../worker/build/source-edits.js';

const bundle = `/** A bundle. */
import { defineBundle } from '../../language/bundle.js';

export const birth = defineBundle({
  id: 'birth',
  version: 2,
  title: 'version: 2,',
});
`;

describe('the edits of a next version', () => {
  it('raise the one line with the version', () => {
    expect(withVersion(bundle, 2, 3)).toBe(bundle.replace('  version: 2,\n', '  version: 3,\n'));
    expect(() => withVersion(bundle, 1, 2)).toThrow('Expected one line "version: 1,", found 0. Edit it by hand.');
    expect(() => withVersion(bundle + bundle, 2, 3)).toThrow('found 2');
  });

  it('say from when it is in force, and say it anew for the version after it', () => {
    const dated = withInForceFrom(bundle, 2, '2026-07-01');
    expect(dated).toContain("  version: 2,\n  inForceFrom: localDate('2026-07-01'),\n  title");
    expect(dated.match(/^import .*$/gm)?.[0]).toBe("import { localDate } from '../../calendar/local-date.js';");
    const later = withInForceFrom(withVersion(dated, 2, 3), 3, '2027-01-01');
    expect(later).toContain("  version: 3,\n  inForceFrom: localDate('2027-01-01'),\n  title");
    expect(later.match(/inForceFrom/g)).toHaveLength(1);
    expect(later.match(/import \{ localDate \}/g)).toHaveLength(1);
  });

  it('list the new key in one table and leave the same key of another alone', () => {
    const tables = "export const one = {\n  'a@1': a,\n};\nexport const two = {\n  'a@1': b,\n} as const;\n";
    expect(withKey(tables, 'two', 'a@1', 'a@2')).toBe(tables.replace("'a@1': b", "'a@2': b"));
    expect(() => withKey(tables, 'three', 'a@1', 'a@2')).toThrow('There is no "export const three = {"');
  });
});
