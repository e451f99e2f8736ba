import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { apologyOwed } from '../../../workflows/engine/decide/rescheduling.js';
import { dueOf, shown, threeDays } from './heard-case.js';
import { TrialCase } from './test-bundle.js';

describe('form 04', () => {
  const reschedule = { by: 'one-stop-centre/head', reason: 'the archive was flooded' };

  function late(): TrialCase {
    const trial = new TrialCase(threeDays);
    trial.passUntil(instantOf('2026-03-06T09:00+07:00'));
    return trial;
  }

  it('gives one new date and stays on record with the breach', () => {
    const trial = late();
    trial.send('officer.rescheduled', 'r-1', { ...reschedule, newDate: '2026-03-12' });
    expect(shown(trial.dossier.reschedulings[0]?.dueAt)).toBe('2026-03-12 17:00');
    expect(trial.dossier.forms).toMatchObject([{ number: '04' }]);
    expect(dueOf(trial)).toBe('2026-03-05 17:00');
    trial.send('agency.decided');
    expect(shown(trial.dossier.overdueSince)).toBe('2026-03-06 07:30');
  });

  it.each([
    ['2026-03-05', 'not after the present one'],
    ['2026-03-14', 'no working day'],
    ['2027-03-15', 'does not hold the year'],
  ])('is refused for %s: %s', (newDate, why) => {
    const refusal = late().refusal('officer.rescheduled', { ...reschedule, newDate });
    expect(refusal).toMatchObject({ code: 'RESCHEDULING_REFUSED', sentence: expect.stringContaining(why) });
  });

  it('is refused for a day that has passed', () => {
    const trial = late();
    trial.passUntil(instantOf('2026-03-20T09:00+07:00'));
    const refusal = trial.refusal('officer.rescheduled', { ...reschedule, newDate: '2026-03-09' });
    expect(refusal).toMatchObject({ code: 'RESCHEDULING_REFUSED', sentence: expect.stringContaining('has passed') });
  });

  it('is owed and may be given while a dossier that is late waits for papers', () => {
    const trial = late();
    trial.send('agency.supplementRequested');
    expect(apologyOwed(trial.dossier)).toBe(true);
    expect(trial.refusal('officer.rescheduled', { ...reschedule, newDate: '2026-03-20' })).toBeNull();
  });

  it('is refused a second time, and while no limit runs', () => {
    const trial = late();
    trial.send('officer.rescheduled', 'r-1', { ...reschedule, newDate: '2026-03-12' });
    const again = trial.refusal('officer.rescheduled', { ...reschedule, newDate: '2026-03-20' });
    expect(again).toMatchObject({ code: 'ALREADY_RESCHEDULED', sentence: expect.stringContaining('2026-03-12') });
    const paused = new TrialCase(threeDays);
    paused.send('agency.supplementRequested');
    const refusal = paused.refusal('officer.rescheduled', { ...reschedule, newDate: '2026-03-20' });
    expect(refusal).toMatchObject({ code: 'RESCHEDULING_REFUSED' });
  });
});
