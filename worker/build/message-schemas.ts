/** Turns the zod schemas of everything that is sent to a case into `workflows/validation/schemas.generated.ts`. */
import { z } from 'zod';
import type { Schema } from '../../workflows/validation/json-schema.js';

export interface MessageSchemas {
  /** By bundle, `death@1`. */
  readonly declarations: Readonly<Record<string, z.ZodType>>;
  /** By procedure, `death-registration@1`; `whole-case` and `any-dossier` for what every case understands. */
  readonly events: Readonly<Record<string, z.ZodType>>;
}

export interface CompiledSchemas {
  readonly shared: Readonly<Record<string, Schema>>;
  readonly declarations: Readonly<Record<string, Schema>>;
  readonly events: Readonly<Record<string, Schema>>;
}

const understood: ReadonlySet<string> = new Set<keyof Schema>([
  '$ref',
  'type',
  'const',
  'enum',
  'properties',
  'required',
  'additionalProperties',
  'propertyNames',
  'items',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'pattern',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'anyOf',
  'oneOf',
  'allOf',
  'discriminator',
  'patternProblem',
]);

/** Said by the pattern that zod writes beside it, or by nothing that a validator needs. */
const left = ['$schema', 'description', 'default', 'format'];

/** @throws Error when a schema says something that the validator in the sandbox does not understand */
export function compileSchemas({ declarations, events }: MessageSchemas): CompiledSchemas {
  const everything = z.object({ declarations: z.object(declarations), events: z.object(events) });
  const json = z.toJSONSchema(everything, { io: 'input', reused: 'ref', override: adapt });
  const shared = (json.$defs ?? {}) as Record<string, Schema>;
  const schemasOf = (part: 'declarations' | 'events') =>
    (json.properties?.[part] as Schema | undefined)?.properties ?? {};
  const compiled = { shared, declarations: schemasOf('declarations'), events: schemasOf('events') };
  for (const [name, schema] of Object.values(compiled).flatMap((part) => Object.entries(part)))
    checkUnderstood(name, schema);
  return compiled;
}

type Override = NonNullable<NonNullable<Parameters<typeof z.toJSONSchema>[1]>['override']>;

/** Keeps what JSON Schema would lose: which property tells a union's members apart, and what a pattern asks for. */
const adapt: Override = ({ zodSchema, jsonSchema }) => {
  if (jsonSchema.format === 'date') jsonSchema.patternProblem = 'must be a day of the calendar, written YYYY-MM-DD';
  for (const keyword of left) delete jsonSchema[keyword];
  if (zodSchema instanceof z.ZodDiscriminatedUnion) jsonSchema.discriminator = zodSchema.def.discriminator;
  const problem = zodSchema instanceof z.ZodString && jsonSchema.pattern ? patternProblem(zodSchema) : undefined;
  if (problem) jsonSchema.patternProblem = problem;
};

/** The author's own sentence: zod keeps it as a function of the issue. */
function patternProblem(schema: z.ZodString): string | undefined {
  const check = schema.def.checks
    ?.map(({ _zod }) => _zod.def)
    .find((def) => def.check === 'string_format' && def.error);
  const sentence = (check?.error as ((issue: object) => unknown) | undefined)?.({});
  return typeof sentence === 'string' ? sentence : undefined;
}

function checkUnderstood(path: string, schema: Schema): void {
  const strange = Object.keys(schema).find((keyword) => !understood.has(keyword));
  if (strange) {
    throw new Error(
      `Schema ${path} uses "${strange}", which workflows/validation/json-schema.ts does not understand. Write it there, or put the rule into a check of the client.`,
    );
  }
  for (const [name, inner] of Object.entries(schema.properties ?? {})) checkUnderstood(`${path}.${name}`, inner);
  const { items, propertyNames, additionalProperties, anyOf = [], oneOf = [], allOf = [] } = schema;
  const single = [items, propertyNames, typeof additionalProperties === 'object' ? additionalProperties : undefined];
  for (const inner of [...single, ...anyOf, ...oneOf, ...allOf]) if (inner) checkUnderstood(path, inner);
}

export function messageSchemasSource({ shared, declarations, events }: CompiledSchemas): string {
  const table = (name: string, content: object) =>
    `export const ${name}: Readonly<Record<string, Schema>> = ${JSON.stringify(content, null, 1)};\n`;
  return [
    '/** Generated from definitions/schemas.ts by `npm run generate`. Do not edit. */',
    "import type { Schema } from './json-schema.js';\n",
    table('sharedSchemas', shared),
    table('declarationSchemas', declarations),
    table('eventSchemas', events),
  ].join('\n');
}
