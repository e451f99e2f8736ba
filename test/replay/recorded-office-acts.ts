/** Recorded cases whose way is taken by what offices do or fail to do. */
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { withNotice } from '../../definitions/calendar/published-calendar.js';
import { diedOn } from '../declarations/base-declaration.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { between } from '../harness/virtual-time.js';
import { letGo, waitForDossier } from '../harness/wait-for-case.js';
import { ended, filed, held, openDeath, openRemoval, type RecordedCase, removal } from './recorded-case.js';

const benefit = 'survivor-benefit';
const withBenefit: DeathDeclaration['chosen'] = ['death-registration', benefit];

/** Made up: nobody has decreed the days of 2027 yet. */
const with2027 = withNotice(publicSectorCalendar, {
  source: { act: 'made-up notice of 2027', grade: 'unverified' },
  years: { 2027: { off: ['01-01', '02-04', '02-05', '02-08', '02-09', '02-10'], worked: {} } },
  off: {},
  worked: {},
  shortened: {},
  ordinary: [],
});

export const recordedOfficeActs: readonly RecordedCase[] = [
  {
    name: 'stopped-by-an-officer',
    sentence: 'an officer stops the survivor benefit with form 05; the other dossiers come to their results',
    async play(site) {
      const personalId = '094056100011';
      await site.fault('social-insurance', held(personalId));
      const linked = await openDeath(site, pensionerDeclaration({ personalId, chosen: [...withBenefit, removal] }));
      await confirmDraft(linked);
      await waitForDossier(linked, benefit, ({ status }) => status === 4);
      await linked.act(benefit, { type: 'officer.stopped', by: 'one-stop office', reason: 'filed elsewhere' });
      return ended(linked.handle);
    },
  },
  {
    name: 'late-with-apology',
    sentence: 'social insurance is late, apologises with form 04 and keeps the new date',
    async play(site) {
      const personalId = '094056100012';
      await site.fault('social-insurance', held(personalId));
      const linked = await openDeath(site, pensionerDeclaration({ personalId, chosen: withBenefit }));
      await confirmDraft(linked);
      await waitForDossier(linked, benefit, ({ status }) => status === 4);
      const late = '2026-03-13T07:40+07:00';
      await site.forward(linked.id, between(filed, late));
      const event = { type: 'officer.rescheduled', by: 'bhxh', reason: 'years of contribution', newDate: '2026-03-19' };
      await linked.handle.send({ id: 'apology', dossier: benefit, event });
      await site.forward(linked.id, between(late, '2026-03-18T09:00+07:00'));
      await letGo(site, 'social-insurance', linked.id);
      await chooseBenefit(linked, 'monthly');
      return ended(linked.handle);
    },
  },
  {
    name: 'calendar-given-later',
    sentence: 'the days off of the next year are published while a benefit already waits for its date',
    async play(site) {
      const personalId = '094056100013';
      await site.fault('social-insurance', held(personalId));
      const filedAtYearsEnd = '2026-12-28T09:10+07:00';
      const declaration = pensionerDeclaration({ personalId, chosen: withBenefit, ...diedOn('2026-12-26') });
      const linked = await openDeath(site, declaration, filedAtYearsEnd);
      await confirmDraft(linked);
      await waitForDossier(linked, benefit, ({ status }) => status === 4);
      await site.forward(linked.id, between(filedAtYearsEnd, '2026-12-30T09:00+07:00'));
      await linked.handle.send({ id: 'notice-2027', event: { type: 'calendar.changed', calendar: with2027 } });
      await site.forward(linked.id, between('2026-12-30T09:00+07:00', '2027-01-07T07:40+07:00'));
      await letGo(site, 'social-insurance', linked.id);
      await chooseBenefit(linked, 'lump-sum');
      return ended(linked.handle);
    },
  },
  {
    name: 'lost-callback',
    sentence: 'what the police say is lost on the way, and found by asking them',
    async play(site) {
      const personalId = '094056100014';
      await site.fault('commune-police', { kind: 'lostCallback', personalId });
      const linked = await openRemoval(site, personalId);
      await waitForDossier(linked, removal, ({ status }) => status === 2);
      await site.forward(linked.caseId, between(filed, '2026-03-02T10:15+07:00'));
      return ended(linked);
    },
  },
];
