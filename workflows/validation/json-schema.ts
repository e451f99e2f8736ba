/**
 * Checks a value against the part of JSON Schema that our zod schemas turn into. It holds no state and writes none,
 * so it runs in deep-frozen modules. The generator refuses a schema with any keyword that is not understood here.
 */
export interface Schema {
  readonly $ref?: string;
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean' | 'null';
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  /** The property that says which of `oneOf` is meant. */
  readonly discriminator?: string;
  /** What the author of the schema says when `pattern` does not match. */
  readonly patternProblem?: string;
}

export interface Problem {
  /** Where, for example `deceased.personalId` or `documents[0]`; empty for the whole value. */
  readonly path: string;
  /** What is wrong, as the end of a sentence: `is missing`. */
  readonly message: string;
}

export type SharedSchemas = Readonly<Record<string, Schema>>;

/** @returns nothing when `value` conforms to `schema` */
export function problemsIn(value: unknown, schema: Schema, shared: SharedSchemas, path = ''): readonly Problem[] {
  const resolved = resolve(schema, shared);
  const wrongKind = kindProblem(value, resolved);
  if (wrongKind) return [{ path, message: wrongKind }];
  return [
    ...valueProblems(value, resolved).map((message) => ({ path, message })),
    ...objectProblems(value, resolved, shared, path),
    ...itemProblems(value, resolved, shared, path),
    ...choiceProblems(value, resolved, shared, path),
  ];
}

/** What stands beside a reference was written later by the author: it refines what is referred to. */
function resolve(schema: Schema, shared: SharedSchemas): Schema {
  const { $ref, ...own } = schema;
  if (!$ref) return schema;
  const found = shared[$ref.replace('#/$defs/', '')];
  if (!found) throw new Error(`The generated schemas lack ${$ref}. Run: npm run generate`);
  return { ...resolve(found, shared), ...own };
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function kindProblem(value: unknown, { type, const: only, enum: allowed }: Schema): string | undefined {
  const kind = kindOf(value);
  const fits = type === undefined || type === kind || (type === 'integer' && Number.isInteger(value));
  if (!fits) return `must be of type ${type}, not ${kind}`;
  if (only !== undefined && value !== only) return `must be ${JSON.stringify(only)}`;
  if (allowed && !allowed.some((one) => one === value))
    return `must be one of ${allowed.map((one) => JSON.stringify(one)).join(', ')}`;
  return undefined;
}

function valueProblems(value: unknown, schema: Schema): readonly string[] {
  if (typeof value === 'string') return textProblems(value, schema);
  if (typeof value === 'number') return numberProblems(value, schema);
  return [];
}

function textProblems(
  value: string,
  { minLength = 0, maxLength = Infinity, pattern, patternProblem }: Schema,
): readonly string[] {
  if (value.length < minLength)
    return [minLength === 1 ? 'must not be empty' : `must have ${minLength} characters or more`];
  if (value.length > maxLength) return [`must have ${maxLength} characters or fewer`];
  if (pattern && !new RegExp(pattern).test(value)) return [patternProblem ?? `must match ${pattern}`];
  return [];
}

function numberProblems(value: number, schema: Schema): readonly string[] {
  const { minimum = -Infinity, maximum = Infinity, exclusiveMinimum = -Infinity, exclusiveMaximum = Infinity } = schema;
  if (value < minimum) return [`must be ${minimum} or more`];
  if (value > maximum) return [`must be ${maximum} or less`];
  if (value <= exclusiveMinimum) return [`must be more than ${exclusiveMinimum}`];
  if (value >= exclusiveMaximum) return [`must be less than ${exclusiveMaximum}`];
  return [];
}

function objectProblems(value: unknown, schema: Schema, shared: SharedSchemas, path: string): readonly Problem[] {
  if (!isRecord(value)) return [];
  const { properties = {}, required = [], additionalProperties = true, propertyNames } = schema;
  const at = (name: string) => (path ? `${path}.${name}` : name);
  const present = Object.keys(value).filter((name) => value[name] !== undefined);
  const missing = required
    .filter((name) => !present.includes(name))
    .map((name) => ({ path: at(name), message: 'is missing' }));
  const inside = present.flatMap((name): readonly Problem[] => {
    const known = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (propertyNames && problemsIn(name, propertyNames, shared).length > 0)
      return [{ path: at(name), message: 'is not a known field' }];
    if (known === false) return [{ path: at(name), message: 'is not a known field' }];
    return known === true || known === undefined ? [] : problemsIn(value[name], known, shared, at(name));
  });
  return [...missing, ...inside];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return kindOf(value) === 'object';
}

function itemProblems(value: unknown, schema: Schema, shared: SharedSchemas, path: string): readonly Problem[] {
  if (!Array.isArray(value)) return [];
  const { items, minItems = 0, maxItems = Infinity } = schema;
  if (value.length < minItems) return [{ path, message: `must have ${minItems} entries or more` }];
  if (value.length > maxItems) return [{ path, message: `must have ${maxItems} entries or fewer` }];
  return items ? value.flatMap((item, at) => problemsIn(item, items, shared, `${path}[${at}]`)) : [];
}

function choiceProblems(value: unknown, schema: Schema, shared: SharedSchemas, path: string): readonly Problem[] {
  const { allOf = [], anyOf, oneOf, discriminator } = schema;
  const inAll = allOf.flatMap((part) => problemsIn(value, part, shared, path));
  const choices = discriminator ? undefined : (anyOf ?? oneOf);
  if (discriminator && oneOf) return [...inAll, ...discriminated(value, oneOf, discriminator, shared, path)];
  if (!choices) return inAll;
  const attempts = choices.map((choice) => problemsIn(value, choice, shared, path));
  // Of several shapes, the sender probably meant the one that fits at least on the outside.
  const isNear = (problems: readonly Problem[]) => problems.every((problem) => problem.path !== path);
  const nearest = attempts.find(({ length }) => length === 0) ?? attempts.find(isNear) ?? attempts[0] ?? [];
  return [...inAll, ...nearest];
}

function discriminated(
  value: unknown,
  choices: readonly Schema[],
  property: string,
  shared: SharedSchemas,
  path: string,
): readonly Problem[] {
  if (!isRecord(value)) return [{ path, message: `must be of type object, not ${kindOf(value)}` }];
  const resolved = choices.map((choice) => resolve(choice, shared));
  const discriminators = resolved.map((choice) => resolve(choice.properties?.[property] ?? {}, shared));
  const meant = resolved.find((_, at) => kindProblem(value[property], discriminators[at] ?? {}) === undefined);
  if (meant) return problemsIn(value, meant, shared, path);
  const known = discriminators.flatMap((choice) => choice.const ?? choice.enum ?? []).map((one) => JSON.stringify(one));
  return [{ path: path ? `${path}.${property}` : property, message: `must be one of ${known.join(', ')}` }];
}
