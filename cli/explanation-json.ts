import type { Explanation } from '../definitions/calendar/explanation.js';
import { isoInstant } from './instants.js';

/** An explanation as JSON, each instant as ISO text at +07:00. */
export function explanationJson(explanation: Explanation) {
  const { filedAt, startedAt, counted, pauses, suspended, dueAt } = explanation;
  return {
    ...explanation,
    filedAt: isoInstant(filedAt),
    startedAt: isoInstant(startedAt),
    counted: counted.map(({ from, to }) => ({ from: isoInstant(from), to: isoInstant(to) })),
    pauses: pauses.map((pause) => ({ ...pause, from: isoInstant(pause.from), to: isoInstant(pause.to) })),
    suspended: suspended && { ...suspended, from: isoInstant(suspended.from) },
    dueAt: isoInstant(dueAt),
  };
}
