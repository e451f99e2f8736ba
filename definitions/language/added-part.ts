/** A declaration with a part that was added later: lists grow, what was left out is given, and nothing that was said changes. */

/**
 * @param at path of the value within the declaration
 * @throws RangeError naming the first value that would change
 */
export function withPart(declared: unknown, part: unknown, at: readonly string[] = []): unknown {
  if (declared === undefined) return part;
  if (part === undefined || declared === part) return declared;
  if (Array.isArray(declared) && Array.isArray(part)) return [...declared, ...part];
  if (isRecord(declared) && isRecord(part)) {
    const fields = Object.keys(part).map((field) => [field, withPart(declared[field], part[field], [...at, field])]);
    return { ...declared, ...Object.fromEntries(fields) };
  }
  throw new RangeError(
    `${at.join('.') || 'the declaration'}: the case was filed with another value, and an addition changes none`,
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
