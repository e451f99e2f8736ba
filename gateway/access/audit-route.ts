/** `GET /cases/{id}/audit`: who read and did what in one case, and who was turned away. */
import { z } from '@hono/zod-openapi';
import { time } from '../cases/case-schema.js';
import { knownCase } from '../cases/known-case.js';
import { apiInstant } from '../http/api-time.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { caseParameter, createRoute, type Guard, problemAnswers, withToken } from '../http/routes.js';

const line = z
  .object({
    id: z.string(),
    at: time,
    actor: z.string().describe('Role and account of an officer or a system; of a citizen a keyed hash'),
    action: z.string(),
    result: z.string().describe('`allowed`, `denied`, or the code with which it was refused'),
    detail: z.string().nullable(),
  })
  .openapi('AuditLine');

export function auditRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'get',
    path: '/cases/{id}/audit',
    operationId: 'readAudit',
    tags: ['Audit'],
    summary: 'Who read and did what',
    security: withToken,
    middleware: [guard('audit.read', 'case')] as const,
    request: { params: caseParameter },
    responses: {
      200: {
        description: 'The lines, the oldest first',
        content: { 'application/json': { schema: z.object({ caseId: z.string(), lines: z.array(line) }) } },
      },
      ...problemAnswers(404),
    },
  });
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    await knownCase(parts, context, id);
    const lines = await parts.register.auditOf(id);
    const shown = lines.map(({ caseId: _same, at, ...rest }) => ({ ...rest, at: apiInstant(at) }));
    return context.json({ caseId: id, lines: shown }, 200);
  });
}
