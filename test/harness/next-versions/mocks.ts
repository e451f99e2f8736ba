/** What `vi.mock` gives in place of the definitions: the present versions beside the made-up later ones. */
import type * as Hashes from '../../../definitions/hashes.js';
import type * as Registry from '../../../definitions/registry.js';
import type * as Schemas from '../../../definitions/schemas.js';
import type * as Validators from '../../../workflows/validation/validators.js';
import { firstVersion, laterBundles, laterHash, laterMigrations, laterProcedures } from './definitions.js';

export const registry = (present: typeof Registry) => ({
  ...present,
  bundles: { ...present.bundles, ...laterBundles },
  procedures: { ...present.procedures, ...laterProcedures },
});

export const hashes = (present: typeof Hashes) => ({
  bundleHash: (key: string) => laterHash(key) ?? present.bundleHash(key),
});

export const migrations = () => ({ migrations: laterMigrations });

export const schemas = (present: typeof Schemas) => ({
  ...present,
  declarationSchemas: withLater(present.declarationSchemas, Object.keys(laterBundles)),
  applicationSchemas: withLater(present.applicationSchemas, Object.keys(laterProcedures)),
});

export const validators = (present: typeof Validators): typeof Validators => ({
  ...present,
  declarationProblems: (key, declaration) => present.declarationProblems(firstVersion(key), declaration),
  eventProblems: (key, event) => present.eventProblems(firstVersion(key), event),
});

function withLater<Table extends object>(table: Table, keys: readonly string[]): Table {
  const byKey = { ...table } as Readonly<Record<string, unknown>>;
  return { ...table, ...Object.fromEntries(keys.map((key) => [key, byKey[firstVersion(key)]])) };
}
