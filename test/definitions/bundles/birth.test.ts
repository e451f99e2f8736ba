import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { prepareCase } from '../../../client/case-facts.js';
import { versionInForce } from '../../../client/version-in-force.js';
import { birthBundle } from '../../../definitions/bundles/birth/index.js';
import { declaration, declarationUntilAugust2026 } from '../../../definitions/bundles/birth/schema.js';
import { birthBundleUntilAugust2026 } from '../../../definitions/bundles/birth/until-august-2026.js';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { limitTerms } from '../../../definitions/language/legal-limit.js';
import { refV1 } from '../../../definitions/law/limits.js';
import { bundles, procedures } from '../../../definitions/registry.js';
import { applicationSchemas } from '../../../definitions/schemas.js';
import {
  birthDeclaration,
  certificate,
  type FiledBirth,
  father,
  filedAfterBirth,
  mother,
  newborn,
} from '../../declarations/birth.js';

/** The field and the sentence that a clerk would see. */
function complaints(changes: Partial<FiledBirth>): string[] {
  const { error } = declaration.safeParse({ ...newborn, ...changes });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a declaration of a birth', () => {
  it('is accepted as it stands, and so is the sample', () => {
    expect(complaints({})).toEqual([]);
    const sample = JSON.parse(readFileSync(new URL('../../../examples/birth.json', import.meta.url), 'utf8'));
    expect(declaration.safeParse(sample).error?.issues ?? []).toEqual([]);
  });

  it.each(['92001.GCS.00042.2026', '92001-GCS-00042-26', '9200.GCS.00042.26', '92001.GBT.00042.26', ''])(
    'does not take "%s" for the code of a birth paper',
    (code) => {
      expect(complaints({ birthNotice: { ...newborn.birthNotice, code } })).toEqual([
        'birthNotice.code: The code of a birth paper looks like 92001.GCS.00042.26.',
      ]);
    },
  );

  it('is refused field by field when the dates contradict each other', () => {
    expect(complaints({ birthNotice: { ...newborn.birthNotice, issuedOn: '2026-08-23' } })).toEqual([
      'birthNotice.issuedOn: The birth paper was issued before the day of birth.',
    ]);
    expect(complaints({ diedOn: '2026-08-23' })).toEqual(['diedOn: Died before the day of birth.']);
    const parents = { kind: 'married' as const, mother: { ...mother, born: { year: 2026 } }, father };
    expect(complaints({ parents })).toEqual(['parents.mother.born: Born after the child.']);
  });

  it('links the registration with one to three more, and asks for what they need', () => {
    expect(complaints({ chosen: ['birth-registration'] })[0]).toContain('links at least two procedures');
    expect(complaints({ chosen: ['residence-registration', 'health-card'] })[0]).toContain('belongs to every choice');
    expect(complaints({ chosen: ['birth-registration', 'health-card', 'health-card'] })[0]).toContain('chosen once');
    expect(complaints({ household: undefined })[0]).toContain('the household that the child joins');
    expect(complaints({ healthInsurance: undefined })[0]).toContain('the clinic where the child is registered');
    expect(complaints({ household: undefined, chosen: ['birth-registration', 'health-card'] })).toEqual([]);
  });

  it('has no identity card until 31/08/2026', () => {
    expect(declarationUntilAugust2026.safeParse(newborn).success).toBe(false);
    expect(Object.keys(birthBundleUntilAugust2026.dossiers)).not.toContain('identity-card');
    expect([birthBundleUntilAugust2026.code, birthBundle.code]).toEqual(['2.002621', '3.000722']);
  });

  it('cannot tell of what lies after the day on which it is filed', () => {
    const problems = birthBundle.impossibleOn?.(birthDeclaration({ diedOn: '2026-08-30' }), localDate('2026-08-24'));
    expect(problems?.map(({ path }) => path)).toEqual(['birthNotice.issuedOn', 'diedOn']);
  });
});

describe('what a birth tells the agencies', () => {
  const ids = ['residence-registration', 'health-card', 'identity-card'] as const;

  it.each(ids)('%s is told the same by itself as in the bundle: whole, and no field more', (id) => {
    const place = birthBundle.dossiers[id];
    const linked = { ...place.application(birthDeclaration()), certificate };
    const [alone] = Object.values(bundles[`${id}@1`].dossiers);
    expect(alone?.application(filedAfterBirth() as never)).toEqual(linked);
    expect(applicationSchemas[`${id}@1`].safeParse(linked).error?.issues ?? []).toEqual([]);
    expect([...procedures[`${id}@1`].receives].sort()).toEqual(Object.keys(applicationSchemas[`${id}@1`].shape).sort());
  });

  it('names 0000000000 for a mother without an insurance number, to social insurance alone', () => {
    const told = Object.entries(birthBundle.dossiers).filter(([, place]) =>
      JSON.stringify(place.application(birthDeclaration())).includes('0000000000"'),
    );
    expect(told.map(([id]) => id)).toEqual(['health-card']);
  });

  it('lets the parent who files act for the child, and the mother where nobody of both does', () => {
    const { application } = birthBundle.dossiers['identity-card'];
    const grandmother = { fullName: 'Lê Thị Thử Bà', personalId: '089268000103', relation: 'grandparent' as const };
    expect(application(birthDeclaration())).toMatchObject({ representative: { relation: 'father' } });
    expect(application(birthDeclaration({ applicant: grandmother }))).toMatchObject({
      representative: { fullName: mother.fullName, relation: 'mother' },
    });
    expect(application(birthDeclaration({ parents: { kind: 'mother-alone', mother } }))).toMatchObject({
      representative: { relation: 'mother' },
    });
  });
});

describe('whom the bundle sends elsewhere', () => {
  const foreign = { child: { ...newborn.child, born: { ...newborn.child.born, country: 'LA' } } };
  const unmarried = { parents: { kind: 'unmarried' as const, mother, father } };

  it('found children, births abroad, and fathers who are yet to be recognised', () => {
    const reasons = [{ parents: { kind: 'unknown' as const } }, foreign, unmarried].map((changes) => {
      const scope = birthBundle.scope(birthDeclaration(changes));
      return scope === true ? null : scope.reason.en;
    });
    expect(reasons).toEqual([
      'The child was found, its parents are not known.',
      'The child was born abroad.',
      'The parents are not married and the father is to be entered.',
    ]);
    expect(birthBundle.scope(birthDeclaration({ parents: { kind: 'mother-alone', mother } }))).toBe(true);
  });

  it('not from the procedures after a registration that recognised the father', () => {
    expect(bundles['health-card@1'].scope(filedAfterBirth(unmarried))).toBe(true);
    expect(bundles['birth-registration@1'].scope(birthDeclaration(unmarried))).toMatchObject({
      route: { en: expect.stringContaining('recognition of the father') },
    });
  });

  it('foreign children, whose birth is registered by itself and who get neither a residence nor an identity card', () => {
    const foreigner = { child: { ...newborn.child, nationality: 'US' } };
    const elsewhere = {
      reason: { en: 'The child is a foreigner.' },
      route: { en: expect.stringContaining('Register the birth by itself') },
      source: { grade: 'unverified' },
    };
    expect(birthBundle.scope(birthDeclaration(foreigner))).toMatchObject(elsewhere);
    expect(birthBundleUntilAugust2026.scope(birthDeclaration(foreigner))).toMatchObject(elsewhere);
    expect(bundles['residence-registration@1'].scope(filedAfterBirth(foreigner))).toMatchObject(elsewhere);
    expect(bundles['identity-card@1'].scope(filedAfterBirth(foreigner))).toMatchObject(elsewhere);
    expect(bundles['birth-registration@1'].scope(birthDeclaration(foreigner))).toBe(true);
  });
});

describe('a household in another commune than the mother', () => {
  const household = { ...newborn.household, address: { ...mother.residence, commune: '31687' } } as never;

  it('has the child registered by itself, at its own commune', () => {
    const declaration = birthDeclaration({ household });
    const { 'residence-registration': linked } = birthBundle.dossiers;
    expect(linked.applicable(declaration)).toMatchObject({ en: expect.stringMatching(/commune of the household/) });
    expect(linked.applicable(birthDeclaration())).toBe(true);
    expect(birthBundle.commune(declaration)).toBe('31684');
    const alone = bundles['residence-registration@1'];
    expect(alone.commune(filedAfterBirth({ household }))).toBe('31687');
    const ground = { calendar: publicSectorCalendar, promises: {}, subjectSecret: 'test' };
    const filedAt = instantOf('2026-09-03T08:00+07:00');
    const { facts } = prepareCase('residence-registration', filedAfterBirth({ household }), filedAt, ground);
    expect(facts.offices['commune-police']).toBe('tai-van-police');
    expect(alone.dossiers['residence-registration'].applicable(filedAfterBirth({ household }))).toBe(true);
  });
});

describe('a child of six', () => {
  const child = { ...newborn.child, born: { ...newborn.child.born, on: '2020-09-03' } };
  const birthNotice = { ...newborn.birthNotice, issuedOn: '2020-09-04' };
  const linked = birthDeclaration({ child, birthNotice });
  const alone = filedAfterBirth({ child, birthNotice });
  const [before, sixth] = [localDate('2026-09-02'), localDate('2026-09-03')];

  it.each([
    ['birth@2', linked],
    ['birth@1', linked],
    ['health-card@1', alone],
    ['identity-card@1', alone],
  ] as const)('is too old for %s, and is told so at its day of birth', (key, declaration) => {
    const { impossibleOn } = bundles[key] as (typeof bundles)['birth@2'];
    expect(impossibleOn?.(declaration as never, before)).toEqual([]);
    expect(impossibleOn?.(declaration as never, sixth)).toEqual([
      { path: 'child.born.on', message: expect.stringMatching(/six or older.*registered by itself/) },
    ]);
  });

  it('still has its birth and its residence registered by themselves', () => {
    expect(bundles['birth-registration@1'].impossibleOn?.(linked, sixth)).toEqual([]);
    expect(bundles['residence-registration@1'].impossibleOn?.(alone, sixth)).toEqual([]);
  });
});

describe('what follows a birth, by the day of filing', () => {
  it('is counted by limits of the old code until August 2026 and of the new one from September on', () => {
    for (const limit of [
      refV1.birthRegistration,
      refV1.birthRegistrationVerified,
      refV1.residenceRegistration,
      refV1.healthCard,
    ]) {
      const sources = ['2026-08-31', '2026-09-01'].map((day) => limitTerms(limit, localDate(day)).statutory.source.act);
      expect(sources).toEqual([expect.stringContaining('2.002621'), expect.stringContaining('3.000722')]);
    }
  });

  it('has no identity card by itself before September 2026 either', () => {
    expect(() => versionInForce('identity-card', localDate('2026-08-20'))).toThrow(/not in force on 2026-08-20/);
    expect(versionInForce('identity-card', localDate('2026-09-01'))).toBe('identity-card@1');
  });
});
