import { describe, expect, it } from 'vitest';
import { factFor } from '../../../definitions/language/procedure.js';
import { deathRegistration } from '../../../definitions/procedures/death-registration/index.js';
import { longPastDeclaration, pensionerDeclaration } from '../../declarations/scenarios.js';
import { dossierAfter } from './chart-walk.js';
import {
  accepted,
  cancelled,
  corrected,
  decided,
  examining,
  failed,
  type Happening,
  outcomes,
  retried,
  sent,
  supplementRequested,
  supplied,
  withdrew,
} from './happenings.js';
import { statutory } from './statutory.js';

const draftPrepared: Happening = { type: 'agency.draftPrepared', draft: { 'Họ, chữ đệm, tên': 'Lê Văn Thử' } };
const confirmed: Happening = { type: 'citizen.confirmed' };
const disputed: Happening = { type: 'citizen.disputed', corrections: [{ line: 'Ngày sinh', correct: '15/03/1955' }] };
const dayPassed: Happening = { type: 'clock.lapsed', limit: 'draft-confirmation' };
const verificationStarted: Happening = { type: 'agency.verificationStarted', reason: 'no death notice' };

const registration = (...happenings: Happening[]) =>
  dossierAfter('death-registration', pensionerDeclaration(), ...happenings);
const underWay = [sent('submit'), accepted, examining];

describe('death registration', () => {
  it('goes from filing to the extract that the applicant has confirmed', () => {
    const { snapshot, state, status, calls } = registration(
      ...underWay,
      draftPrepared,
      confirmed,
      sent('answer'),
      decided(outcomes['death-registration']),
    );
    expect({ state, status }).toEqual({ state: 'decided', status: 9 });
    expect(snapshot.context.outcome).toEqual(outcomes['death-registration']);
    expect(calls.map(({ name }) => name)).toEqual(['submitApplication', 'submitApplication']);
  });

  it('is status 1 until the commune has taken it in, 2 then, 4 while it is examined', () => {
    expect(registration(sent('submit')).status).toBe(1);
    expect(registration(sent('submit'), accepted).status).toBe(2);
    expect(registration(...underWay).status).toBe(4);
  });

  it('counts from filing on, also while our call to the commune fails', () => {
    for (const happenings of [[], [failed('submit')], [sent('submit')], underWay]) {
      expect(registration(...happenings).snapshot.hasTag('counting')).toBe(true);
    }
  });

  it('is filed again as an officer corrected it, with the longer limit only while there is no notice', () => {
    const rejected = dossierAfter('death-registration', longPastDeclaration(), failed('submit'));
    expect(rejected.snapshot.context.verifying).toBe(true);
    const application = rejected.snapshot.context.application;
    const proven = { ...application, deathNotice: pensionerDeclaration().deathNotice };
    const { calls, snapshot } = dossierAfter(
      'death-registration',
      longPastDeclaration(),
      failed('submit'),
      corrected(proven),
    );
    expect(calls.at(-1)?.input).toEqual({ kind: 'application', content: proven });
    expect(snapshot.context.verifying).toBe(false);
    const ofAnother = { ...application, deceased: { ...application.deceased, personalId: '094055000099' } };
    expect(rejected.snapshot.can(corrected(ofAnother))).toBe(false);
  });

  it('takes silence for consent once the day for the draft has passed, and tells the commune so', () => {
    const { calls, state } = registration(...underWay, draftPrepared, dayPassed);
    expect(calls.at(-1)?.input).toEqual({ kind: 'answer', content: { draft: 'confirmed', silent: true } });
    expect(state).toBe('processing.examination.answeringDraft');
  });

  it('keeps the commune’s limit running while the applicant reads the draft', () => {
    const { snapshot } = registration(...underWay, draftPrepared);
    expect(snapshot.hasTag('counting')).toBe(true);
    expect(snapshot.hasTag('limit:draft-confirmation')).toBe(true);
    expect(snapshot.context.draft).toEqual(draftPrepared.draft);
  });

  it('sends a disputed draft back with the corrections and waits for another one', () => {
    const { calls, state } = registration(...underWay, draftPrepared, disputed, sent('answer'));
    expect(calls.at(-1)?.input).toEqual({
      kind: 'answer',
      content: { draft: 'disputed', corrections: disputed.corrections },
    });
    expect(state).toBe('processing.examination.examining');
    expect(
      registration(...underWay, draftPrepared, disputed, sent('answer'), draftPrepared, confirmed).calls.at(-1)?.input,
    ).toEqual({
      kind: 'answer',
      content: { draft: 'confirmed', silent: false },
    });
  });

  it('is due the same day, or within three working days in all once the commune verifies', () => {
    const limitOf = (...happenings: Happening[]) =>
      statutory(factFor(deathRegistration.limit, registration(...happenings).snapshot.context));
    expect(limitOf(...underWay)).toMatchObject({ unit: 'sameDay', cutOff: '15:00' });
    expect(limitOf(...underWay, verificationStarted)).toMatchObject({ unit: 'workingDays', days: 3 });
    expect(limitOf(...underWay, verificationStarted, examining)).toMatchObject({ unit: 'workingDays', days: 3 });
  });

  it('has three working days from receipt when there is no notice, for the commune must verify (scenario 12)', () => {
    const { context } = dossierAfter('death-registration', longPastDeclaration()).snapshot;
    expect(statutory(factFor(deathRegistration.limit, context))).toMatchObject({ unit: 'workingDays', days: 3 });
  });

  it('goes on where it was once asked-for papers have been handed in', () => {
    const supplement = [supplementRequested, supplied('identity-document'), sent('supplement')];
    const goesOnAt = (...happenings: Happening[]) => registration(...happenings, ...supplement).state;
    expect(goesOnAt(...underWay)).toBe('processing.examination.examining');
    expect(goesOnAt(...underWay, verificationStarted)).toBe('processing.examination.verifying');
    expect(goesOnAt(...underWay, draftPrepared, confirmed, sent('answer'))).toBe('processing.examination.registering');
    // Papers asked for at the counter: with them the examination begins.
    expect(goesOnAt(sent('submit'), accepted)).toBe('processing.examination.examining');
  });

  it('hands the commune the papers by reference, and the same ones again after an officer’s retry', () => {
    const { calls } = registration(
      ...underWay,
      supplementRequested,
      supplied('identity-document'),
      failed('supplement'),
      retried,
    );
    const supplement = { kind: 'supplement', content: { documents: supplied('identity-document').documents } };
    expect(calls.slice(-2).map(({ input }) => input)).toEqual([supplement, supplement]);
  });

  it('stands when the commune had registered before it heard of the withdrawal', () => {
    const { snapshot, state } = registration(
      ...[...underWay, draftPrepared, withdrew, cancelled('withdraw', { cancelled: false })],
      ...[draftPrepared, decided(outcomes['death-registration'])],
    );
    expect(state).toBe('decided');
    expect(snapshot.context.reasons).toEqual([]);
  });
});
