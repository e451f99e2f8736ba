/** The sample that a newcomer sees: one declaration from `examples/`, about a new subject each time. */
import type { LienthongClient } from '../../client/client.js';
import type { TypedCase } from '../../client/typed-case.js';
import { type Instant, instant, instantOf, localDateOf } from '../../definitions/calendar/instant.js';
import { addDays } from '../../definitions/calendar/local-date.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { reaches } from '../../definitions/calendar/working-calendar.js';
import { sampleDeclaration } from './sample-declaration.js';
import type { StateFolder } from './state-folder.js';

/** The longest path of limits in the sample is below this many days. */
const sampleReachDays = 32;
/** A Monday morning inside the calendar, for days on which the calendar does not reach far enough. */
const fallbackFiling = instantOf('2026-03-02T09:10+07:00');

export interface Sample {
  readonly case: TypedCase<'death'>;
  /** Set when the sample was not filed now, and why. */
  readonly filedOtherwise: string | null;
}

export async function openSample(client: LienthongClient, folder: StateFolder): Promise<Sample> {
  const { filedAt, filedOtherwise } = filing(instant(Date.now()));
  const declaration = await sampleDeclaration('death', filedAt, await folder.nextTestId());
  const opened = await client.openCase('death', declaration, { filedAt });
  return { case: opened.case, filedOtherwise };
}

function filing(now: Instant): { filedAt: Instant; filedOtherwise: string | null } {
  const today = localDateOf(now);
  const years = publicSectorCalendar.years;
  const covered = years[today.slice(0, 4)] && reaches(publicSectorCalendar, addDays(today, sampleReachDays));
  if (covered) return { filedAt: now, filedOtherwise: null };
  const why = `no working calendar reaches from ${today} to the end of its limits (years: ${Object.keys(years).join(', ')})`;
  return {
    filedAt: fallbackFiling,
    filedOtherwise: `The sample is filed on 2026-03-02 09:10 on the case's own clock: ${why}.`,
  };
}
