/** `POST /bundles/{id}/cases`: opens a case, once for each legal subject and for each Idempotency-Key. */
import { instant } from '../../definitions/calendar/instant.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { createRoute, type Guard, problemAnswers, withToken, z } from '../http/routes.js';
import { bundleParameter } from '../law/bundle-schema.js';
import {
  digestOf,
  type Filer,
  type Filing,
  fileDeclaration,
  filing,
  keyDigestOf,
  type OpenedAnswer,
  openedCase,
} from './filing.js';

export const idempotencyHeader = z.object({
  'idempotency-key': z
    .string()
    .regex(/^[\x21-\x7e]{1,120}$/, 'A key is 1 to 120 printable characters without a space.')
    .optional()
    .describe('The same key again answers the same; with another body it is refused'),
});

export function openRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const answer = { 'application/json': { schema: openedCase } };
  const route = createRoute({
    method: 'post',
    path: '/bundles/{id}/cases',
    operationId: 'openCase',
    tags: ['Cases'],
    summary: 'Open a case',
    description: 'The same legal subject is the same case, also after it closed.',
    security: withToken,
    middleware: [guard('case.open')] as const,
    request: {
      params: bundleParameter,
      headers: idempotencyHeader,
      body: { required: true, content: { 'application/json': { schema: filing } } },
    },
    responses: {
      200: { description: 'The subject has this case already', content: answer },
      201: { description: 'Opened', content: answer },
      ...problemAnswers(404, 409, 413, 415, 422),
    },
  });
  api.openapi(route, async (context) => {
    const { id: bundle } = context.req.valid('param');
    const { 'idempotency-key': key } = context.req.valid('header');
    const filer = { caller: context.get('caller'), actor: context.get('actor'), language: context.get('language') };
    const opened = await openOnce(parts, { bundle, key, filing: context.req.valid('json') }, filer);
    context.set('caseId', opened.id);
    context.set('detail', opened.how);
    context.header('location', opened.links.self);
    return opened.how === 'opened' ? context.json(opened, 201) : context.json(opened, 200);
  });
}

interface Asked {
  readonly bundle: string;
  readonly key: string | undefined;
  readonly filing: Filing;
}

/** @throws Problem IDEMPOTENCY_KEY_REUSED, and as fileDeclaration */
export async function openOnce(parts: GatewayParts, asked: Asked, filer: Filer): Promise<OpenedAnswer> {
  const { bundle, key, filing: given } = asked;
  if (key === undefined) return fileDeclaration(parts, bundle, given, filer);
  const digest = digestOf(parts, bundle, given);
  const request = { caller: filer.actor, key: keyDigestOf(parts, key), digest, at: instant(Date.now()) };
  const kept = await parts.register.keepRequest(request);
  if (kept.digest !== digest) {
    const detail = {
      vi: `Khóa "${key}" đã dùng cho một tờ khai khác.`,
      en: `The key "${key}" was used for another declaration.`,
    };
    throw new Problem('IDEMPOTENCY_KEY_REUSED', detail);
  }
  if (kept.answer) return kept.answer as OpenedAnswer;
  const opened = await fileDeclaration(parts, bundle, given, filer);
  await parts.register.answerRequest(request, opened);
  return opened;
}
