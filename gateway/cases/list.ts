/** `GET /cases`: cases by filter, page by page, open ones and closed ones, as the server's index has them. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { TypedSearchAttributes } from '@temporalio/common';
import { decodeTypedSearchAttributes } from '@temporalio/common/lib/converter/payload-search-attributes.js';
import { instant } from '../../definitions/calendar/instant.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { apiInstant } from '../http/api-time.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { createRoute, type Guard, problemAnswers, withToken, z } from '../http/routes.js';
import { linksOf } from './case-answer.js';
import { links, time } from './case-schema.js';
import { listQuery, visibilityQuery } from './list-query.js';

const listedCase = z
  .object({
    id: z.string(),
    open: z.boolean(),
    bundle: z.string().nullable(),
    stage: z.string().nullable(),
    urgency: z.string().nullable(),
    outcome: z.string().nullable(),
    commune: z.string().nullable(),
    filedAt: time.nullable(),
    promisedAt: time.nullable(),
    nextDueAt: time.nullable(),
    overdue: z.boolean(),
    needsPerson: z.boolean(),
    waitingOn: z.array(z.string()),
    incidents: z.array(z.string()),
    dossiers: z.array(z.object({ id: z.string(), status: z.string() })),
    codes: z.array(z.string()),
    links,
  })
  .openapi('ListedCase');

const casePage = z
  .object({ cases: z.array(listedCase), next: z.string().nullable().describe('`page` of the next one') })
  .openapi('CasePage');

export function listRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'get',
    path: '/cases',
    operationId: 'listCases',
    tags: ['Cases'],
    summary: 'List cases',
    description: 'Those that this role may read, the newest first. One that was opened a moment ago may be missing.',
    security: withToken,
    middleware: [guard('case.list')] as const,
    request: { query: listQuery },
    responses: {
      200: { description: 'One page', content: { 'application/json': { schema: casePage } } },
      ...problemAnswers(),
    },
  });
  api.openapi(route, async (context) => {
    const asked = context.req.valid('query');
    const { page, limit, ...filter } = asked;
    context.set('detail', JSON.stringify(filter));
    const query = await visibilityQuery(asked, context.get('caller'), parts);
    if (query === null) return context.json({ cases: [], next: null }, 200);
    const { workflows } = parts;
    const found = await workflows.workflowService.listWorkflowExecutions({
      namespace: workflows.options.namespace,
      query,
      pageSize: limit,
      ...(page !== undefined && { nextPageToken: readPage(parts, query, page) }),
    });
    const executions = found.executions ?? [];
    const cases = executions.map(({ execution, status, searchAttributes: indexed }) => {
      const id = execution?.workflowId ?? '';
      const attributes = decodeTypedSearchAttributes(indexed?.indexedFields);
      return { id, open: status === running, ...shown(attributes), links: linksOf(id, parts.temporalUi) };
    });
    const { nextPageToken } = found;
    return context.json({ cases, next: nextPageToken?.length ? writtenPage(parts, query, nextPageToken) : null }, 200);
  });
}

const running = 1;

function shown(attributes: TypedSearchAttributes): Omit<z.infer<typeof listedCase>, 'id' | 'open' | 'links'> {
  const keywords = attributes.get(searchAttributes.dossiers) ?? [];
  const at = (date: Date | undefined) => (date ? apiInstant(instant(date.getTime())) : null);
  return {
    bundle: attributes.get(searchAttributes.bundle) ?? null,
    stage: attributes.get(searchAttributes.stage) ?? null,
    urgency: attributes.get(searchAttributes.urgency) ?? null,
    outcome: attributes.get(searchAttributes.outcome) ?? null,
    commune: attributes.get(searchAttributes.commune) ?? null,
    filedAt: at(attributes.get(searchAttributes.filed)),
    promisedAt: at(attributes.get(searchAttributes.due)),
    nextDueAt: at(attributes.get(searchAttributes.nextDue)),
    overdue: attributes.get(searchAttributes.overdue) ?? false,
    needsPerson: attributes.get(searchAttributes.needsPerson) ?? false,
    waitingOn: attributes.get(searchAttributes.waitingOn) ?? [],
    incidents: attributes.get(searchAttributes.incident) ?? [],
    dossiers: keywords.flatMap((keyword) => {
      const [id = '', status] = keyword.split(':');
      return status === undefined ? [] : [{ id, status }];
    }),
    codes: keywords.filter((keyword) => !keyword.includes(':')),
  };
}

/** The server's own place in the list, sealed with the filter that it belongs to. */
function writtenPage(parts: GatewayParts, query: string, place: Uint8Array): string {
  return `${Buffer.from(place).toString('base64url')}.${seal(parts, query, place)}`;
}

/** @throws Problem REQUEST_INVALID */
function readPage(parts: GatewayParts, query: string, page: string): Uint8Array {
  const [written = '', sealed = ''] = page.split('.');
  const place = Buffer.from(written, 'base64url');
  const expected = Buffer.from(seal(parts, query, place));
  const given = Buffer.from(sealed);
  if (expected.length === given.length && timingSafeEqual(expected, given)) return place;
  const detail = {
    vi: 'Trang này không thuộc bộ lọc đang dùng.',
    en: 'This page does not belong to this filter. Give `next` of the page before, with the same filter.',
  };
  throw new Problem('REQUEST_INVALID', detail, { fields: [{ field: 'page', message: detail.en }] });
}

function seal({ subjectSecret }: GatewayParts, query: string, place: Uint8Array): string {
  return createHmac('sha256', subjectSecret).update(`page ${query} `).update(place).digest('base64url');
}
