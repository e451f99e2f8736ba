/** Bundles and procedures in force: their law, limits and forms. Public, like the law. */
import { z } from '@hono/zod-openapi';
import { versionInForce } from '../../client/version-in-force.js';
import { instant, localDateOf } from '../../definitions/calendar/instant.js';
import type { LocalDate } from '../../definitions/calendar/local-date.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import { bundleIds } from '../../definitions/language/bundle-ids.js';
import type { LegalLimit } from '../../definitions/language/legal-limit.js';
import type { Procedure } from '../../definitions/language/procedure.js';
import { bundleUnder } from '../../definitions/language/province-scheme.js';
import { bundles, type ProcedureKey } from '../../definitions/registry.js';
import { applicationSchemas, eventSchemas, outcomeSchemas } from '../../definitions/schemas.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { createRoute, problemAnswers } from '../http/routes.js';
import { bundleAt, listed } from './bundle-at-place.js';
import { bundleAnswer, bundleParameter, listedBundle, onQuery, placeQuery, procedureAnswer } from './bundle-schema.js';
import { formOf } from './form.js';
import { agenciesOf, codesOf, limitsOf } from './known-facts.js';

const today = () => localDateOf(instant(Date.now()));

export function lawRoutes(api: Api, parts: Pick<GatewayParts, 'ground'>): void {
  listRoute(api);
  bundleRoute(api, parts);
  procedureRoute(api);
}

function listRoute(api: Api): void {
  const route = createRoute({
    method: 'get',
    path: '/bundles',
    operationId: 'listBundles',
    tags: ['Law'],
    summary: 'Bundles in force on a day',
    request: { query: onQuery },
    responses: {
      200: {
        description: 'Each in the version that takes what is filed on that day',
        content: { 'application/json': { schema: z.object({ on: z.string(), bundles: z.array(listedBundle) }) } },
      },
      ...problemAnswers(),
    },
  });
  api.openapi(route, (context) => {
    const on = (context.req.valid('query').on as LocalDate | undefined) ?? today();
    return context.json({ on, bundles: inForceOn(on).map(listed) }, 200);
  });
}

function bundleRoute(api: Api, parts: Pick<GatewayParts, 'ground'>): void {
  const route = createRoute({
    method: 'get',
    path: '/bundles/{id}',
    operationId: 'readBundle',
    tags: ['Law'],
    summary: 'One bundle, with the form of its declaration',
    request: { params: bundleParameter, query: placeQuery },
    responses: {
      200: { description: 'The bundle', content: { 'application/json': { schema: bundleAnswer } } },
      ...problemAnswers(404, 422),
    },
  });
  api.openapi(route, (context) => {
    const { on = today(), commune } = context.req.valid('query') as { on?: LocalDate; commune?: string };
    return context.json(bundleAt(parts, context.req.valid('param').id, on, commune), 200);
  });
}

function procedureRoute(api: Api): void {
  const route = createRoute({
    method: 'get',
    path: '/procedures/{id}',
    operationId: 'readProcedure',
    tags: ['Law'],
    summary: 'One procedure: its law, limits and forms',
    request: { params: bundleParameter, query: onQuery },
    responses: {
      200: { description: 'The procedure', content: { 'application/json': { schema: procedureAnswer } } },
      ...problemAnswers(404),
    },
  });
  api.openapi(route, (context) => {
    const { id } = context.req.valid('param');
    const on = (context.req.valid('query').on as LocalDate | undefined) ?? today();
    return context.json(procedureJson(procedureOn(id, on)), 200);
  });
}

function inForceOn(on: LocalDate): readonly Bundle[] {
  return bundleIds(bundles).flatMap((id): Bundle[] => {
    try {
      return [bundles[versionInForce(id, on)]];
    } catch {
      // Not in force on that day.
      return [];
    }
  });
}

/** The version that a bundle in force uses, with the agency that is competent on that day. @throws Problem UNKNOWN_PROCEDURE */
function procedureOn(id: string, on: LocalDate): Procedure {
  const used = inForceOn(on).flatMap((bundle) =>
    Object.values(bundleUnder(bundle, on).dossiers).map(({ procedure }) => procedure),
  );
  const versions = used
    .filter((procedure) => procedure.id === id)
    .toSorted((one, other) => other.version - one.version);
  const [found] = versions;
  if (found) return found;
  const known = [...new Set(used.map((procedure) => procedure.id))].join(', ');
  const detail = {
    vi: `Ngày ${on} không có thủ tục "${id}". Có: ${known}.`,
    en: `On ${on} there is no procedure "${id}". There are: ${known}.`,
  };
  throw new Problem('UNKNOWN_PROCEDURE', detail);
}

function procedureJson(procedure: Procedure): z.infer<typeof procedureAnswer> {
  const { id, version, title, receives, reversible, oncePerSubject = false, citizenLimits = {} } = procedure;
  const key = `${id}@${version}` as ProcedureKey;
  const limits = [
    ...limitsOf(procedure).flatMap((limit) => limitJson(limit, 'agency')),
    ...Object.values(citizenLimits).flatMap((limit) => limitJson(limit, 'citizen')),
  ];
  const sources = limits.flatMap(({ statutory, promised }) => [
    statutory.source,
    ...(promised ? [promised.source] : []),
  ]);
  return {
    id,
    version,
    title,
    codes: [...codesOf(procedure)],
    agencies: [...agenciesOf(procedure)],
    limits,
    receives: [...receives],
    reversible,
    oncePerSubject,
    sources: [...new Map(sources.map((source) => [`${source.act} ${source.article}`, source])).values()],
    forms: {
      application: formOf(applicationSchemas[key]),
      outcome: formOf(outcomeSchemas[key]),
      events: formOf(eventSchemas[key]),
    },
  };
}

function limitJson({ name, values }: LegalLimit, whose: 'agency' | 'citizen') {
  return values.map(({ validFrom, statutory, promised = null }) => {
    return { name, whose, validFrom, statutory: { ...statutory }, promised: promised && { ...promised } };
  });
}
