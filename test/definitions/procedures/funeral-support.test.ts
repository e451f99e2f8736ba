import { describe, expect, it } from 'vitest';
import { factFor } from '../../../definitions/language/procedure.js';
import { funeralSupport } from '../../../definitions/procedures/funeral-support/index.js';
import {
  socialPensionerDeclaration,
  survivorPensionerDeclaration,
  veteranOnSocialPensionDeclaration,
} from '../../declarations/scenarios.js';
import { dossierAfter } from './chart-walk.js';
import {
  accepted,
  agreedOnPayee,
  cancelled,
  decided,
  decidedByHand,
  examining,
  failed,
  outcomes,
  payeeDisputed,
  refused,
  refusedByHand,
  reserved,
  retried,
  sent,
  supplied,
  withdrew,
} from './happenings.js';

const granted = reserved({ granted: true });
const covered = reserved({ granted: false, by: 'B6' });

describe('funeral-cost support', () => {
  it('asks for the payment’s turn before anything is filed, and is on no clock until then', () => {
    const { calls, snapshot } = dossierAfter('funeral-support', socialPensionerDeclaration());
    expect(calls).toEqual([
      { name: 'reservePayment', input: expect.objectContaining({ head: 'B4', amount: 10_000_000 }) },
    ]);
    expect(snapshot.hasTag('counting')).toBe(false);
  });

  it('is filed all the same when another claim was paid: only the commune may refuse it', () => {
    const { calls, snapshot, status } = dossierAfter(
      'funeral-support',
      veteranOnSocialPensionDeclaration(),
      covered,
      sent('submit'),
      refused,
    );
    expect(calls[1]?.input).toMatchObject({ kind: 'application', content: { coveredBy: 'B6' } });
    expect(status).toBe(3);
    expect(snapshot.context.reasons).toEqual(refused.reasons);
  });

  it('waits for the decision that stopped the other allowance of somebody over 80, without a clock', () => {
    const { snapshot, state } = dossierAfter('funeral-support', survivorPensionerDeclaration(), granted);
    expect(state).toBe('awaitingStopDecision');
    expect(snapshot.context.asked).toEqual(['stop-decision']);
    expect(snapshot.hasTag('counting') || snapshot.hasTag('suspended')).toBe(false);
    expect(snapshot.can(supplied('identity-document'))).toBe(false);
  });

  it('files the complete dossier with the stop decision, and only then the limit begins', () => {
    const { calls, snapshot } = dossierAfter(
      'funeral-support',
      survivorPensionerDeclaration(),
      granted,
      supplied('stop-decision'),
    );
    expect(calls[1]?.input).toMatchObject({
      content: { otherAllowance: { kind: 'survivor-pension', stopDecision: { kind: 'stop-decision' } } },
    });
    expect(snapshot.hasTag('counting')).toBe(true);
  });

  it('does not ask for the stop decision when the funeral has been paid anyway', () => {
    expect(dossierAfter('funeral-support', survivorPensionerDeclaration(), covered).state).toBe('submitting');
  });

  it('takes up the social allowance after the social pension was refused on its merits', () => {
    const both = socialPensionerDeclaration({ benefits: { socialPension: true, monthlySocialAllowance: true } });
    const { calls, snapshot, state } = dossierAfter(
      'funeral-support',
      both,
      granted,
      sent('submit'),
      accepted,
      refused,
    );
    expect(state).toBe('reserving');
    expect(calls.at(-1)).toMatchObject({ name: 'reservePayment', input: { head: 'B3' } });
    expect(snapshot.context.note).toBe('B4 refused: not-competent');
    expect(
      dossierAfter('funeral-support', both, granted, sent('submit'), refused, granted).calls.at(-1)?.input,
    ).toMatchObject({
      kind: 'application',
      attempt: 2,
      content: { claims: [{ head: 'B3' }] },
    });
  });

  it('has one national code for the social allowance and another for the social pension', () => {
    const codeOf = (declaration: Parameters<typeof dossierAfter>[1]) =>
      factFor(funeralSupport.code, dossierAfter('funeral-support', declaration).snapshot.context);
    expect(codeOf(socialPensionerDeclaration())).toBe('1.014028');
    expect(codeOf(survivorPensionerDeclaration())).toBe('1.001731');
  });

  it('is withdrawn at once while it waits for its turn: no agency has heard of it', () => {
    const { calls, status } = dossierAfter('funeral-support', socialPensionerDeclaration(), withdrew);
    expect(status).toBe(8);
    expect(calls.map(({ name }) => name)).toEqual(['reservePayment']);
  });

  it('stands still while several people claim the money, and tells the commune whom they agreed on', () => {
    const filed = [granted, sent('submit'), accepted, examining, payeeDisputed];
    const asked = dossierAfter('funeral-support', socialPensionerDeclaration(), ...filed);
    expect([asked.state, asked.status, asked.snapshot.hasTag('suspended')]).toEqual([
      'processing.awaitingAgreement',
      5,
      true,
    ]);
    expect(asked.snapshot.context).toMatchObject({ asked: ['payee-agreement'], dispute: { claimants: 2 } });
    expect(funeralSupport.shownToCitizen?.(asked.snapshot.context)).toEqual({ claimants: 2 });
    expect(asked.snapshot.can(supplied('identity-document'))).toBe(false);

    const { payee, agreement } = agreedOnPayee;
    const agreed = dossierAfter('funeral-support', socialPensionerDeclaration(), ...filed, agreedOnPayee);
    expect(agreed.calls.at(-1)).toEqual({
      name: 'submitApplication',
      input: { kind: 'answer', content: { payee, agreement } },
    });
    const going = dossierAfter(
      'funeral-support',
      socialPensionerDeclaration(),
      ...filed,
      agreedOnPayee,
      sent('agreement'),
    );
    expect([going.state, going.snapshot.context.dispute]).toEqual(['processing.examining', null]);
  });

  it('has the agreement sent again by an officer when the commune did not accept it', () => {
    const failedOnce = [granted, sent('submit'), payeeDisputed, agreedOnPayee, failed('agreement')];
    const { snapshot, state } = dossierAfter('funeral-support', socialPensionerDeclaration(), ...failedOnce);
    expect([state, snapshot.hasTag('awaiting:officer')]).toEqual(['processing.agreementFailed', true]);
    const again = dossierAfter('funeral-support', socialPensionerDeclaration(), ...failedOnce, retried);
    expect(again.calls.at(-1)).toEqual(again.calls.at(-2));
  });

  it('has a dispute behind it when the commune had decided before it heard of a withdrawal', () => {
    const tooLate = [granted, sent('submit'), withdrew, cancelled('withdraw', { cancelled: false }), payeeDisputed];
    const { state } = dossierAfter('funeral-support', socialPensionerDeclaration(), ...tooLate);
    expect(state).toBe('processing.awaitingDecision');
  });

  it('is not paid by hand once another claim was paid, but may be refused so', () => {
    const { snapshot } = dossierAfter('funeral-support', veteranOnSocialPensionDeclaration(), covered, sent('submit'));
    expect(snapshot.can(decidedByHand(outcomes['funeral-support']))).toBe(false);
    expect(snapshot.can(refusedByHand)).toBe(true);
  });

  it('is decided with what the commune pays', () => {
    const { snapshot } = dossierAfter(
      'funeral-support',
      socialPensionerDeclaration(),
      granted,
      sent('submit'),
      decided(outcomes['funeral-support']),
    );
    expect(snapshot.context.outcome).toEqual(outcomes['funeral-support']);
    expect(snapshot.context.note).toBeNull();
  });
});
