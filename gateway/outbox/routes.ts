/** Subscriptions: who is told what happens in cases, where, and by which secret they know that it was us. */
import { randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { instant } from '../../definitions/calendar/instant.js';
import type { Subscription } from '../../register/outbox.js';
import { movableClock } from '../../workflows/accept-start.js';
import { time } from '../cases/case-schema.js';
import { apiInstant } from '../http/api-time.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { createRoute, type Guard, problemAnswers, withToken } from '../http/routes.js';
import { webhookSecret } from './deliverer.js';
import { messageKinds, webhookMessage } from './messages.js';

const wanted = z
  .object({
    url: z.url({ protocol: /^https?$/ }).max(500),
    kinds: z.array(z.enum(messageKinds)).max(messageKinds.length).default([]).describe('All unless given'),
  })
  .openapi('Subscribing');

const subscription = z
  .object({
    id: z.string(),
    url: z.string(),
    kinds: z.array(z.string()),
    place: z.string().optional().describe('Only cases of this place: that of the token'),
    since: time,
  })
  .openapi('Subscription');

const withSecret = subscription
  .extend({ secret: z.string().describe('Of the signature; it is shown this once') })
  .openapi('NewSubscription');

const parameter = z.object({ id: z.uuid().openapi({ param: { name: 'id', in: 'path' } }) });

export function subscriptionRoutes(api: Api, parts: GatewayParts, guard: Guard): void {
  api.openAPIRegistry.registerWebhook({
    method: 'post',
    path: 'message',
    summary: 'What happened in a case',
    description:
      'Signed like the callbacks of agencies: x-lienthong-timestamp, x-lienthong-nonce, x-lienthong-signature. ' +
      'Any 2xx takes it; otherwise it comes again.',
    request: { body: { content: { 'application/json': { schema: webhookMessage } } } },
    responses: { 204: { description: 'Taken' } },
  });
  subscribeRoute(api, parts, guard);
  listRoute(api, parts, guard);
  unsubscribeRoute(api, parts, guard);
}

function subscribeRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'post',
    path: '/subscriptions',
    operationId: 'subscribe',
    tags: ['Webhooks'],
    summary: 'Be told what happens',
    security: withToken,
    middleware: [guard('webhook.manage')] as const,
    request: { body: { required: true, content: { 'application/json': { schema: wanted } } } },
    responses: {
      201: { description: 'From now on', content: { 'application/json': { schema: withSecret } } },
      ...problemAnswers(413, 415, 422),
    },
  });
  api.openapi(route, async (context) => {
    const { url, kinds } = context.req.valid('json');
    requireSafe(parts, url);
    const place = context.get('caller').place ?? null;
    const made = { id: randomUUID(), owner: context.get('actor'), url, kinds, place, since: instant(Date.now()) };
    await parts.register.outbox.subscribe(made);
    return context.json({ ...shown(made), secret: webhookSecret(made.id, parts.subjectSecret) }, 201);
  });
}

function listRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'get',
    path: '/subscriptions',
    operationId: 'listSubscriptions',
    tags: ['Webhooks'],
    summary: 'Own subscriptions',
    security: withToken,
    middleware: [guard('webhook.manage')] as const,
    responses: {
      200: {
        description: 'Of this account',
        content: { 'application/json': { schema: z.object({ subscriptions: z.array(subscription) }) } },
      },
      ...problemAnswers(),
    },
  });
  api.openapi(route, async (context) => {
    const own = await parts.register.outbox.subscriptions(context.get('actor'));
    return context.json({ subscriptions: own.map(shown) }, 200);
  });
}

function unsubscribeRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'delete',
    path: '/subscriptions/{id}',
    operationId: 'unsubscribe',
    tags: ['Webhooks'],
    summary: 'End a subscription',
    security: withToken,
    middleware: [guard('webhook.manage')] as const,
    request: { params: parameter },
    responses: { 204: { description: 'Ended' }, ...problemAnswers(404) },
  });
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    if (await parts.register.outbox.unsubscribe(id, context.get('actor'))) return context.body(null, 204);
    const detail = { vi: `Không có đăng ký ${id}.`, en: `There is no subscription ${id} of this account.` };
    throw new Problem('NO_SUCH_RESOURCE', detail);
  });
}

function shown({ id, url, kinds, place, since }: Subscription): z.infer<typeof subscription> {
  return { id, url, kinds: [...kinds], ...(place !== null && { place }), since: apiInstant(since) };
}

const ownMachine = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/;

/** Messages leave in the clear on a developer's machine only, and then leave it not; elsewhere they never come back to it. */
function requireSafe({ workflows }: GatewayParts, url: string): void {
  const isOwn = ownMachine.test(url);
  const develops = movableClock.test(workflows.options.namespace);
  if (develops ? isOwn : url.startsWith('https:') && !isOwn) return;
  const detail = develops
    ? { vi: 'Khi phát triển, chỉ gửi đến 127.0.0.1.', en: 'In development messages go to 127.0.0.1 only.' }
    : { vi: 'Địa chỉ nhận phải là https, trên máy khác.', en: 'The address must be https, on another machine.' };
  throw new Problem('REQUEST_INVALID', detail, { fields: [{ field: 'url', message: detail.en }] });
}
