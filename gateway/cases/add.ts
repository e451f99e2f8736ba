/** `POST /cases/{id}/additions`: more dossiers of the bundle, asked for while the case runs. */
import { addDossiers, previewAddition } from '../../client/adding.js';
import { apiTime } from '../http/api-time.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { caseParameter, createRoute, type Guard, problemAnswers, withToken, z } from '../http/routes.js';
import { sentence, time } from './case-schema.js';
import { knownCase } from './known-case.js';
import { messageIdOf } from './message-id.js';
import { idempotencyHeader } from './open.js';

const addition = z
  .object({
    part: z.record(z.string(), z.unknown()).openapi({
      description: 'What the declaration is to say beside what it says: items of a list, or a part that was left out',
      type: 'object',
      additionalProperties: true,
    }),
    apply: z.boolean().default(true).describe('`false`: only say what it would bring; that uses up no key'),
  })
  .openapi('Addition', { example: { part: { environment: { group: 'II', wasteWater: 120 } } } });

const added = z
  .object({
    caseId: z.string(),
    effect: z.enum(['taken', 'repeated', 'none']).describe('`repeated`: it was taken before; `none`: only asked about'),
    dossiers: z.array(z.object({ id: z.string(), title: sentence, dueAt: time.nullable() }).openapi('AddedDossier')),
  })
  .openapi('Added');

export function addRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'post',
    path: '/cases/{id}/additions',
    operationId: 'addToCase',
    tags: ['Cases'],
    summary: 'Ask a case for more dossiers',
    description: 'What was declared does not change. What the case does not take is 409 `ADDITION_REFUSED`, with why.',
    security: withToken,
    middleware: [guard('case.add', 'case')] as const,
    request: {
      params: caseParameter,
      headers: idempotencyHeader,
      body: { required: true, content: { 'application/json': { schema: addition } } },
    },
    responses: {
      200: { description: 'What comes with it', content: { 'application/json': { schema: added } } },
      ...problemAnswers(404, 409, 413, 415, 422),
    },
  });
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const { part, apply } = context.req.valid('json');
    const { 'idempotency-key': given } = context.req.valid('header');
    const actor = context.get('actor');
    context.set('detail', 'citizen.added');
    await knownCase(parts, context, id);
    const handle = parts.client.findCase(id);
    // To be told what it would bring uses up no key.
    const key = apply ? given : undefined;
    const asked = { part, eventId: await messageIdOf(parts, { actor, caseId: id, key, asked: part }), actor };
    const preview = await previewAddition(handle, asked);
    const dossiers = preview.dossiers.map(({ dueAt, ...dossier }) => ({ ...dossier, dueAt: apiTime(dueAt) }));
    context.set('detail', [apply ? 'citizen.added' : 'asked for', ...dossiers.map((dossier) => dossier.id)].join(' '));
    const { effect } = apply ? await addDossiers(parts.register, handle, asked) : { effect: 'none' as const };
    return context.json({ caseId: id, effect, dossiers }, 200);
  });
}
