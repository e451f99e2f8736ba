import { describe, expect, it } from 'vitest';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { withSharedYears } from '../../../definitions/calendar/shared-years.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';

/** As a case brings it along: JSON of its own. */
const brought = (): WorkingCalendar => JSON.parse(JSON.stringify(publicSectorCalendar));

describe('calendars that cases bring along', () => {
  it('share the years that are the same, and stay what they were', () => {
    const [one, other] = [withSharedYears(brought()), withSharedYears(brought())];
    expect(one).toEqual(publicSectorCalendar);
    expect(Object.keys(one.years).length).toBeGreaterThan(1);
    for (const year of Object.keys(one.years)) expect(one.years[year]).toBe(other.years[year]);
  });

  it('keep a year apart in which one day is different', () => {
    const decreed = brought();
    const off = { '2026-03-05': { reason: { vi: 'bão', en: 'storm' }, source: { act: 'x', grade: 'unverified' } } };
    const year = { ...decreed.years['2026'], off: { ...decreed.years['2026']?.off, ...off } } as never;
    const stormy = { ...decreed, years: { ...decreed.years, '2026': year } };
    expect(withSharedYears(stormy)).toEqual(stormy);
    expect(withSharedYears(stormy).years['2026']).not.toEqual(withSharedYears(brought()).years['2026']);
  });

  it('do not pile up: years beyond those that a worker meets are let go of', () => {
    const first = withSharedYears(brought()).years['2026'];
    for (let number = 0; number < 200; number += 1) {
      const years = { '2026': { off: {}, worked: { [`2026-01-${number}`]: {} as never } } };
      withSharedYears({ ...brought(), years });
    }
    expect(withSharedYears(brought()).years['2026']).not.toBe(first);
  });
});
