/** The cases whose histories are kept: one for each way that the engine's commands can take. */
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import {
  pensionerAndVeteranDeclaration,
  pensionerDeclaration,
  veteranOnSocialPensionDeclaration,
} from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { namespaces } from '../harness/namespaces.js';
import { between } from '../harness/virtual-time.js';
import { letGo, waitForDossier } from '../harness/wait-for-case.js';
import { recordedBirths } from './recorded-births.js';
import { ended, filed, held, openDeath, openRemoval, type RecordedCase, removal } from './recorded-case.js';
import { recordedCitizenActs } from './recorded-citizen-acts.js';
import { recordedInvestors } from './recorded-investors.js';
import { recordedOfficeActs } from './recorded-office-acts.js';
import { recordedWaysOut } from './recorded-ways-out.js';

export const recordedCases: readonly RecordedCase[] = [
  {
    name: 'five-dossiers',
    sentence: 'a veteran on social pension: five dossiers, and the lower funeral claim is covered by the higher one',
    async play(site) {
      const linked = await openDeath(site, veteranOnSocialPensionDeclaration({ personalId: '094055900001' }));
      await confirmDraft(linked);
      return ended(linked.handle);
    },
  },
  {
    name: 'supplement',
    sentence: 'social insurance asks for a paper, and gets it three days later',
    async play(site) {
      const personalId = '094055900002';
      const asks: FaultRule = { kind: 'asksSupplement', items: ['marriage-certificate'], personalId };
      await site.fault('social-insurance', asks);
      const chosen = ['death-registration' as const, 'survivor-benefit' as const];
      const linked = await openDeath(site, pensionerDeclaration({ personalId, chosen }));
      await confirmDraft(linked);
      await waitForDossier(linked, 'survivor-benefit', ({ status }) => status === 5);
      await site.forward(linked.id, between(filed, '2026-03-05T10:00+07:00'));
      const documents = [{ kind: 'marriage-certificate', location: 'test-store/marriage-certificate.pdf' }];
      await linked.act('survivor-benefit', { type: 'citizen.supplied', documents });
      await chooseBenefit(linked, 'monthly');
      return ended(linked.handle);
    },
  },
  {
    name: 'refused-registration',
    sentence: 'the registration is refused, and nothing that waited for it is opened',
    async play(site) {
      const personalId = '094055900003';
      await site.fault('commune-civil-status', { kind: 'refuses', reasons: ['wrong-commune'], personalId });
      return ended((await openDeath(site, pensionerDeclaration({ personalId }))).handle);
    },
  },
  {
    name: 'withdrawal-after-the-extract',
    sentence: 'the family withdraws after the extract: the registration stands, the open benefits end',
    async play(site) {
      const personalId = '094055900004';
      await site.fault('social-insurance', held(personalId));
      const linked = await openDeath(site, pensionerDeclaration({ personalId }));
      await confirmDraft(linked);
      for (const id of ['survivor-benefit', 'funeral-allowance']) {
        await waitForDossier(linked, id, ({ status }) => status === 4);
      }
      await waitForDossier(linked, removal, ({ status }) => status === 9);
      await linked.actOnAll({ type: 'citizen.withdrew', reason: 'the family is not agreed' });
      return ended(linked.handle);
    },
  },
  {
    name: 'cancelled-workflow',
    sentence: 'an officer cancels the workflow in the Temporal UI, which stops its dossiers in good order',
    async play(site) {
      const personalId = '094055900005';
      await site.fault('commune-police', held(personalId));
      const linked = await openRemoval(site, personalId);
      await waitForDossier(linked, removal, ({ status }) => status === 4);
      await site.temporal.workflow.getHandle(linked.caseId).cancel();
      return ended(linked);
    },
  },
  {
    name: 'overdue-and-open',
    sentence: 'the police keep a removal past its day; the case is open, its timers wait',
    async play(site) {
      const personalId = '094055900006';
      await site.fault('commune-police', held(personalId));
      const linked = await openRemoval(site, personalId);
      await waitForDossier(linked, removal, ({ status }) => status === 4);
      await site.forward(linked.caseId, between(filed, '2026-03-05T09:10+07:00'));
      await waitForDossier(linked, removal, ({ overdue }) => overdue);
      return linked;
    },
  },
  {
    name: 'continued-as-new',
    sentence: 'a case whose history has grown long goes on in further runs, with its deadline pending',
    namespace: namespaces.shortHistories,
    async play(site) {
      const personalId = '094055900007';
      await site.fault('commune-police', held(personalId));
      const linked = await openDeath(site, pensionerDeclaration({ personalId }));
      await confirmDraft(linked);
      await chooseBenefit(linked, 'monthly');
      for (const id of ['survivor-benefit', 'funeral-allowance']) {
        await waitForDossier(linked, id, ({ result }) => result === 'positive');
      }
      await site.forward(linked.id, between(filed, '2026-03-04T09:10+07:00'));
      await letGo(site, 'commune-police', `${linked.id}/`);
      return ended(linked.handle);
    },
  },
  {
    name: 'funeral-claim-filed-anew',
    sentence: 'social insurance refuses the funeral claim, which is filed anew with home affairs',
    async play(site) {
      const personalId = '094055900008';
      await site.fault('social-insurance', { kind: 'refuses', reasons: ['not-insured'], personalId });
      const chosen = ['death-registration' as const, 'funeral-allowance' as const];
      const declaration = pensionerAndVeteranDeclaration({ personalId, chosen });
      const linked = await openDeath(site, declaration, '2026-08-12T08:30+07:00');
      await confirmDraft(linked);
      return ended(linked.handle);
    },
  },
  {
    name: 'unreachable-for-hours',
    sentence: 'the police cannot be reached for five hours and are filed with once they are back',
    async play(site) {
      const personalId = '094055900009';
      await site.fault('commune-police', { kind: 'down', personalId });
      const linked = await openRemoval(site, personalId);
      await site.forward(linked.caseId, between(filed, '2026-03-02T14:10+07:00'));
      await site.mend('commune-police');
      await site.forward(linked.caseId, between('2026-03-02T14:10+07:00', '2026-03-02T16:30+07:00'));
      return ended(linked);
    },
  },
  ...recordedCitizenActs,
  ...recordedOfficeActs,
  ...recordedWaysOut,
  ...recordedBirths,
  ...recordedInvestors,
];
