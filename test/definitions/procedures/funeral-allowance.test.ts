import { describe, expect, it } from 'vitest';
import type { DeathDeclaration } from '../../../definitions/bundles/death/schema.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { funeralAllowance } from '../../../definitions/procedures/funeral-allowance/index.js';
import type { Application } from '../../../definitions/procedures/funeral-allowance/schema.js';
import { pensionRecord } from '../../declarations/base-declaration.js';
import {
  meritoriousDeclaration,
  pensionerAndVeteranDeclaration,
  pensionerDeclaration,
  veteranOnSocialPensionDeclaration,
} from '../../declarations/scenarios.js';
import { dossierAfter } from './chart-walk.js';
import {
  accepted,
  agreedOnPayee,
  cancelled,
  corrected,
  decided,
  decidedByHand,
  examining,
  failed,
  type Happening,
  outcomes,
  payeeDisputed,
  refused,
  refusedByHand,
  reserved,
  sent,
  stopped,
  withdrew,
} from './happenings.js';
import { statutory } from './statutory.js';

const granted = reserved({ granted: true });
const forwarded: Happening = { type: 'agency.forwarded', to: 'Sở Nội vụ', on: '2026-03-05' };
const filed = [granted, sent('submit'), accepted, examining];

const allowance = (declaration: DeathDeclaration, ...happenings: Happening[]) =>
  dossierAfter('funeral-allowance', declaration, ...happenings);

const factsOf = (declaration: DeathDeclaration, ...happenings: Happening[]) => {
  const { context } = allowance(declaration, ...happenings).snapshot;
  const { code, agency, limit } = funeralAllowance;
  return { code: factFor(code, context), agency: factFor(agency, context), limit: statutory(factFor(limit, context)) };
};

describe('funeral allowance', () => {
  it('goes to social insurance with 8 working days for an insured person', () => {
    expect(factsOf(pensionerDeclaration())).toMatchObject({
      code: 'configuration',
      agency: 'social-insurance',
      limit: { unit: 'workingDays', days: 8 },
    });
  });

  it('goes to home affairs with 19 days for a veteran', () => {
    expect(factsOf(veteranOnSocialPensionDeclaration())).toMatchObject({
      code: '2.002307',
      agency: 'home-affairs',
      limit: { unit: 'calendarDays', days: 19 },
    });
  });

  it('gives home affairs 24 days when the monthly pension after a person of merit is asked for as well', () => {
    expect(factsOf(meritoriousDeclaration()).limit).toMatchObject({ unit: 'calendarDays', days: 24 });
    expect(factsOf(meritoriousDeclaration({ monthlyMeritPension: false })).limit).toMatchObject({ days: 19 });
    expect(factsOf(meritoriousDeclaration()).code).toBe('1.010824');
  });

  it('reserves the payment by head and amount, without the number of anybody’s file', () => {
    const [reservation] = allowance(meritoriousDeclaration()).calls;
    expect(reservation?.name).toBe('reservePayment');
    expect(Object.keys(reservation?.input as object).sort()).toEqual(['amount', 'head', 'source']);
  });

  it('passes through the commune to Sở Nội vụ, except for social insurance', () => {
    expect(allowance(meritoriousDeclaration(), ...filed, forwarded).state).toBe('processing.examination.atHomeAffairs');
    expect(allowance(pensionerDeclaration(), ...filed).snapshot.can(forwarded)).toBe(false);
  });

  it('pays a pensioner who was a veteran by insurance, and notes that the veteran’s claim is covered (scenario 8)', () => {
    const outcome = { ...(outcomes['funeral-allowance'] as object), head: 'B1', amount: 25_300_000 };
    const { snapshot, calls } = allowance(pensionerAndVeteranDeclaration(), ...filed, decided(outcome));
    expect(calls[1]?.input).toMatchObject({ attempt: 1, content: { claims: [{ head: 'B1', amount: 25_300_000 }] } });
    expect(snapshot.context.note).toBe('B6 covered by B1');
  });

  it('turns to home affairs with the veteran’s claim after insurance refused: another agency, limit and attempt', () => {
    const refusedByInsurance = [...filed, refused];
    expect(allowance(pensionerAndVeteranDeclaration(), ...refusedByInsurance).state).toBe('reserving');
    expect(allowance(pensionerAndVeteranDeclaration(), ...refusedByInsurance).snapshot.hasTag('counting')).toBe(false);
    expect(factsOf(pensionerAndVeteranDeclaration(), ...refusedByInsurance, granted)).toMatchObject({
      agency: 'home-affairs',
      limit: { days: 19 },
    });
    expect(
      allowance(pensionerAndVeteranDeclaration(), ...refusedByInsurance, granted).calls.at(-1)?.input,
    ).toMatchObject({
      attempt: 2,
      content: { claims: [{ head: 'B6', record: 'CCB-TEST-0010' }] },
    });
  });

  it('ends when the last head is refused, and when a refused one was covered', () => {
    const bothRefused = [...filed, refused, granted, sent('submit'), refused];
    expect(allowance(pensionerAndVeteranDeclaration(), ...bothRefused).status).toBe(3);
    const coveredElsewhere = [reserved({ granted: false, by: 'another case' }), sent('submit'), refused];
    expect(allowance(pensionerAndVeteranDeclaration(), ...coveredElsewhere).state).toBe('refused');
  });

  it('takes up no other head after the citizen wanted to withdraw', () => {
    const tooLate = [...filed, withdrew, cancelled('withdraw', { cancelled: false }), refused];
    expect(allowance(pensionerAndVeteranDeclaration(), ...tooLate).state).toBe('refused');
  });

  it('tells each agency only of its own head, and of the relatives only whoever pays them', () => {
    const insuredPersonOfMerit = meritoriousDeclaration({ insurance: pensionRecord });
    const toInsurance = allowance(insuredPersonOfMerit, granted).calls[1]?.input;
    expect(toInsurance).toMatchObject({
      content: { claims: [{ head: 'B1', record: '9400000010' }], monthlyPensionFor: [] },
    });
    const toHomeAffairs = allowance(insuredPersonOfMerit, ...filed, refused, granted).calls.at(-1)?.input;
    expect(toHomeAffairs).toMatchObject({
      content: { claims: [{ head: 'B5', record: 'NCC-TEST-0030' }], monthlyPensionFor: insuredPersonOfMerit.relatives },
    });
  });

  it('names the payee on whom the claimants agreed also to the agency of the next head', () => {
    const calls = allowance(
      pensionerAndVeteranDeclaration(),
      ...filed,
      payeeDisputed,
      agreedOnPayee,
      sent('agreement'),
      refused,
      granted,
    ).calls;
    expect(calls.at(-1)?.input).toMatchObject({ attempt: 2, content: { payee: agreedOnPayee.payee } });
  });

  it('goes on at Sở Nội vụ when the payee was disputed there', () => {
    const atHomeAffairs = [...filed, forwarded, payeeDisputed, agreedOnPayee, sent('agreement')];
    expect(allowance(meritoriousDeclaration(), ...atHomeAffairs).state).toBe('processing.examination.atHomeAffairs');
  });

  it('takes up the next head after a refusal by hand, unless the citizen wanted to withdraw', () => {
    const onPaper = allowance(pensionerAndVeteranDeclaration(), ...filed, refusedByHand);
    expect([onPaper.state, onPaper.calls.at(-1)?.input]).toMatchObject(['reserving', { head: 'B6' }]);
    expect(onPaper.snapshot.context.officerActs).toMatchObject([{ type: 'officer.refusedByHand' }]);
    for (const leaving of [[withdrew], [withdrew, cancelled('withdraw', { cancelled: false })]]) {
      expect(allowance(pensionerAndVeteranDeclaration(), ...filed, ...leaving, refusedByHand).state).toBe('refused');
    }
  });

  it('is decided by hand for the head that is claimed, and for no other', () => {
    const atInsurance = allowance(pensionerAndVeteranDeclaration(), granted).snapshot;
    const payment = outcomes['funeral-allowance'] as object;
    expect(atInsurance.can(decidedByHand({ ...payment, head: 'B1' }))).toBe(true);
    expect(atInsurance.can(decidedByHand({ ...payment, head: 'B6' }))).toBe(false);
    const { snapshot } = allowance(
      pensionerAndVeteranDeclaration(),
      granted,
      decidedByHand({ ...payment, head: 'B1' }),
    );
    expect(snapshot.context.note).toBe('B6 covered by B1');
  });

  it('is corrected in the number of a file, never in what is claimed or for whom', () => {
    const declaration = pensionerAndVeteranDeclaration();
    const rejected = allowance(declaration, granted, failed('submit'));
    const application = rejected.snapshot.context.application as Application;
    const [claim, ...others] = application.claims;
    if (!claim) throw new Error('Nothing is claimed.');
    const renumbered = { ...application, claims: [{ ...claim, record: '9400000099' }, ...others] };
    const { calls, snapshot } = allowance(declaration, granted, failed('submit'), corrected(renumbered));
    expect(calls.at(-1)?.input).toMatchObject({
      kind: 'application',
      attempt: 1,
      content: { claims: [{ head: 'B1', record: '9400000099' }] },
    });
    expect(snapshot.context.officerActs).toMatchObject([{ type: 'officer.corrected', by: 'one-stop-centre/clerk' }]);
    for (const change of [
      { claims: [{ ...claim, amount: claim.amount + 1 }, ...others] },
      { claims: others },
      { coveredBy: 'B5' },
      { deceased: { ...application.deceased, personalId: '094055000099' } },
    ]) {
      expect(rejected.snapshot.can(corrected({ ...application, ...change }))).toBe(false);
    }
  });

  it('is stopped by an officer only after the agency was asked to end its work', () => {
    const { calls, snapshot } = allowance(
      pensionerDeclaration(),
      ...filed,
      stopped,
      cancelled('stop', { cancelled: true }),
    );
    expect(calls.at(-1)).toEqual({ name: 'cancelApplication', input: { reason: 'filed twice' } });
    expect(snapshot.hasTag('final:stopped')).toBe(true);
  });
});
