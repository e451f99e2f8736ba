import { describe, expect, it } from 'vitest';
import { deathBundle } from '../../../definitions/bundles/death/index.js';
import type { DeathDeclaration } from '../../../definitions/bundles/death/schema.js';
import {
  careHomeDeclaration,
  diedAbroadDeclaration,
  foreignResidentDeclaration,
  longPastDeclaration,
  meritoriousDeclaration,
  pensionerAndVeteranDeclaration,
  pensionerDeclaration,
  secondRelativeDeclaration,
  socialPensionerDeclaration,
  temporaryResidentDeclaration,
  veteranOnSocialPensionDeclaration,
} from '../../declarations/scenarios.js';
import { outcomes } from '../procedures/happenings.js';

const { dossiers } = deathBundle;
const claimsOf = (declaration: DeathDeclaration) =>
  (deathBundle.exclusivePayments ?? [])
    .flatMap((payment) => payment.claims(declaration))
    .map(({ head, amount, dossier }) => ({ head, amount, dossier }));

describe('which procedures the facts call for', () => {
  it('calls for all five after a veteran on social pension with some months of insurance', () => {
    const declaration = veteranOnSocialPensionDeclaration();
    for (const dossier of Object.values(dossiers)) expect(dossier.applicable(declaration)).toBe(true);
  });

  it('calls for no removal of residence when there was a temporary residence only (scenario 6)', () => {
    expect(dossiers['residence-deregistration'].applicable(temporaryResidentDeclaration())).toMatchObject({
      en: 'The deceased had no permanent residence.',
    });
    expect(dossiers['funeral-allowance'].applicable(temporaryResidentDeclaration())).toBe(true);
  });

  it('calls for no survivor benefit when a care home knows of no relative (scenario 13)', () => {
    const insured = careHomeDeclaration({ insurance: pensionerDeclaration().insurance });
    expect(dossiers['survivor-benefit'].applicable(insured)).toMatchObject({
      en: 'No relative is known who could receive a survivor benefit.',
    });
    expect(dossiers['survivor-benefit'].applicable(careHomeDeclaration())).toMatchObject({
      en: 'The deceased had no social insurance.',
    });
  });

  it('calls for no funeral money of a kind that the deceased had no claim to', () => {
    expect(dossiers['funeral-support'].applicable(pensionerDeclaration())).toMatchObject({
      en: expect.stringContaining('neither'),
    });
    expect(dossiers['funeral-allowance'].applicable(socialPensionerDeclaration())).toMatchObject({
      vi: expect.stringContaining('mai táng phí'),
    });
  });
});

describe('who files, and where', () => {
  it('is one case for one deceased, whoever files (scenario 5)', () => {
    expect(deathBundle.subject(secondRelativeDeclaration())).toBe(deathBundle.subject(pensionerDeclaration()));
  });

  it('belongs to the commune of last residence, or of death where there was none', () => {
    expect(deathBundle.commune(temporaryResidentDeclaration())).toBe('31687');
    const homeless = pensionerDeclaration({
      deceased: { ...pensionerDeclaration().deceased, residence: { kind: 'none' } },
    });
    expect(deathBundle.commune(homeless)).toBe('31684');
  });

  it('pays the care home that organised the burial (scenario 13)', () => {
    expect(dossiers['funeral-support'].application(careHomeDeclaration()).payee).toEqual({
      kind: 'organisation',
      organisation: 'Trung tâm Bảo trợ Thử Nghiệm',
    });
  });

  it('sends a death abroad to the recording of the foreign certificate (scenario 7)', () => {
    expect(deathBundle.scope(diedAbroadDeclaration())).toMatchObject({
      reason: { en: 'The death happened abroad.' },
      route: { en: expect.stringContaining('foreign death certificate') },
    });
  });

  it('sends the death of a foreigner to registration by itself (scenario 14)', () => {
    expect(deathBundle.scope(foreignResidentDeclaration())).toMatchObject({
      reason: { en: 'The deceased was a foreigner.' },
      route: { en: expect.stringContaining('by itself') },
    });
    expect(deathBundle.scope(pensionerDeclaration())).toBe(true);
  });

  it('passes the number and the day of the extract on, and not who signed it', () => {
    expect(dossiers['survivor-benefit'].passedOn(outcomes['death-registration'])).toEqual({
      extract: { number: '12/2026/TLKT', issuedOn: '2026-03-02' },
    });
  });
});

describe('the one funeral payment', () => {
  it('puts insurance before the veterans’ head at equal amounts, by the level of the month of death (scenario 8)', () => {
    expect(claimsOf(pensionerAndVeteranDeclaration())).toEqual([
      { head: 'B1', amount: 25_300_000, dossier: 'funeral-allowance' },
      { head: 'B6', amount: 25_300_000, dossier: 'funeral-allowance' },
    ]);
  });

  it('ranks claims of different agencies by their amount', () => {
    expect(claimsOf(veteranOnSocialPensionDeclaration())).toEqual([
      { head: 'B6', amount: 23_400_000, dossier: 'funeral-allowance' },
      { head: 'B4', amount: 10_000_000, dossier: 'funeral-support' },
    ]);
  });

  it('keeps the level of 2018 for a death that is reported in 2026 (scenario 12)', () => {
    expect(claimsOf(longPastDeclaration())).toEqual([{ head: 'B1', amount: 13_000_000, dossier: 'funeral-allowance' }]);
  });

  it('files in each dossier exactly the claims that the payment ranks', () => {
    for (const declaration of [
      veteranOnSocialPensionDeclaration(),
      pensionerAndVeteranDeclaration(),
      meritoriousDeclaration(),
    ]) {
      const filed = (['funeral-allowance', 'funeral-support'] as const)
        .filter((id) => dossiers[id].applicable(declaration) === true)
        .flatMap((id) => (dossiers[id].application(declaration).claims ?? []).map(({ head }) => `${id} ${head}`));
      expect(filed.sort()).toEqual(
        claimsOf(declaration)
          .map(({ head, dossier }) => `${dossier} ${head}`)
          .sort(),
      );
    }
  });
});
