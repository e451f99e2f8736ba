/** What is defined in the sources as they are now; versions that only a release keeps are left out. */
import { join } from 'node:path';
import type { Bundle } from '../../definitions/language/bundle.js';
import type { Procedure } from '../../definitions/language/procedure.js';
import { bundles, procedures } from '../../definitions/registry.js';
import { frozenBundles, frozenProcedures } from '../../definitions/released/index.js';
import { applicationSchemas, declarationSchemas, eventSchemas, outcomeSchemas } from '../../definitions/schemas.js';
import { type BuiltDefinition, buildDefinition } from './built-definition.js';
import { type ExportPlace, type ExportPlaces, exportsBehind, placeOf } from './definition-sources.js';

export interface LiveDefinition<Definition> {
  /** `death@1`. */
  readonly key: string;
  readonly definition: Definition;
  readonly place: ExportPlace;
  build(): Promise<BuiltDefinition>;
}

export interface LiveDefinitions {
  readonly bundles: readonly LiveDefinition<Bundle>[];
  readonly procedures: readonly LiveDefinition<Procedure>[];
}

export async function liveDefinitions(repository: string): Promise<LiveDefinitions> {
  const folder = join(repository, 'definitions');
  const defined = await exportsBehind(join(folder, 'registry.ts'));
  const schemas = await exportsBehind(join(folder, 'schemas.ts'));
  const live = <Definition>(key: string, definition: Definition, filed: (place: SchemaPlace) => BuildSchemas) => {
    const place = placeOf(definition, defined, 'registry.ts', key);
    const name = 'chart' in (definition as object) ? 'procedure' : 'bundle';
    const build = () => buildDefinition(repository, { [name]: place }, filed(schemaPlaces(schemas)));
    return { key, definition, place, build };
  };
  return {
    bundles: liveOf<Bundle>(bundles, frozenBundles).map(([key, bundle]) =>
      live(key, bundle, (place) => bundleSchemas(key, bundle, place)),
    ),
    procedures: liveOf<Procedure>(procedures, frozenProcedures).map(([key, procedure]) =>
      live(key, procedure, (place) => procedureSchemas([key], place)),
    ),
  };
}

export const keyOf = ({ id, version }: { readonly id: string; readonly version: number }) => `${id}@${version}`;

/** Keys of the procedures of a bundle, in its order. */
export const procedureKeys = ({ dossiers }: Bundle) => Object.values(dossiers).map(({ procedure }) => keyOf(procedure));

/** A key that is both was released and is still what the sources say. */
function liveOf<Definition>(
  all: Readonly<Record<string, Definition>>,
  frozen: Readonly<Record<string, Definition>>,
): readonly (readonly [string, Definition])[] {
  return Object.entries(all).filter(([key, definition]) => frozen[key] !== definition);
}

type BuildSchemas = Parameters<typeof buildDefinition>[2];
type SchemaPlace = (table: Readonly<Record<string, unknown>>, key: string) => ExportPlace;

const schemaPlaces =
  (places: ExportPlaces): SchemaPlace =>
  (table, key) =>
    placeOf(table[key], places, 'schemas.ts', key);

function bundleSchemas(key: string, bundle: Bundle, place: SchemaPlace): BuildSchemas {
  return { declaration: place(declarationSchemas, key), ...procedureSchemas(procedureKeys(bundle), place) };
}

function procedureSchemas(keys: readonly string[], place: SchemaPlace): BuildSchemas {
  const of = (table: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(keys.map((key) => [key, place(table, key)]));
  return { applications: of(applicationSchemas), outcomes: of(outcomeSchemas), events: of(eventSchemas) };
}
