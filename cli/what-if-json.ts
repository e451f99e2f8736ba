import type { SupposedCase } from '../client/what-if.js';
import { writtenLimit } from '../definitions/language/written-limit.js';
import { explanationJson } from './explanation-json.js';
import { isoInstant } from './instants.js';

/** @param unchanged as it would be without the calendar that was given; null without one, or when it had no dates */
export function whatIfJson(supposed: SupposedCase, unchanged: SupposedCase | null) {
  const { bundle, commune, filedAt, dossiers, notApplicable, handovers } = supposed;
  const explained = dossiers.map(({ id, agency, office, explanation, text }) => {
    const { limit, startedAt, dueAt } = explanation;
    const date = { due: isoInstant(dueAt), from: isoInstant(startedAt), limit: writtenLimit(limit) };
    return [id, { ...date, agency, office, explanation: explanationJson(explanation), text }] as const;
  });
  return {
    bundle,
    commune,
    filed: isoInstant(filedAt),
    ...datesOf(supposed),
    dossiers: Object.fromEntries(explained),
    notApplicable: Object.fromEntries(notApplicable.map(({ id, reason }) => [id, reason])),
    handovers: handovers.map(({ at, ...handover }) => ({ ...handover, at: isoInstant(at) })),
    ...(unchanged && { withoutCalendar: { ...datesOf(unchanged), dossiers: duesOf(unchanged) } }),
  };
}

function datesOf({ promisedAt }: SupposedCase) {
  return { promised: promisedAt === null ? null : isoInstant(promisedAt) };
}

function duesOf({ dossiers }: SupposedCase) {
  return Object.fromEntries(dossiers.map(({ id, explanation }) => [id, { due: isoInstant(explanation.dueAt) }]));
}
