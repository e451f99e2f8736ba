import { describe, expect, it } from 'vitest';
import { formatInstant, instantOf } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { withNotice } from '../../../definitions/calendar/published-calendar.js';
import { calendarDays, workingDays, workingHours } from '../../../definitions/language/time-limit.js';
import { nextWake } from '../../../workflows/engine/decide/passing-time.js';
import { apologyOwed } from '../../../workflows/engine/decide/rescheduling.js';
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
import { days, filedAt, source, TrialCase, trialLimit } from './test-bundle.js';

describe('the milestones of a limit', () => {
  it('wake the case one after the other, each at its office minute, and then it sleeps', () => {
    const trial = new TrialCase(threeDays);
    const wakes: string[] = [];
    for (let wake = nextWake(trial.state, threeDays); wake; wake = nextWake(trial.state, threeDays)) {
      wakes.push(formatInstant(wake.at));
      trial.passUntil(wake.at);
    }
    // Filed on Monday 02/03, due on Thursday.
    expect(wakes).toEqual([
      '2026-03-04 07:30',
      '2026-03-05 17:00',
      '2026-03-06 07:30',
      '2026-03-09 07:30',
      '2026-03-11 07:30',
      '2026-03-13 07:30',
    ]);
    expect(heardBy(trial)).toEqual(allMilestones);
  });

  it('climb the ladder of the bundle, where it has one of its own', () => {
    const trial = new TrialCase(heardBundle({ limit: days(3), escalation: [2] }));
    trial.pass(30 * day);
    expect(heardBy(trial)).toEqual(['clock.nearDue', 'clock.due', 'clock.overdue', 'clock.escalated+2']);
  });

  it('of a limit in hours come when one working hour is left, at its minute, and in the minute after it', () => {
    const limit = trialLimit(workingHours(4, source));
    const trial = new TrialCase(heardBundle({ limit }), instantOf('2026-02-13T15:30+07:00'));
    expect(dueOf(trial)).toBe('2026-02-23 10:00');
    trial.passUntil(instantOf('2026-02-23T08:59+07:00'));
    expect(heardBy(trial)).toEqual([]);
    trial.passUntil(instantOf('2026-02-23T09:00+07:00'));
    expect(heardBy(trial)).toEqual(['clock.nearDue']);
    trial.passUntil(instantOf('2026-02-23T10:01+07:00'));
    expect(heardBy(trial)).toEqual(['clock.nearDue', 'clock.due', 'clock.overdue']);
  });

  it('are heard once each, when a worker comes back only after all of them', () => {
    const trial = new TrialCase(threeDays);
    trial.pass(90 * day);
    expect(heardBy(trial)).toEqual(allMilestones);
    expect(shown(trial.dossier.overdueSince)).toBe('2026-03-06 07:30');
  });

  it('are heard no more once it is decided', () => {
    const trial = new TrialCase(threeDays);
    trial.pass(2 * day);
    trial.send('agency.decided');
    trial.pass(30 * day);
    expect(heardBy(trial)).toEqual(['clock.nearDue']);
  });
});

describe('a pause', () => {
  it('holds the milestones instead of letting them catch up', () => {
    const trial = new TrialCase(threeDays);
    trial.send('agency.supplementRequested');
    trial.pass(20 * day);
    expect(heardBy(trial)).toEqual([]);
    expect(nextWake(trial.state, threeDays)).toBeNull();
    trial.send('citizen.supplied');
    expect(heardBy(trial)).toEqual([]);
    // Handed in on Sunday 22/03 and received on Monday: three working days after it, as if it had come in that day.
    expect(dueOf(trial)).toBe('2026-03-26 17:00');
    expect(wakeOf(trial)).toBe('2026-03-25 07:30');
  });

  it('keeps a reminder that has come, and sends no second one for the date that it moved', () => {
    const trial = new TrialCase(threeDays);
    trial.passUntil(instantOf('2026-03-04T08:00+07:00'));
    trial.send('agency.supplementRequested');
    trial.pass(7 * day);
    trial.send('citizen.supplied');
    expect([dueOf(trial), wakeOf(trial)]).toEqual(['2026-03-12 17:00', '2026-03-12 17:00']);
    trial.pass(30 * day);
    expect(heardBy(trial)).toEqual(allMilestones);
  });

  it('of a dossier that is late already holds nothing: it goes on being late', () => {
    const trial = new TrialCase(threeDays);
    trial.passUntil(instantOf('2026-03-05T18:00+07:00'));
    trial.send('agency.supplementRequested');
    trial.pass(day);
    expect(shown(trial.dossier.overdueSince)).toBe('2026-03-06 07:30');
    expect(apologyOwed(trial.dossier)).toBe(true);
    trial.pass(20 * day);
    expect(heardBy(trial)).toEqual(allMilestones);
  });

  it('that ends in the evening ends with the next opening, so that the agency has its time', () => {
    const trial = new TrialCase(heardBundle({ limit: days(1) }), instantOf('2026-03-05T09:00+07:00'));
    trial.passUntil(instantOf('2026-03-06T10:00+07:00'));
    trial.send('agency.supplementRequested');
    trial.passUntil(instantOf('2026-03-08T10:00+07:00'));
    trial.send('citizen.supplied');
    expect([dueOf(trial), heardBy(trial)]).toEqual(['2026-03-09 17:00', ['clock.nearDue']]);
  });

  it('that a limit of the citizen ends is no longer for a worker that comes back late', () => {
    const limit = trialLimit(workingDays(3, source), { pausedBy: ['draft'] });
    const citizenLimits = { draft: trialLimit(calendarDays(1, source), {}, 'draft') };
    const dueWhenSeen = (at: string) => {
      const trial = new TrialCase(heardBundle({ limit, citizenLimits }));
      trial.send('agency.draftPrepared');
      trial.passUntil(instantOf(at));
      return dueOf(trial);
    };
    expect(dueWhenSeen('2026-03-03T17:00+07:00')).toBe('2026-03-06 17:00');
    expect(dueWhenSeen('2026-03-12T09:00+07:00')).toBe('2026-03-06 17:00');
  });

  it('stops the clock while the citizen confirms a draft only where the limit says so', () => {
    const dueAfterDraft = (pausedBy: readonly string[]) => {
      const limit = trialLimit(workingDays(3, source), { pausedBy });
      const trial = new TrialCase(heardBundle({ limit }));
      trial.send('agency.draftPrepared');
      trial.pass(2 * day);
      trial.send('citizen.confirmed');
      return [dueOf(trial), trial.dossier.clock?.pauses.length];
    };
    expect(dueAfterDraft([])).toEqual(['2026-03-05 17:00', 0]);
    expect(dueAfterDraft(['draft'])).toEqual(['2026-03-09 17:00', 1]);
  });
});

describe('terms of a limit', () => {
  it('are what was promised where the case is filed, with the statutory limit beside it', () => {
    const promises = { trial: workingDays(2, source) };
    const trial = new TrialCase(threeDays, filedAt, undefined, { promises });
    expect(dueOf(trial)).toBe('2026-03-04 17:00');
    expect(trial.dossier.clock?.statutory).toMatchObject({ days: 3 });
    expect(promisedBy(trial)).toBe('2026-03-04 17:00');
  });

  it('are counted by the calendar of the agency, where it has its own', () => {
    const closedOnWednesday = withNotice(
      { ...publicSectorCalendar, id: 'own' },
      notice({ off: { '2026-03-04': dayOff } }),
    );
    const calendars = { common: publicSectorCalendar, own: { 'commune-police': closedOnWednesday } };
    expect(dueOf(new TrialCase(threeDays, filedAt, undefined, { calendars }))).toBe('2026-03-06 17:00');
  });
});
