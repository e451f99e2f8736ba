import { describe, expect, it } from 'vitest';
import type { DeathDeclaration, LaterFuneralDeclaration } from '../../../definitions/bundles/death/schema.js';
import { bundles, procedures } from '../../../definitions/registry.js';
import { applicationSchemas, declarationSchemas } from '../../../definitions/schemas.js';
import {
  diedAbroadDeclaration,
  foreignResidentDeclaration,
  pensionerDeclaration,
  socialPensionerDeclaration,
  veteranOnSocialPensionDeclaration,
} from '../../declarations/scenarios.js';
import { extract } from '../procedures/happenings.js';

/** The same papers filed after the registration, for one procedure. */
function later({ chosen: _chosen, funeral, ...facts }: DeathDeclaration): LaterFuneralDeclaration {
  if (!funeral) throw new RangeError('The declaration names no funeral.');
  return { ...facts, funeral, extract };
}

describe('a procedure filed by itself', () => {
  it('exists for every procedure, under the procedure’s own id and title', () => {
    for (const [key, procedure] of Object.entries(procedures)) {
      const bundle = bundles[key as keyof typeof procedures];
      expect(bundle.id).toBe(procedure.id);
      expect(bundle.title).toEqual(procedure.title);
      expect(Object.keys(bundle.dossiers)).toEqual([procedure.id]);
      expect(bundle.version).toBe(1);
    }
  });

  it('sends the agency the same application as the linked bundle does', () => {
    const declaration = veteranOnSocialPensionDeclaration();
    for (const id of [
      'residence-deregistration',
      'survivor-benefit',
      'funeral-support',
      'funeral-allowance',
    ] as const) {
      const alone = Object.values(bundles[`${id}@1`].dossiers)[0]?.application(later(declaration));
      expect(alone).toEqual({ ...bundles['death@1'].dossiers[id].application(declaration), extract });
      expect(applicationSchemas[`${id}@1`].safeParse(alone).success).toBe(true);
    }
  });

  it('asks for the extract once the death has been registered', () => {
    const { extract: _left, ...withoutExtract } = later(pensionerDeclaration());
    const { error } = declarationSchemas['survivor-benefit@1'].safeParse(withoutExtract);
    expect(error?.issues.map(({ path }) => path.join('.'))).toContain('extract');
    expect(declarationSchemas['survivor-benefit@1'].safeParse(later(pensionerDeclaration())).success).toBe(true);
  });

  it('takes benefits after a death abroad, but registers it elsewhere (scenario 7)', () => {
    const abroad = later(diedAbroadDeclaration());
    expect(bundles['survivor-benefit@1'].scope(abroad)).toBe(true);
    expect(bundles['death-registration@1'].scope(abroad)).toMatchObject({
      reason: { en: 'The death happened abroad.' },
    });
  });

  it('registers the death of a foreigner, who has no residence to be removed (scenario 14)', () => {
    const foreigner = later(foreignResidentDeclaration());
    expect(bundles['death-registration@1'].scope(foreigner)).toBe(true);
    expect(bundles['residence-deregistration@1'].scope(foreigner)).toMatchObject({
      reason: { en: 'The deceased was a foreigner.' },
    });
  });

  it('reserves the same funeral payment as the linked bundle, with its own claims only', () => {
    const declaration = later(veteranOnSocialPensionDeclaration());
    const alone = bundles['funeral-support@1'].exclusivePayments?.[0];
    expect(alone?.id).toBe(bundles['death@1'].exclusivePayments?.[0]?.id);
    expect(alone?.claims(declaration).map(({ head }) => head)).toEqual(['B4']);
    expect(bundles['funeral-allowance@1'].exclusivePayments?.[0]?.claims(declaration).map(({ head }) => head)).toEqual([
      'B6',
    ]);
  });

  it('says why the facts do not call for it', () => {
    expect(
      Object.values(bundles['funeral-allowance@1'].dossiers)[0]?.applicable(later(socialPensionerDeclaration())),
    ).toMatchObject({
      en: expect.stringContaining('veteran'),
    });
  });
});
