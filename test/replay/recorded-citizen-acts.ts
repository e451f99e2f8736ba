/** Recorded cases whose way is taken by what citizens do. */
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { pensionerDeclaration, secondRelativeDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { between } from '../harness/virtual-time.js';
import { letGo, waitForCallUnderWay, waitForDossier } from '../harness/wait-for-case.js';
import { ended, filed, held, openDeath, type RecordedCase } from './recorded-case.js';

const registration = 'death-registration';
const chosen: DeathDeclaration['chosen'] = ['death-registration', 'residence-deregistration'];

export const recordedCitizenActs: readonly RecordedCase[] = [
  {
    name: 'withdrawn-while-filing',
    sentence: 'the family withdraws while the application is on its way: it is taken back once it has arrived',
    async play(site) {
      const personalId = '094056100041';
      await site.fault('commune-civil-status', { kind: 'arrivesLate', ms: 1_500, on: 'application', personalId });
      const linked = await openDeath(site, pensionerDeclaration({ personalId }));
      await waitForCallUnderWay(site, linked.id, 'death-registration.submit');
      await linked.actOnAll({ type: 'citizen.withdrew' });
      return ended(linked.handle);
    },
  },
  {
    name: 'withdrawn-before-anything',
    sentence: 'the family withdraws while the registration is examined: it is taken back, nothing else is opened',
    async play(site) {
      const personalId = '094056100001';
      await site.fault('commune-civil-status', held(personalId));
      const linked = await openDeath(site, pensionerDeclaration({ personalId }));
      await waitForDossier(linked, registration, ({ status }) => status === 4);
      await linked.actOnAll({ type: 'citizen.withdrew' });
      return ended(linked.handle);
    },
  },
  {
    name: 'second-applicant',
    sentence: 'the daughter files ten minutes after the son and joins his case',
    async play(site) {
      const personalId = '094056100002';
      await site.fault('commune-civil-status', { kind: 'hold', stage: 'examining', personalId });
      const linked = await openDeath(site, pensionerDeclaration({ personalId, chosen }));
      await waitForDossier(linked, registration, ({ status }) => status === 4);
      const tenMinutesLater = '2026-03-02T09:20+07:00';
      await site.forward(linked.id, between(filed, tenMinutesLater));
      const filedAt = instantOf(tenMinutesLater);
      await site.client.openCase('death', secondRelativeDeclaration({ personalId, chosen }), { filedAt });
      await letGo(site, 'commune-civil-status', linked.id);
      await confirmDraft(linked);
      return ended(linked.handle);
    },
  },
  {
    name: 'disputed-draft',
    sentence: 'a death without a notice is verified; the draft is disputed, corrected and confirmed',
    async play(site) {
      const personalId = '094056100003';
      const evidence = [{ kind: 'witness-statement', location: 'test-store/witness-statement.pdf' }];
      const declaration = pensionerDeclaration({ personalId, chosen, deathNotice: undefined, evidence });
      const linked = await openDeath(site, declaration);
      await waitForDossier(linked, registration, ({ waitingOn }) => waitingOn === 'citizen');
      const corrections = [{ line: 'Nguyên nhân chết', correct: 'Bệnh tim' }];
      await linked.act(registration, { type: 'citizen.disputed', corrections });
      await confirmDraft(linked);
      return ended(linked.handle);
    },
  },
];
