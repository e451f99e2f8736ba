/** `GET /cases/{id}`: dossiers, dates and why, what is allowed now, outcome. */
import { ClientError } from '../../client/client-error.js';
import { communeOn, provinces } from '../../definitions/agencies/communes.js';
import { localDateOf } from '../../definitions/calendar/instant.js';
import type { RegisteredCase } from '../../register/register.js';
import type { Caller } from '../access/caller.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { caseParameter, createRoute, type Guard, problemAnswers, withToken } from '../http/routes.js';
import { answerOf, linksOf, type RecordedCase, recordedAnswer } from './case-answer.js';
import { type CaseAnswer, caseAnswer } from './case-schema.js';
import { knownCase } from './known-case.js';

export function readRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'get',
    path: '/cases/{id}',
    operationId: 'readCase',
    tags: ['Cases'],
    summary: 'Read a case',
    security: withToken,
    middleware: [guard('case.read', 'case')] as const,
    request: { params: caseParameter },
    responses: {
      200: { description: 'The case', content: { 'application/json': { schema: caseAnswer } } },
      ...problemAnswers(404, 409),
    },
  });
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const { commune } = await knownCase(parts, context, id);
    return context.json(await readCase(parts, context.get('caller'), id, commune), 200);
  });
}

/** @throws ClientError CASE_NOT_FOUND, CASE_UNREACHABLE */
export async function readCase(
  { client, register, temporalUi }: GatewayParts,
  caller: Caller,
  caseId: string,
  commune: string | null,
): Promise<CaseAnswer> {
  const links = linksOf(caseId, temporalUi);
  const registered = await register.findCase(caseId);
  const recorded = registered && finalOf(registered, commune);
  if (recorded && recorded.erasedAt !== null) return recordedAnswer(recorded, links);
  try {
    const answer = answerOf(await client.findCase(caseId).explain(), caller, links, registered?.final);
    return { ...answer, outcome: registered?.outcome ?? answer.outcome };
  } catch (fault) {
    if (recorded && fault instanceof ClientError) return recordedAnswer(recorded, links);
    throw fault;
  }
}

function finalOf({ final, outcome = '', erasedAt }: RegisteredCase, code: string | null): RecordedCase | null {
  if (!final) return null;
  const place = code === null ? null : communeOn(code, localDateOf(final.openedAt));
  const commune = place && { code: place.code, name: place.name.vi, province: provinces[place.province].name.vi };
  return { final, outcome, erasedAt: erasedAt ?? null, commune };
}
