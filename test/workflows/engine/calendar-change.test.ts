import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { withNotice } from '../../../definitions/calendar/published-calendar.js';
import { datesMovedBy } from '../../../workflows/engine/decide/calendar-change.js';
import {
  allMilestones,
  day,
  dayOff,
  dueOf,
  heardBundle,
  heardBy,
  notice,
  promisedBy,
  shown,
  threeDays,
  wakeOf,
} from './heard-case.js';
import { days, filedAt, TrialCase } from './test-bundle.js';

describe('a calendar published later', () => {
  const extraDay = withNotice(publicSectorCalendar, notice({ off: { '2026-03-04': dayOff } }));

  it('moves what runs and leaves the promise alone', () => {
    const trial = new TrialCase(threeDays);
    trial.publish(extraDay);
    expect(dueOf(trial)).toBe('2026-03-06 17:00');
    expect(promisedBy(trial)).toBe('2026-03-05 17:00');
  });

  it('that moves the reminder wakes the case again for the list, and reminds nobody twice', () => {
    const trial = new TrialCase(threeDays);
    trial.passUntil(instantOf('2026-03-04T08:00+07:00'));
    trial.publish(extraDay);
    expect(trial.dossier.clock?.reached).toEqual([]);
    expect(wakeOf(trial)).toBe('2026-03-05 07:30');
    trial.pass(30 * day);
    expect(heardBy(trial)).toEqual(allMilestones);
  });

  it('can be asked what it would move, and moves nothing by that', () => {
    const trial = new TrialCase(threeDays);
    const before = trial.state;
    const at = (text: string) => instantOf(`${text}+07:00`);
    expect(datesMovedBy(extraDay, trial.state, threeDays, filedAt)).toEqual([
      { dossier: 'trial', what: 'due', before: at('2026-03-05T17:00'), after: at('2026-03-06T17:00') },
    ]);
    expect(trial.state).toBe(before);
    expect(datesMovedBy(publicSectorCalendar, trial.state, threeDays, filedAt)).toEqual([]);
  });

  it('leaves a decided dossier as it was decided', () => {
    const trial = new TrialCase(threeDays);
    trial.send('agency.decided');
    trial.publish(extraDay);
    expect(dueOf(trial)).toBe('2026-03-05 17:00');
  });

  it('completes a case that waited for it, promise and citizen included', () => {
    const bundle = heardBundle({ limit: days(5) });
    const trial = new TrialCase(bundle, instantOf('2026-12-28T09:00+07:00'));
    trial.send('agency.draftPrepared');
    expect(trial.state.promisedAt).toBeNull();
    expect(trial.dossier.citizenLimit?.dueAt).toBeNull();
    expect(trial.state.incidents.map(({ kind, dossier }) => [kind, dossier])).toEqual([
      ['calendar-missing', null],
      ['calendar-missing', 'trial'],
    ]);
    trial.pass(3 * day);
    trial.publish(withNotice(publicSectorCalendar, notice({ years: { 2027: { off: ['01-01'], worked: {} } } })));
    expect(trial.state.incidents).toEqual([]);
    expect(dueOf(trial)).toBe('2027-01-05 17:00');
    expect(promisedBy(trial)).toBe('2027-01-05 17:00');
    expect(shown(trial.dossier.citizenLimit?.dueAt)).toBe('2027-01-04 17:00');
  });

  it('is refused when it is older than the one at hand, or none of the case', () => {
    const trial = new TrialCase(threeDays);
    trial.publish(extraDay);
    expect(trial.refusalOfCalendar(publicSectorCalendar)).toMatchObject({ code: 'CALENDAR_REFUSED' });
    expect(trial.refusalOfCalendar({ ...extraDay, id: 'lunar' })?.sentence).toContain('public-sector');
    expect(trial.refusalOfCalendar(extraDay)).toBeNull();
  });

  it('is refused when it says other days under the same version, loses a year, or has impossible hours', () => {
    const trial = new TrialCase(threeDays);
    trial.publish(extraDay);
    const other = withNotice(publicSectorCalendar, notice({ off: { '2026-03-05': dayOff } }));
    expect(trial.refusalOfCalendar(other)?.sentence).toContain('another version 2');
    const years = { 2025: extraDay.years[2025] ?? { off: {}, worked: {} } };
    expect(trial.refusalOfCalendar({ ...extraDay, version: 3, years })?.sentence).toContain('lacks 2024, 2026');
    const officeHours = [['17:00', '07:30']] as const;
    expect(trial.refusalOfCalendar({ ...extraDay, version: 3, officeHours })?.sentence).toContain('not in order');
  });
});
