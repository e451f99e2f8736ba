/** `POST /what-if`: the dates that a filing would be given, and why; nothing is filed. */
import { z } from '@hono/zod-openapi';
import { type SupposedCase, whatIf } from '../../client/what-if.js';
import { instant, instantOf } from '../../definitions/calendar/instant.js';
import { sentence, time } from '../cases/case-schema.js';
import { apiInstant } from '../http/api-time.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { createRoute, type Guard, problemAnswers, withToken } from '../http/routes.js';

const supposed = z
  .object({
    bundle: z.string().regex(/^[a-z0-9-]{1,60}$/),
    declaration: z.record(z.string(), z.unknown()),
    filedAt: time.optional().describe('Now unless given'),
    pauses: z
      .array(z.object({ dossier: z.string().optional(), from: time, to: time }))
      .max(20)
      .default([])
      .describe('Time that would not count: of one dossier, or of each that is at work then'),
  })
  .openapi('Supposed');

const supposedAnswer = z
  .object({
    bundle: z.string(),
    title: sentence,
    filedAt: time,
    promisedAt: time.nullable(),
    dossiers: z.array(
      z.object({
        id: z.string(),
        title: sentence,
        agency: z.string(),
        office: z.string().nullable(),
        startedAt: time,
        dueAt: time,
        text: z.object({ vi: z.array(z.string()), en: z.array(z.string()) }),
      }),
    ),
    notApplicable: z.array(z.object({ id: z.string(), reason: sentence })),
  })
  .openapi('SupposedCase');

export function whatIfRoute(api: Api, { ground }: Pick<GatewayParts, 'ground'>, guard: Guard): void {
  const route = createRoute({
    method: 'post',
    path: '/what-if',
    operationId: 'whatIf',
    tags: ['Law'],
    summary: 'What dates a filing would be given',
    security: withToken,
    middleware: [guard('what-if')] as const,
    request: { body: { required: true, content: { 'application/json': { schema: supposed } } } },
    responses: {
      200: { description: 'The dates, and why', content: { 'application/json': { schema: supposedAnswer } } },
      ...problemAnswers(404, 413, 415, 422),
    },
  });
  api.openapi(route, (context) => {
    const { bundle, declaration, filedAt, pauses } = context.req.valid('json');
    const at = filedAt === undefined ? instant(Date.now()) : instantOf(filedAt);
    const written = pauses.map(({ dossier = null, from, to }, place) => pauseOf(dossier, from, to, place));
    return context.json(
      shown(supposedOrRefused({ bundle, declaration, filedAt: at, pauses: written, ...ground })),
      200,
    );
  });
}

function pauseOf(dossier: string | null, from: string, to: string, place: number) {
  const pause = { dossier, from: instantOf(from), to: instantOf(to) };
  if (pause.from <= pause.to) return pause;
  const detail = { vi: 'Khoảng tạm dừng kết thúc trước khi bắt đầu.', en: 'The pause ends before it begins.' };
  throw new Problem('REQUEST_INVALID', detail, { fields: [{ field: `pauses.${place}.to`, message: detail.en }] });
}

/** @throws Problem REQUEST_INVALID when a pause belongs to no dossier, or a day is beyond all that is known */
function supposedOrRefused(filing: Parameters<typeof whatIf>[0]): SupposedCase {
  try {
    return whatIf(filing);
  } catch (fault) {
    if (fault instanceof RangeError) throw new Problem('REQUEST_INVALID', { en: fault.message }, {}, { cause: fault });
    throw fault;
  }
}

function shown({ bundle, title, filedAt, promisedAt, dossiers, notApplicable }: SupposedCase) {
  return {
    bundle,
    title,
    filedAt: apiInstant(filedAt),
    promisedAt: promisedAt === null ? null : apiInstant(promisedAt),
    dossiers: dossiers.map(({ id, title: name, agency, office, explanation, text }) => ({
      id,
      title: name,
      agency,
      office,
      startedAt: apiInstant(explanation.startedAt),
      dueAt: apiInstant(explanation.dueAt),
      text: { vi: [...text.vi], en: [...text.en] },
    })),
    notApplicable: [...notApplicable],
  };
}
