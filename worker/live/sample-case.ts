/** The sample that a newcomer sees: one declaration from `examples/`, about a new subject each time. */

import type { DeclarationOf } from '../../client/bundle-types.js';
import type { CaseHandle } from '../../client/case-handle.js';
import type { LienthongClient } from '../../client/client.js';
import { whatIf } from '../../client/what-if.js';
import { type Instant, instant, instantOf, localDateOf } from '../../definitions/calendar/instant.js';
import { addDays } from '../../definitions/calendar/local-date.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { CalendarMissing, reaches } from '../../definitions/calendar/working-calendar.js';
import { exampleOf } from './examples.js';
import { type Sample, sampleDeclaration } from './sample-declaration.js';
import type { StateFolder } from './state-folder.js';

/** The last reminder comes five working days after a limit. */
const lastReminderDays = 7;
/** A Monday morning inside the calendar, for days on which the calendar does not reach far enough. */
const fallbackFiling = instantOf('2026-03-02T09:10+07:00');

export interface OpenedSample {
  readonly case: CaseHandle;
  /** Set when the sample was not filed now, and why. */
  readonly filedOtherwise: string | null;
}

/** @param name of a file in `examples/` @throws RangeError when there is no such file */
export async function openSample(name: string, client: LienthongClient, folder: StateFolder): Promise<OpenedSample> {
  const { bundle } = exampleOf(name);
  const { filedAt, declaration, filedOtherwise } = await filing(name, instant(Date.now()), await folder.nextTestId());
  // Which bundle it is, is known when it runs; the client checks the declaration.
  const opened = await client.openCase(bundle, declaration as unknown as DeclarationOf<typeof bundle>, { filedAt });
  await folder.keepSampleCase(opened.case.handle.caseId);
  return { case: opened.case.handle, filedOtherwise };
}

interface Filing {
  readonly filedAt: Instant;
  readonly declaration: Sample;
  readonly filedOtherwise: string | null;
}

/** Files it now, or on a day from which the calendar reaches to the end of its limits. */
export async function filing(name: string, now: Instant, testId: string): Promise<Filing> {
  const declaration = await sampleDeclaration(name, now, testId);
  if (isDated(exampleOf(name).bundle, declaration, now)) return { filedAt: now, declaration, filedOtherwise: null };
  const years = Object.keys(publicSectorCalendar.years).join(', ');
  const why = `no working calendar reaches from ${localDateOf(now)} to the end of its limits (years: ${years})`;
  return {
    filedAt: fallbackFiling,
    declaration: await sampleDeclaration(name, fallbackFiling, testId),
    filedOtherwise: `The sample is filed on 2026-03-02 09:10 on the case's own clock: ${why}.`,
  };
}

function isDated(bundle: string, declaration: Sample, filedAt: Instant): boolean {
  try {
    const { promisedAt } = whatIf({
      bundle,
      declaration,
      filedAt,
      calendar: publicSectorCalendar,
      promises: {},
      pauses: [],
    });
    return reaches(publicSectorCalendar, addDays(localDateOf(promisedAt ?? filedAt), lastReminderDays));
  } catch (fault) {
    if (fault instanceof CalendarMissing) return false;
    throw fault;
  }
}
