import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { withNotice } from '../../../definitions/calendar/published-calendar.js';
import { calendarDays, sameDay, workingDays, workingHours } from '../../../definitions/language/time-limit.js';
import { nextWake } from '../../../workflows/engine/decide/passing-time.js';
import { allMilestones, dayOff, heardBundle, heardBy, hour, notice } from './heard-case.js';
import { source, TrialCase, trialLimit } from './test-bundle.js';

type Step = (trial: TrialCase) => void;

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.integer({ min: 1, max: 200 }).map(
    (hours): Step =>
      (trial) =>
        trial.pass(hours * hour),
  ),
  fc.constant<Step>((trial) => trial.send('agency.supplementRequested')),
  fc.constant<Step>((trial) => trial.send('citizen.supplied')),
  fc.constant<Step>((trial) => trial.continueAsNew()),
  fc.integer({ min: 2, max: 27 }).map(
    (dayOfMonth): Step =>
      (trial) => {
        const date = `2026-03-${String(dayOfMonth).padStart(2, '0')}`;
        const { common } = trial.state.calendars;
        trial.publish(
          withNotice(
            common,
            notice(common.years[2026]?.off[date] ? { ordinary: [date] } : { off: { [date]: dayOff } }),
          ),
        );
      },
  ),
);

const limits = fc.constantFrom(
  workingDays(1, source),
  workingDays(8, source),
  calendarDays(5, source),
  workingHours(6, source),
  sameDay({ cutOff: '15:00', source }),
);

/** Ten thousand courses take half a minute on a busy machine. */
const patience = { timeout: 180_000 };

describe('whatever happens to a dossier', patience, () => {
  it('its chart hears of each milestone at most once, and of all of them in the end', () => {
    fc.assert(
      fc.property(limits, fc.array(step, { maxLength: 12 }), (limit, steps) => {
        const trial = new TrialCase(heardBundle({ limit: trialLimit(limit) }));
        for (const happen of steps) {
          happen(trial);
          const heard = heardBy(trial);
          expect(new Set(heard).size).toBe(heard.length);
        }
        trial.send('citizen.supplied');
        trial.passUntil(instantOf('2026-12-01T09:00+07:00'));
        expect([...heardBy(trial)].sort()).toEqual([...allMilestones].sort());
      }),
      { numRuns: 10_000 },
    );
  });

  it('a wake for a date that has not come is never in the past', () => {
    fc.assert(
      fc.property(limits, fc.array(step, { maxLength: 8 }), (limit, steps) => {
        const bundle = heardBundle({ limit: trialLimit(limit) });
        const trial = new TrialCase(bundle);
        for (const happen of steps) {
          happen(trial);
          const wake = nextWake(trial.state, bundle);
          if (wake) expect(wake.at).toBeGreaterThan(trial.now);
        }
      }),
      { numRuns: 10_000 },
    );
  });
});
