import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { bundles } from '../../../definitions/registry.js';
import { undoListOf } from '../../../register/final-record.js';
import {
  type AgencyRecord,
  closingOf,
  decisionIn,
  possibleAgencies,
  type SettledDossier,
} from '../../../workflows/repair/settlement.js';

const bundle = bundles['death@1'];
const closedAt = instantOf('2026-05-04T09:00+07:00');
const input = {
  caseId: 'death-0940562000000001',
  bundle: 'death@1',
  dossierCodes: { 'death-registration': 'H13-260302-0001', 'funeral-allowance': 'H13-260302-0002' },
  filedOn: localDate('2026-03-02'),
  payments: [{ payment: 'funeral', dossier: 'funeral-allowance' }],
};
const settled = (
  dossier: string,
  result: SettledDossier['result'],
  reasons: readonly string[] = [],
): SettledDossier => ({
  dossier,
  agency: 'home-affairs',
  attempt: 1,
  number: `N-${dossier}`,
  result,
  outcome: result === 'positive' ? { of: dossier } : null,
  reasons,
});
const closing = (...dossiers: SettledDossier[]) => closingOf(input, bundle, dossiers, closedAt);

const recordSaying = (...events: object[]) =>
  ({
    number: 'N-1',
    notices: events.map((event, at) => ({ id: `${at}`, reference: 'r', sequence: at + 1, event })),
  }) as AgencyRecord;

describe('what an agency has decided', () => {
  it('is what carries an outcome, whatever else it said', () => {
    const removed = { type: 'agency.alreadyRemoved', outcome: { removedOn: '2026-02-26' }, note: 'before' };
    expect(decisionIn(recordSaying({ type: 'agency.accepted' }, removed))).toEqual({
      result: 'positive',
      outcome: { removedOn: '2026-02-26' },
      reasons: [],
    });
  });

  it('may be a refusal, and is nothing while it works', () => {
    expect(decisionIn(recordSaying({ type: 'agency.refused', reasons: ['covered', 'what a clerk wrote'] }))).toEqual({
      result: 'refused',
      outcome: null,
      reasons: ['covered'],
    });
    expect(decisionIn(recordSaying({ type: 'agency.accepted' }, { type: 'agency.examining' }))).toBeNull();
  });
});

describe('agencies that may hold a dossier', () => {
  it('are the competent one, or all where the lost application would say which', () => {
    expect(possibleAgencies(bundle, 'death-registration')).toEqual(['commune-civil-status']);
    expect(possibleAgencies(bundle, 'funeral-allowance')).toContain('home-affairs');
    expect(possibleAgencies(bundle, 'funeral-allowance')).toContain('social-insurance');
  });
});

describe('the record of a case that is ended from what its agencies say', () => {
  it('returns what was decided, and spends the payment that was decided with it', () => {
    const { record, results, spentPayments } = closing(
      settled('death-registration', 'positive'),
      settled('funeral-allowance', 'positive'),
    );
    expect(record).toMatchObject({ outcome: 'returned', openedAt: instantOf('2026-03-02T00:00+07:00'), closedAt });
    expect(results).toEqual([
      { dossier: 'death-registration', dossierCode: 'H13-260302-0001', outcome: { of: 'death-registration' } },
      { dossier: 'funeral-allowance', dossierCode: 'H13-260302-0002', outcome: { of: 'funeral-allowance' } },
    ]);
    expect(spentPayments).toEqual(['funeral']);
  });

  it('leaves the registration, on which the others rest, to be undone last', () => {
    const { record } = closing(settled('death-registration', 'positive'), settled('funeral-allowance', 'positive'));
    expect(undoListOf(record.dossiers).map(({ dossier }) => dossier)).toEqual([
      'funeral-allowance',
      'death-registration',
    ]);
  });

  it.each([
    ['partly-returned', [settled('death-registration', 'positive')]],
    ['partly-returned', [settled('death-registration', 'positive'), settled('funeral-allowance', 'stopped')]],
    ['refused', [settled('death-registration', 'refused')]],
    ['stopped', [settled('death-registration', 'stopped')]],
    ['stopped', []],
  ])('is %s for %j', (outcome, dossiers) => {
    expect(closing(...dossiers).record.outcome).toBe(outcome);
  });

  it('does not count a dossier as refused that another payment covers, and keeps that reason', () => {
    const covered = settled('funeral-allowance', 'refused', ['covered']);
    const { record } = closing(settled('death-registration', 'positive'), covered);
    expect(record.outcome).toBe('returned');
    expect(record.dossiers.find(({ id }) => id === 'funeral-allowance')).toMatchObject({
      result: 'refused',
      status: 3,
      reasons: ['covered'],
    });
    expect(closing(covered).record.outcome).toBe('nothing-due');
  });

  it('does not count a dossier that no agency has heard of, unless a payment is reserved for it', () => {
    const dossiers = [settled('death-registration', 'positive')];
    expect(closing(...dossiers).record.outcome).toBe('partly-returned');
    const unpaid = closingOf({ ...input, payments: [] }, bundle, dossiers, closedAt);
    expect(unpaid.record.outcome).toBe('returned');
    expect(unpaid.record.dossiers.find(({ id }) => id === 'funeral-allowance')).toMatchObject({ result: 'notOpened' });
  });

  it('gives a payment back that was reserved and not decided', () => {
    expect(closing(settled('funeral-allowance', 'stopped')).spentPayments).toEqual([]);
  });

  it('keeps apart what was not chosen, what never opened, and what was stopped', () => {
    const { dossiers } = closing(settled('death-registration', 'stopped')).record;
    const of = (id: string) => dossiers.find((dossier) => dossier.id === id);
    expect(of('death-registration')).toMatchObject({
      result: 'stopped',
      status: 8,
      agencyNumber: 'N-death-registration',
    });
    expect(of('funeral-allowance')).toMatchObject({ result: 'notOpened', code: 'H13-260302-0002' });
    expect(of('survivor-benefit')).toMatchObject({ result: 'notChosen' });
  });
});
