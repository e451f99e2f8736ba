/** `POST /callbacks/{agency}`: the door for agencies, which sign instead of carrying a token. */
import type { MetricHistogram } from '@temporalio/common';
import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { signatureHeaders } from '../agencies/signature.js';
import { agencyIds } from '../definitions/agencies/agency.js';
import { type CallbackSource, receiveCallback } from './callbacks.js';
import { recordDelivery } from './delivery-record.js';
import type { Api, GatewayEnv, GatewayParts } from './http/environment.js';
import { z } from './http/routes.js';

export interface CallbackParts extends Pick<GatewayParts, 'client' | 'register' | 'limits' | 'heardOf' | 'log'> {
  /** By agency id: how its callbacks are verified and read. */
  readonly callbacks: Readonly<Record<string, CallbackSource>>;
  /** From its signing to our answer, milliseconds. */
  readonly taken: MetricHistogram;
}

export function callbackRoute(gateway: Hono<GatewayEnv>, parts: CallbackParts): void {
  const { bodyBytes } = parts.limits;
  const message = `A notice may have ${bodyBytes} bytes at most.`;
  const tooLarge = (context: Context) => context.json({ code: 'BODY_TOO_LARGE', message }, 413);
  gateway.post('/callbacks/:agency', bodyLimit({ maxSize: bodyBytes, onError: tooLarge }), (context) =>
    takeCallback(parts, context, context.req.param('agency')),
  );
}

async function takeCallback(
  { client, register, callbacks, log, heardOf, taken }: CallbackParts,
  context: Context<GatewayEnv>,
  agency: string,
): Promise<Response> {
  const source = Object.hasOwn(callbacks, agency) ? callbacks[agency] : undefined;
  if (!source) {
    const known = Object.keys(callbacks).join(', ');
    return context.json({ code: 'UNKNOWN_AGENCY', message: `No agency "${agency}". Known: ${known}.` }, 404);
  }
  const rawBody = await context.req.text();
  const answer = await receiveCallback(client, source, rawBody, (name) => context.req.header(name));
  const signedAt = Number(context.req.header(signatureHeaders.timestamp));
  // Whoever did not sign it may have written any time.
  if (answer.status !== 401) taken.record(Math.max(0, Date.now() - signedAt), { agency, code: answer.body.code });
  const fields = { agency, status: answer.status, code: answer.body.code, event: answer.notice?.event };
  // The case has answered: that its callback could not be noted must not make the agency send it again.
  await recordDelivery(register, agency, rawBody, answer).catch((fault: unknown) =>
    log.warn({ ...fields, fault }, 'callback not noted in the register'),
  );
  const [caseId] = answer.notice?.reference.split('/') ?? [];
  if (answer.status === 200 && caseId) heardOf(caseId);
  if (answer.status < 300) log.info(fields, 'callback taken');
  else log.warn(fields, 'callback refused');
  if (answer.status === 503) context.header('Retry-After', '5');
  return context.json(answer.body, answer.status);
}

const meanings = {
  200: 'The case took it now, or had taken it before',
  400: 'It is not in the form of this agency, or names no dossier of ours',
  401: 'It is not signed, or not by this agency',
  404: 'There is no such agency, or no such case',
  409: 'The case cannot take it as it stands; `code` says why',
  410: 'The case has ended',
  413: 'The body is too large',
  503: 'The case could not be asked; see Retry-After',
} as const;

const callbackAnswer = z.object({ code: z.string().describe('One of docs/errors.md'), message: z.string() });

/** For the description of the API; the route itself reads the bytes that were signed. */
export function describeCallbacks(api: Api): void {
  const registry = api.openAPIRegistry;
  const answer = { 'application/json': { schema: callbackAnswer.openapi('CallbackAnswer') } };
  registry.registerComponent('securitySchemes', 'signature', {
    type: 'apiKey',
    in: 'header',
    name: signatureHeaders.signature,
    description: `HMAC-SHA256 over ${signatureHeaders.timestamp}, ${signatureHeaders.nonce} and the body: docs/integrators.md`,
  });
  registry.registerPath({
    method: 'post',
    path: '/callbacks/{agency}',
    operationId: 'callBack',
    tags: ['Agencies'],
    summary: 'A notice of an agency about a dossier that it has',
    security: [{ signature: [] }],
    request: {
      params: z.object({ agency: z.enum(agencyIds).openapi({ param: { name: 'agency', in: 'path' } }) }),
      body: {
        required: true,
        content: { 'application/json': { schema: z.record(z.string(), z.unknown()).openapi('AgencyNotice') } },
      },
    },
    responses: Object.fromEntries(
      Object.entries(meanings).map(([status, description]) => [status, { description, content: answer }]),
    ),
  });
}
