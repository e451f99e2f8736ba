import { z } from '@hono/zod-openapi';

/** JSON Schema of what may be sent. */
export function formOf(schema: z.ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Record<string, unknown>;
}
