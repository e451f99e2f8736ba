import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { withNotice } from '../../../definitions/calendar/published-calendar.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { bundles } from '../../../definitions/registry.js';
import { apologyOwed, mayReschedule } from '../../../workflows/engine/decide/rescheduling.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { pensionerDeclaration } from '../../declarations/scenarios.js';
import { dayOff, notice, shown, threeDays } from './heard-case.js';
import { filedAt, TrialCase } from './test-bundle.js';

const bundle: Bundle = bundles['death@1'];
const [registration, residence] = ['death-registration', 'residence-deregistration'];

const viewOf = (trial: TrialCase) => caseView(trial.state, bundle, trial.now);
const dossierOf = (trial: TrialCase, id: string) => viewOf(trial).dossiers.find((dossier) => dossier.id === id);

describe('the projection of a case', () => {
  it('is what was promised on the day of filing', () => {
    const view = viewOf(new TrialCase(bundle, filedAt, pensionerDeclaration()));
    expect(view).toMatchObject({ promisedAt: '2026-03-12 17:00', projectedAt: '2026-03-12 17:00', workingDaysLate: 0 });
  });

  it('lets those who wait for a late one begin at their next opening, and says that they wait', () => {
    const trial = new TrialCase(bundle, filedAt, pensionerDeclaration());
    trial.passUntil(instantOf('2026-03-07T10:00+07:00'));
    expect(dossierOf(trial, residence)).toMatchObject({
      plannedDueAt: '2026-03-03 17:00',
      projectedDueAt: '2026-03-10 17:00',
      lateByPredecessor: 5,
    });
    expect(dossierOf(trial, registration)).toMatchObject({ overdue: true, lateByPredecessor: 0 });
    expect(viewOf(trial)).toMatchObject({ promisedAt: '2026-03-12 17:00', projectedAt: '2026-03-19 17:00' });
  });

  it('promises by the calendar of each agency: what is decided on one’s Saturday begins on the other’s Monday', () => {
    const worked = notice({ worked: { '2026-03-07': '2026-03-06' }, off: { '2026-03-06': dayOff } });
    const saturdays = { ...withNotice(publicSectorCalendar, worked), id: 'civil-status' };
    const calendars = { common: publicSectorCalendar, own: { 'commune-civil-status': saturdays } };
    const filed = instantOf('2026-03-07T09:00+07:00');
    const trial = new TrialCase(bundle, filed, pensionerDeclaration(), { calendars });
    expect(shown(trial.state.plan[registration]?.dueAt)).toBe('2026-03-07 17:00');
    expect(shown(trial.state.plan[residence]?.dueAt)).toBe('2026-03-10 17:00');
  });

  it('blames nobody for a day that a decree has taken', () => {
    const trial = new TrialCase(bundle, filedAt, pensionerDeclaration());
    trial.publish(withNotice(publicSectorCalendar, notice({ off: { '2026-03-02': dayOff } })));
    expect(dossierOf(trial, registration)).toMatchObject({ dueAt: '2026-03-03 17:00', lateByPredecessor: 0 });
    expect(dossierOf(trial, residence)).toMatchObject({ projectedDueAt: '2026-03-04 17:00', lateByPredecessor: 0 });
  });
});

describe('form 04', () => {
  it('of one agency does not bind the next one with which the dossier is filed anew', () => {
    const trial = new TrialCase(threeDays);
    trial.passUntil(instantOf('2026-03-06T09:00+07:00'));
    const event = { by: 'head', reason: 'the archive was flooded', newDate: '2026-03-12' };
    trial.send('officer.rescheduled', 'r-1', event);
    const { dossier } = trial;
    expect([apologyOwed(dossier), mayReschedule(dossier)]).toEqual([false, false]);
    const anew = { ...dossier, filing: { ...dossier.filing, attempt: 2 } };
    expect([apologyOwed(anew), mayReschedule(anew)]).toEqual([true, true]);
  });
});
