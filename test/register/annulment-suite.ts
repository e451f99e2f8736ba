/** What any database of the register must do when a case is annulled. */
import { describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { AnnulmentRefused } from '../../register/annulment.js';
import type { Register } from '../../register/register.js';
import { claimOf, closingOf, openingOf } from './samples.js';

const decision = {
  number: '45/QĐ-UBND',
  decidedOn: localDate('2026-11-02'),
  by: 'commune/chair',
  reason: 'found-alive',
} as const;
const at = instantOf('2026-11-03T08:00+07:00');
const later = instantOf('2026-11-03T09:00+07:00');
const subjectKey = 'one-subject';

/** @param fresh opens an empty register */
export function describeAnnulments(fresh: () => Promise<Register>): void {
  describe('annuls a case and', () => {
    const closed = async (caseId = 'case-1') => {
      const register = await fresh();
      await register.registerOpening(openingOf(caseId, { bundle: 'death@1', subjectKey }));
      await register.reservePayment(claimOf(caseId, { subjectKey }));
      await register.closeCase(closingOf(caseId));
      return register;
    };
    const order = (more: object = {}) => ({ caseId: 'case-1', decision, at, ...more });

    it('writes every step down, the last decision first, before the first one begins', async () => {
      const register = await closed();
      const planned = await register.plannedAnnulment('case-1');
      const annulment = await register.beginAnnulment(order());
      expect(annulment?.steps.map(({ dossier, agency, how, state }) => [dossier, agency, how, state])).toEqual([
        ['funeral-allowance', 'home-affairs', 'by-recovery', 'begun'],
        ['survivor-benefit', 'social-insurance', 'by-recovery', 'planned'],
        ['death-registration', 'commune-civil-status', 'by-annulment', 'planned'],
        ['death-registration', 'commune-police', 'by-notice', 'planned'],
      ]);
      expect(annulment?.steps).toMatchObject(planned);
      expect(annulment?.steps.at(-1)?.resultNumber).toBe('12/2026/TLKT');
      expect(annulment?.steps[0]).toMatchObject({ reference: 'case-1/funeral-allowance/2', begunAt: at });
    });

    it('begins a step only when the one before it is done, and is complete after the last', async () => {
      const register = await closed();
      await register.beginAnnulment(order());
      const done = (position: number) =>
        register.finishAnnulmentStep({ caseId: 'case-1', position, at: later, tries: 3 });
      expect((await done(2)).steps.map(({ state }) => state)).toEqual(['begun', 'planned', 'planned', 'planned']);
      expect((await done(1)).steps.map(({ state }) => state)).toEqual(['done', 'begun', 'planned', 'planned']);
      expect((await done(1)).steps.map(({ state }) => state)).toEqual(['done', 'begun', 'planned', 'planned']);
      await done(2);
      await done(3);
      expect((await register.findCase('case-1'))?.outcome).toBe('completed');
      const { completedAt, steps } = await done(4);
      expect(completedAt).toBe(later);
      expect(steps[0]).toMatchObject({ tries: 3, begunAt: at, doneAt: later });
      const known = await register.findCase('case-1');
      expect(known).toMatchObject({ outcome: 'annulled', final: { outcome: 'completed' }, annulment: { decision } });
    });

    it('keeps why a step does not get on, and who has done it by hand', async () => {
      const register = await closed();
      await register.beginAnnulment(order());
      await register.failAnnulmentStep({ caseId: 'case-1', position: 1, tries: 4, error: 'AGENCY_REJECTED' });
      const byHand = { by: 'one-stop-centre/clerk', reason: 'paid back at the counter' };
      const finished = { caseId: 'case-1', position: 1, at: later, tries: 4, byHand };
      const { steps } = await register.finishAnnulmentStep(finished);
      expect(steps[0]).toMatchObject({ state: 'byHand', error: 'AGENCY_REJECTED', tries: 4, byHand });
    });

    it('frees the payment and the registration only when everything is taken back', async () => {
      const register = await closed();
      const anew = openingOf('case-2', { bundle: 'death@1', subjectKey });
      await register.beginAnnulment(order());
      for (const position of [1, 2, 3]) {
        await register.finishAnnulmentStep({ caseId: 'case-1', position, at: later, tries: 1 });
      }
      await expect(register.registerOpening(anew)).rejects.toThrow(/carried by case case-1/);
      expect((await register.reservePayment(claimOf('case-2', { subjectKey }))).granted).toBe(false);
      await register.finishAnnulmentStep({ caseId: 'case-1', position: 4, at: later, tries: 1 });
      expect((await register.registerOpening(anew)).openedBefore).toBe(false);
      expect((await register.reservePayment(claimOf('case-2', { subjectKey }))).granted).toBe(true);
    });

    it('goes on where it was when it is begun again', async () => {
      const register = await closed();
      await register.beginAnnulment(order());
      await register.finishAnnulmentStep({ caseId: 'case-1', position: 1, at: later, tries: 1 });
      const again = await register.beginAnnulment(order({ at: later }));
      expect(again?.steps.map(({ state }) => state)).toEqual(['done', 'begun', 'planned', 'planned']);
      expect(again).toMatchObject({ requestedAt: at, begunAt: at });
    });

    it('waits for the end of a case that has none yet', async () => {
      const register = await fresh();
      await register.registerOpening(openingOf('case-1', { bundle: 'death@1', subjectKey }));
      expect(await register.beginAnnulment(order())).toBeNull();
      expect((await register.findCase('case-1'))?.annulment).toMatchObject({ decision, steps: [] });
      await register.closeCase(closingOf('case-1'));
      expect((await register.beginAnnulment(order({ at: later })))?.steps).toHaveLength(4);
    });

    it('is complete at once when nothing was decided', async () => {
      const register = await fresh();
      await register.registerOpening(openingOf('case-1', { bundle: 'death@1', subjectKey }));
      const closing = closingOf('case-1');
      await register.closeCase({ ...closing, record: { ...closing.record, dossiers: [] }, results: [] });
      expect(await register.beginAnnulment(order())).toMatchObject({ steps: [], completedAt: at });
    });

    it('takes one decision, whoever orders it first', async () => {
      const register = await closed();
      const other = { ...decision, number: '46/QĐ-UBND' };
      const orders = [decision, other, decision, other].map((one) =>
        register.requestAnnulment(order({ decision: one })),
      );
      const settled = await Promise.allSettled(orders);
      expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
      const [refused] = settled.flatMap((one) => (one.status === 'rejected' ? [String(one.reason)] : []));
      expect(refused).toMatch(/is annulled by decision 4[56]\/QĐ-UBND of 2026-11-02; it cannot be annulled again/);
    });

    it('refuses a case that it does not know, and one whose bundle this build does not have', async () => {
      const register = await closed();
      await expect(register.requestAnnulment(order({ caseId: 'case-9' }))).rejects.toThrow('knows no case case-9');
      await register.registerOpening(openingOf('case-2', { bundle: 'death@0', soleDossiers: [] }));
      const { record, ...closing } = closingOf('case-2');
      await register.closeCase({ ...closing, record: { ...record, bundle: 'death@0' } });
      await expect(register.beginAnnulment(order({ caseId: 'case-2' }))).rejects.toThrow(/closed under death@0/);
      expect((await register.findCase('case-2'))?.annulment).toBeUndefined();
    });

    it('refuses a record that this build cannot read, instead of asking for it for ever', async () => {
      const register = await fresh();
      await register.registerOpening(openingOf('case-1', { bundle: 'death@1', subjectKey }));
      const { record, ...closing } = closingOf('case-1');
      const written = { ...record, dossiers: {} } as unknown as typeof record;
      await register.closeCase({ ...closing, record: written });
      const refused = await register.beginAnnulment(order()).catch((fault: unknown) => fault);
      expect(refused).toBeInstanceOf(AnnulmentRefused);
      expect(String(refused)).toContain('case case-1 cannot be read as death@1 has it (TypeError: ');
    });

    it('names a result by the agency’s own number once the result itself has been erased', async () => {
      const register = await fresh();
      await register.registerOpening(openingOf('case-1', { bundle: 'death@1', subjectKey }));
      await register.closeCase({ ...closingOf('case-1'), results: [] });
      expect((await register.plannedAnnulment('case-1')).at(-1)?.resultNumber).toBe('TP-7/2026');
    });
  });
}
