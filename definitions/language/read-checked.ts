import type { z } from 'zod';

/**
 * What a schema makes of foreign JSON.
 * @param subject what is read, for example `The calendar file`
 * @throws RangeError that names the first wrong field and what it should be
 */
export function readChecked<Value>(schema: z.ZodType<Value>, json: unknown, subject: string): Value {
  const checked = schema.safeParse(json);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const field = issue?.path.join('.');
  throw new RangeError(`${subject}${field ? `, field "${field}"` : ''}: ${issue?.message ?? 'not readable.'}`);
}
