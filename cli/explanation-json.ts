import type { Pause } from '../definitions/calendar/due-at.js';
import type { Explanation } from '../definitions/calendar/explanation.js';
import { isoInstant } from './instants.js';

/** An explanation as JSON, each instant as ISO text at +07:00. */
export function explanationJson(explanation: Explanation) {
  const { filedAt, startedAt, counted, pauses, ignoredPauses, suspended, dueAt } = explanation;
  return {
    ...explanation,
    filedAt: isoInstant(filedAt),
    startedAt: isoInstant(startedAt),
    counted: counted.map(({ from, to }) => ({ from: isoInstant(from), to: isoInstant(to) })),
    pauses: pauses.map(spanJson),
    ignoredPauses: ignoredPauses.map(spanJson),
    suspended: suspended && { ...suspended, from: isoInstant(suspended.from) },
    dueAt: isoInstant(dueAt),
  };
}

function spanJson<Span extends Pause>(span: Span) {
  return { ...span, from: isoInstant(span.from), to: isoInstant(span.to) };
}
