/** `POST /cases/{id}/events`: what citizens and officers tell a case. */
import { randomUUID } from 'node:crypto';
import type { CaseHandle } from '../../client/case-handle.js';
import type { Language } from '../../definitions/calendar/written-instant.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import { anyDossierEvent, wholeCaseEvent } from '../../definitions/language/case-event-schema.js';
import { placeOf } from '../../definitions/language/dossier-id.js';
import { type BundleKey, bundles, type ProcedureKey } from '../../definitions/registry.js';
import { eventSchemas } from '../../definitions/schemas.js';
import type { CaseMessage, DossierView } from '../../workflows/messages.js';
import { requireFamily, requireOwnDossier } from '../access/rules.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { caseParameter, createRoute, type Guard, problemAnswers, withToken, z } from '../http/routes.js';
import { wrongFields } from '../http/wrong-fields.js';
import { knownCase, unknownDossier } from './known-case.js';
import { messageIdOf } from './message-id.js';
import { idempotencyHeader } from './open.js';
import { ownWords } from './own-words.js';

export const eventName = /^[a-z]+\.[a-zA-Z]{1,60}$/;

const act = z
  .object({
    dossier: z.string().min(1).max(100).optional().describe('Left out: the whole case, to be withdrawn or stopped'),
    event: z
      .looseObject({
        type: z.string().regex(eventName, 'An event is named for example citizen.confirmed'),
      })
      .describe('Its form: GET /procedures/{id}. `by` of an officer is written by the gateway, from the token'),
  })
  .openapi('Act', { example: { dossier: 'death-registration', event: { type: 'citizen.confirmed' } } });

const accepted = z
  .object({ caseId: z.string(), effect: z.enum(['taken', 'repeated']).describe('`repeated`: it was taken before') })
  .openapi('Accepted');

/** Of those that a whole case understands; what else there is, operators send. */
const wholeCaseActs = ['citizen.withdrew', 'officer.stopped'];

export function actRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'post',
    path: '/cases/{id}/events',
    operationId: 'act',
    tags: ['Cases'],
    summary: 'Act on a case',
    description:
      'Supply, confirm, choose, withdraw; stop, correct, retry, decide by hand. `allowed` of a dossier says what it takes.',
    security: withToken,
    middleware: [guard('case.act', 'case')] as const,
    request: {
      params: caseParameter,
      headers: idempotencyHeader,
      body: { required: true, content: { 'application/json': { schema: act } } },
    },
    responses: {
      200: {
        description: 'The case has taken it, and has moved',
        content: { 'application/json': { schema: accepted } },
      },
      ...problemAnswers(404, 409, 413, 415, 422),
    },
  });
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const { dossier, event } = context.req.valid('json');
    const { 'idempotency-key': key } = context.req.valid('header');
    const [caller, actor] = [context.get('caller'), context.get('actor')];
    context.set('detail', ownWords(dossier, event.type));
    const { bundle } = await knownCase(parts, context, id);
    requireFamily(caller, event.type);
    const checked = checkedEvent(bundle, dossier, { ...event, ...byOf(event.type, actor) }, context.get('language'));
    const handle = parts.client.findCase(id);
    if (caller.agency !== undefined)
      requireOwnDossier(caller, dossier === undefined ? undefined : await dossierOf(handle, dossier));
    const message: CaseMessage = {
      id: await messageIdOf(parts, { actor, caseId: id, key, asked: { dossier, event } }),
      actor,
      ...(dossier !== undefined && { dossier }),
      event: checked,
    };
    // A refusal is kept under its update id, and what came too early may be allowed later: the case itself is asked.
    const { effect } = await handle.send(message, randomUUID());
    context.set('detail', [dossier, event.type].filter(Boolean).join(' '));
    return context.json({ caseId: id, effect }, 200);
  });
}

/** @throws Problem UNKNOWN_DOSSIER */
async function dossierOf(handle: CaseHandle, id: string): Promise<DossierView> {
  const { dossiers } = await handle.view();
  const found = dossiers.find((dossier) => dossier.id === id);
  if (found) return found;
  throw unknownDossier(
    id,
    dossiers.map((dossier) => dossier.id),
  );
}

/** Who acts as an officer is not theirs to say. */
function byOf(type: string, actor: string): { by?: string } {
  return type.startsWith('officer.') ? { by: actor } : {};
}

/** @throws Problem EVENT_INVALID with the fields, UNKNOWN_DOSSIER */
function checkedEvent(
  key: string,
  dossier: string | undefined,
  event: CaseMessage['event'],
  language: Language,
): CaseMessage['event'] {
  const schema = schemaOf(key, dossier, event.type);
  const checked = schema?.safeParse(event);
  if (checked === undefined) return event;
  if (checked.success) return checked.data as CaseMessage['event'];
  const fields = wrongFields(checked.error, language).map(({ field, message }) => {
    return { field: field ? `event.${field}` : 'event', message };
  });
  const paths = fields.map(({ field }) => field).join(', ');
  const detail = {
    vi: `Sự kiện ${event.type} chưa hợp lệ: ${paths}.`,
    en: `The event ${event.type} is not valid: ${paths}.`,
  };
  throw new Problem('EVENT_INVALID', detail, { fields });
}

function schemaOf(key: string, dossier: string | undefined, type: string): z.ZodType | undefined {
  if (dossier === undefined) {
    if (wholeCaseActs.includes(type)) return wholeCaseEvent;
    const listed = wholeCaseActs.join(', ');
    const detail = {
      vi: `Cho cả hồ sơ chỉ có: ${listed}. Việc khác phải nêu dossier.`,
      en: `A whole case takes ${listed}. For ${type}, name the dossier.`,
    };
    throw new Problem('EVENT_INVALID', detail, { fields: [{ field: 'dossier', message: detail.en }] });
  }
  const bundle: Bundle | undefined = bundles[key as BundleKey];
  if (!bundle) return undefined;
  const procedure = placeOf(bundle, dossier)?.procedure;
  if (!procedure) throw unknownDossier(dossier, Object.keys(bundle.dossiers));
  if (type === 'officer.rescheduled') return anyDossierEvent;
  return eventSchemas[`${procedure.id}@${procedure.version}` as ProcedureKey];
}
