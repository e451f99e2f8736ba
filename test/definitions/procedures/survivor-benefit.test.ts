import { describe, expect, it } from 'vitest';
import { pensionerAndVeteranDeclaration } from '../../declarations/scenarios.js';
import { dossierAfter } from './chart-walk.js';
import {
  accepted,
  decided,
  examining,
  failed,
  type Happening,
  outcomes,
  retried,
  sent,
  supplementRequested,
  supplied,
} from './happenings.js';

const monthly = { recipients: [{ personalId: '094158000013', amount: 1_265_000 }] };
const lumpSum = { amount: 12_600_000 };
const choiceOffered: Happening = { type: 'agency.choiceOffered', monthly, lumpSum };
const choseMonthly: Happening = { type: 'citizen.chose', benefit: 'monthly' };

const benefit = (...happenings: Happening[]) =>
  dossierAfter('survivor-benefit', pensionerAndVeteranDeclaration(), ...happenings);
const underWay = [sent('submit'), accepted, examining];

describe('survivor benefit', () => {
  it('is decided without a question when there is only one way to pay', () => {
    expect(benefit(...underWay, decided(outcomes['survivor-benefit'])).status).toBe(9);
  });

  it('shows the relatives what they may choose between, and stops the limit while they choose', () => {
    const { snapshot, status } = benefit(...underWay, choiceOffered);
    expect(snapshot.context.offered).toEqual({ monthly, lumpSum });
    expect(snapshot.hasTag('suspended')).toBe(true);
    expect(status).toBe(4);
  });

  it('tells social insurance what was chosen, again after a failure, and then waits for the decision', () => {
    const { calls, state } = benefit(
      ...underWay,
      choiceOffered,
      choseMonthly,
      failed('answer'),
      retried,
      sent('answer'),
    );
    const answer = { kind: 'answer', content: { benefit: 'monthly' } };
    expect(calls.slice(-2).map(({ input }) => input)).toEqual([answer, answer]);
    expect(state).toBe('processing.assessment.settling');
  });

  it('asks for the choice again when papers were wanted in between', () => {
    const { state } = benefit(
      ...underWay,
      choiceOffered,
      supplementRequested,
      supplied('bank-account'),
      sent('supplement'),
    );
    expect(state).toBe('processing.assessment.choosing');
  });

  it('does not hear a choice that nobody offered', () => {
    expect(benefit(...underWay).snapshot.can(choseMonthly)).toBe(false);
  });
});
