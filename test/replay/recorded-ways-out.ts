/** Recorded cases that were stuck, or in dispute, and how they went on. */
import { localDate } from '../../definitions/calendar/local-date.js';
import { daughter } from '../declarations/base-declaration.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { agreeOnPayee, chooseBenefit, confirmDraft } from '../harness/family.js';
import { waitForDossier } from '../harness/wait-for-case.js';
import { ended, openDeath, openRemoval, type RecordedCase, removal } from './recorded-case.js';

const clerk = { by: 'one-stop office', reason: 'entered from the paper file' };

export const recordedWaysOut: readonly RecordedCase[] = [
  {
    name: 'disputed-payee',
    sentence: 'two children claim the funeral money, and agree on one of them',
    async play(site) {
      const personalId = '094056100021';
      await site.fault('social-insurance', { kind: 'knows', facts: { payeeDisputed: true, claimants: 2 }, personalId });
      const chosen = ['death-registration' as const, 'funeral-allowance' as const];
      const linked = await openDeath(site, pensionerDeclaration({ personalId, chosen }));
      await confirmDraft(linked);
      const { fullName, personalId: payeeId } = daughter as { fullName: string; personalId: string };
      await agreeOnPayee(linked, {
        payee: { kind: 'person', fullName, personalId: payeeId, relation: 'child' },
        agreement: { kind: 'payee-agreement', location: 'test-store/payee-agreement.pdf' },
      });
      return ended(linked.handle);
    },
  },
  {
    name: 'application-corrected',
    sentence: 'the police reject an application, and an officer corrects it',
    async play(site) {
      const personalId = '094056100022';
      await site.fault('commune-police', { kind: 'fails', status: 422, on: 'application', times: 1, personalId });
      const linked = await openRemoval(site, personalId);
      const { application } = await waitForDossier(linked, removal, ({ waitingOn }) => waitingOn === 'officer');
      const household = { head: 'Phạm Thị Thử Vợ', headPersonalId: '094158000013', relation: 'spouse' };
      const event = { type: 'officer.corrected', ...clerk, application: { ...(application as object), household } };
      await linked.send({ id: 'corrected', dossier: removal, event });
      return ended(linked);
    },
  },
  {
    name: 'decided-by-hand',
    sentence: 'an officer enters what the registry issued on paper, and the benefits open with it',
    async play(site) {
      const personalId = '094056100023';
      await site.fault('commune-civil-status', { kind: 'fails', status: 422, on: 'application', personalId });
      const chosen = ['death-registration' as const, 'survivor-benefit' as const];
      const linked = await openDeath(site, pensionerDeclaration({ personalId, chosen }));
      await waitForDossier(linked, 'death-registration', ({ waitingOn }) => waitingOn === 'officer');
      const outcome = { number: '12/2026/TLKT', issuedOn: localDate('2026-03-02'), signedBy: 'Chủ tịch UBND phường' };
      await linked.act('death-registration', { type: 'officer.decidedByHand', ...clerk, outcome }, 'by-hand');
      await chooseBenefit(linked, 'lump-sum');
      return ended(linked.handle);
    },
  },
];
