/** What any database of the register must do: the same sentences for SQLite and PostgreSQL. */
import { expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import type { Register } from '../../register/register.js';
import { claimOf, openingOf, recordOf } from './samples.js';

/** @param fresh opens an empty register */
export function describeRegister(fresh: () => Promise<Register>): void {
  it('numbers dossiers per organisation and day, without a gap', async () => {
    const register = await fresh();
    const first = await register.registerOpening(openingOf('case-1'));
    const second = await register.registerOpening(openingOf('case-2', { dossiers: ['survivor-benefit'] }));
    const elsewhere = await register.registerOpening(openingOf('case-3', { orgCode: 'H51.18' }));
    const nextDay = await register.registerOpening(openingOf('case-4', { filedOn: localDate('2026-03-03') }));
    expect(first.dossierCodes).toEqual({
      'death-registration': 'H51.17-260302-0001',
      'residence-deregistration': 'H51.17-260302-0002',
    });
    expect(second.dossierCodes).toEqual({ 'survivor-benefit': 'H51.17-260302-0003' });
    expect(elsewhere.dossierCodes['death-registration']).toBe('H51.18-260302-0001');
    expect(nextDay.dossierCodes['death-registration']).toBe('H51.17-260303-0001');
  });

  it('lets one case alone carry the registration of a death', async () => {
    const register = await fresh();
    const subjectKey = 'one-subject';
    await register.registerOpening(openingOf('case-1', { subjectKey }));
    await expect(register.registerOpening(openingOf('case-2', { subjectKey }))).rejects.toThrow(
      /carried by case case-1/,
    );
    expect(await register.findCase('case-2')).toBeUndefined();
    const alone = openingOf('case-3', { subjectKey, dossiers: ['residence-deregistration'], soleDossiers: [] });
    expect((await register.registerOpening(alone)).openedBefore).toBe(false);
  });

  it('lets another case carry it once the first has come to no result', async () => {
    const register = await fresh();
    const subjectKey = 'one-subject';
    await register.registerOpening(openingOf('case-1', { subjectKey }));
    await register.closeCase({ record: recordOf('case-1', 'refused'), results: [], spentPayments: [] });
    const again = await register.registerOpening(openingOf('case-2', { subjectKey }));
    expect(again.openedBefore).toBe(false);
  });

  it('reserves nothing for a case that has closed', async () => {
    const register = await fresh();
    await register.registerOpening(openingOf('case-1'));
    await register.closeCase({ record: recordOf('case-1', 'withdrawn'), results: [], spentPayments: [] });
    expect((await register.reservePayment(claimOf('case-1'))).granted).toBe(false);
    expect(await register.reservePayment(claimOf('case-2'))).toEqual({ granted: true });
  });

  it('keeps the first codes of a case that is opened again, and gives codes to what it asks for besides', async () => {
    const register = await fresh();
    const first = await register.registerOpening(openingOf('case-1'));
    const again = await register.registerOpening(
      openingOf('case-1', { dossiers: ['survivor-benefit'], filedOn: localDate('2026-03-09') }),
    );
    expect(first.openedBefore).toBe(false);
    const dossierCodes = { ...first.dossierCodes, 'survivor-benefit': 'H51.17-260309-0001' };
    expect(again).toEqual({ dossierCodes, openedBefore: true });
    expect((await register.registerOpening(openingOf('case-2'))).dossierCodes['death-registration']).toBe(
      'H51.17-260302-0003',
    );
  });

  it('numbers what is added to a case later on the day of the addition, once', async () => {
    const register = await fresh();
    const { dossierCodes } = await register.registerOpening(openingOf('case-1'));
    const addition = { caseId: 'case-1', on: localDate('2026-03-09'), dossiers: ['record.owner'], soleDossiers: [] };
    const codes = await register.addDossiers(addition);
    expect(codes).toEqual({ ...dossierCodes, 'record.owner': 'H51.17-260309-0001' });
    expect(await register.addDossiers({ ...addition, on: localDate('2026-03-10') })).toEqual(codes);
    expect((await register.findCase('case-1'))?.dossierCodes).toEqual(codes);
    const elsewhere = { ...addition, caseId: 'case-9' };
    await expect(register.addDossiers(elsewhere)).rejects.toThrow('case-9 was never opened');
  });

  it('adds no dossier of which the subject has one in another case', async () => {
    const register = await fresh();
    const sole = ['death-registration'];
    await register.registerOpening(openingOf('case-1', { subjectKey: 'one', dossiers: sole, soleDossiers: sole }));
    const other = openingOf('case-2', { subjectKey: 'one', dossiers: ['survivor-benefit'], soleDossiers: [] });
    await register.registerOpening(other);
    const addition = { caseId: 'case-2', on: localDate('2026-03-09'), dossiers: sole, soleDossiers: sole };
    await expect(register.addDossiers(addition)).rejects.toThrow(/carried by case case-1/);
  });

  it('opens a case once when two clerks file it at the same moment', async () => {
    const register = await fresh();
    const answers = await Promise.all([1, 2, 3, 4].map(() => register.registerOpening(openingOf('case-1'))));
    expect(answers.filter(({ openedBefore }) => !openedBefore)).toHaveLength(1);
    expect(new Set(answers.map(({ dossierCodes }) => dossierCodes['death-registration']))).toEqual(
      new Set(['H51.17-260302-0001']),
    );
  });

  it('finds a case by its id, and nothing under an unknown one', async () => {
    const register = await fresh();
    const { dossierCodes } = await register.registerOpening(openingOf('case-1'));
    expect(await register.findCase('case-1')).toEqual({ caseId: 'case-1', bundle: 'death', dossierCodes });
    expect(await register.findCase('case-2')).toBeUndefined();
  });

  it('gives a payment to one case per subject and says who holds it', async () => {
    const register = await fresh();
    expect(await register.reservePayment(claimOf('case-1'))).toEqual({ granted: true });
    const refused = await register.reservePayment(claimOf('case-2', { dossier: 'funeral-support', head: 'B4' }));
    expect(refused).toEqual({ granted: false, by: { caseId: 'case-1', dossier: 'funeral-allowance', head: 'B6' } });
    expect(await register.reservePayment(claimOf('case-2', { subjectKey: 'another-subject' }))).toEqual({
      granted: true,
    });
  });

  it('lets the holder move its claim to the next head', async () => {
    const register = await fresh();
    await register.reservePayment(claimOf('case-1'));
    expect(
      await register.reservePayment(claimOf('case-1', { dossier: 'funeral-support', head: 'B4', amount: 10_000_000 })),
    ).toEqual({ granted: true });
    expect(await register.reservePayment(claimOf('case-2'))).toMatchObject({
      by: { dossier: 'funeral-support', head: 'B4' },
    });
  });

  it('gives a released payment to the next claim, but only its holder can release it', async () => {
    const register = await fresh();
    await register.reservePayment(claimOf('case-1'));
    await register.releasePayment(claimOf('case-2'));
    expect(await register.reservePayment(claimOf('case-2'))).toMatchObject({ granted: false });
    await register.releasePayment(claimOf('case-1'));
    expect(await register.reservePayment(claimOf('case-2'))).toEqual({ granted: true });
  });

  it('grants a payment once when many cases ask at the same moment', async () => {
    const register = await fresh();
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd', 'e'].map((caseId) => register.reservePayment(claimOf(caseId))),
    );
    expect(answers.filter(({ granted }) => granted)).toHaveLength(1);
  });

  it('answers from the final record once a case is closed, with what undoing it would take', async () => {
    const register = await fresh();
    await register.registerOpening(openingOf('case-1'));
    const record = recordOf('case-1');
    await register.closeCase({
      record,
      results: [{ dossier: 'death-registration', dossierCode: 'code', outcome: { number: '12/TLKT' } }],
      spentPayments: [],
    });
    expect((await register.findCase('case-1'))?.final).toEqual(record);
    expect(record.undo).toEqual([
      { dossier: 'funeral-allowance', how: 'by-recovery' },
      { dossier: 'survivor-benefit', how: 'by-recovery' },
      { dossier: 'death-registration', how: 'by-annulment' },
    ]);
  });

  it('does not change a closed case when it is closed again', async () => {
    const register = await fresh();
    await register.registerOpening(openingOf('case-1'));
    const results = [{ dossier: 'death-registration', dossierCode: 'code', outcome: {} }];
    await register.closeCase({ record: recordOf('case-1'), results, spentPayments: [] });
    await register.closeCase({ record: recordOf('case-1', 'something else'), results, spentPayments: [] });
    expect((await register.findCase('case-1'))?.final?.outcome).toBe('completed');
  });

  it('never pays twice: a spent payment stays spent after its case is closed, an unspent one is free again', async () => {
    const register = await fresh();
    await register.registerOpening(openingOf('case-1'));
    await register.reservePayment(claimOf('case-1'));
    await register.reservePayment(claimOf('case-1', { payment: 'another-payment' }));
    await register.closeCase({ record: recordOf('case-1'), results: [], spentPayments: ['funeral'] });
    await register.releasePayment(claimOf('case-1'));
    expect(await register.reservePayment(claimOf('case-2'))).toMatchObject({
      granted: false,
      by: { caseId: 'case-1' },
    });
    expect(await register.reservePayment(claimOf('case-2', { payment: 'another-payment' }))).toEqual({ granted: true });
  });

  it('refuses to close a case that was never opened, and keeps nothing of it', async () => {
    const register = await fresh();
    const closing = { record: recordOf('stranger'), results: [], spentPayments: [] };
    await expect(register.closeCase(closing)).rejects.toThrow(
      'Case stranger cannot be closed: the register has no opening of it',
    );
    await register.registerOpening(openingOf('stranger'));
    expect((await register.findCase('stranger'))?.final).toBeUndefined();
  });

  it('keeps a callback that no case took, counts it when it comes again, and lets go of it once it is taken', async () => {
    const register = await fresh();
    const delivery = {
      agency: 'commune-police',
      notice: 'CT04-1#5',
      reference: 'death-1/residence-deregistration/1',
      event: 'agency.decided',
      code: 'NOTICE_EARLY',
      body: '{"thuTu":5}',
      at: instantOf('2026-03-02T10:00+07:00'),
    };
    const again = instantOf('2026-03-02T10:05+07:00');
    await register.keepCallback(delivery);
    await register.keepCallback({ ...delivery, code: 'CASE_UNREACHABLE', at: again });
    await register.keepCallback({ ...delivery, agency: 'social-insurance', reference: null, event: null });
    const { at: _at, ...kept } = delivery;
    expect(await register.untakenCallbacks(10)).toEqual([
      { ...kept, code: 'CASE_UNREACHABLE', firstAt: delivery.at, lastAt: again, deliveries: 2 },
      expect.objectContaining({ agency: 'social-insurance', reference: null, deliveries: 1 }),
    ]);
    expect(await register.untakenCallbacks(1)).toHaveLength(1);
    await register.settleCallback({ agency: 'commune-police', notice: 'CT04-1#5', at: again });
    await register.settleCallback({ agency: 'commune-police', notice: 'never-kept', at: again });
    expect((await register.untakenCallbacks(10)).map(({ agency }) => agency)).toEqual(['social-insurance']);
  });
}
