import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { readSchemeFile } from '../../../definitions/law/scheme-file-schema.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { investorDeclaration } from '../../declarations/investors.js';
import { filedAt, InvestorCase } from '../../workflows/engine/investor-case.js';

const source = '12/QĐ-UBND';
const first = { validFrom: '2026-01-01', validTo: '2026-06-30', source };
const file = (...versions: readonly object[]) => ({
  id: 'can-tho-investors',
  bundle: 'investor',
  province: '92',
  versions,
});

const scheme = readSchemeFile(
  file(
    {
      ...first,
      procedures: ['investment-registration', 'enterprise-registration', 'environment-licence'],
      agencies: { 'environment-licence': 'industrial-zone-authority' },
      promises: {
        'investment-registration': { limit: '10d', source },
        'environment-licence': { limit: '20d', source },
      },
    },
    { validFrom: '2026-07-01', source },
  ),
);

const inScheme = (filed = filedAt) => new InvestorCase(investorDeclaration(), filed, [scheme]);

describe('a province’s scheme', () => {
  it('says which procedures are in; the others say why they are not', () => {
    const trial = inScheme();
    expect(trial.phases()).toMatchObject({ 'judicial-record': 'notApplicable', 'land-lease': 'notApplicable' });
    expect(trial.state.dossiers['land-lease']).toMatchObject({
      reason: { en: expect.stringMatching(/scheme of the province/) },
    });
  });

  it('says which limits are promised, shorter than the law’s', () => {
    const view = caseView(inScheme().state, inScheme().bundle, filedAt);
    expect(view.dossiers[0]).toMatchObject({ dueAt: '2026-03-26 17:00' });
    expect(view.promisedAt).toBe('2026-04-20 17:00');
  });

  it('says which agency is competent', () => {
    const trial = inScheme();
    trial.decideOn('investment-registration', 'enterprise-registration');
    expect(trial.open('environment-licence').filing.agency).toBe('industrial-zone-authority');
  });

  it('counts by the day of filing: from July on everything is in, where and when the law has it', () => {
    const trial = inScheme(instantOf('2026-07-01T09:00+07:00'));
    expect(trial.phases()).toMatchObject({ 'judicial-record.director': 'open', 'land-lease': 'waiting' });
    expect(trial.open('judicial-record.director').filing.agency).toBe('provincial-police');
    expect(caseView(trial.state, trial.bundle, trial.now).dossiers[0]).toMatchObject({ dueAt: '2026-07-16 17:00' });
  });

  it('is kept by the case: a scheme that changes later changes nothing in it', () => {
    const trial = inScheme();
    expect(trial.state.facts.scheme).toEqual({
      id: 'can-tho-investors',
      source: { act: source, grade: 'unverified' },
      procedures: ['investment-registration', 'enterprise-registration', 'environment-licence'],
      agencies: { 'environment-licence': 'industrial-zone-authority' },
    });
    trial.continueAsNew();
    trial.pass(instantOf('2026-07-02T09:00+07:00') - trial.now);
    trial.decideOn('investment-registration', 'enterprise-registration');
    expect(trial.open('environment-licence').filing.agency).toBe('industrial-zone-authority');
  });

  it('leaves a filing before its first day, and in another province, to the law', () => {
    expect(inScheme(instantOf('2025-12-31T09:00+07:00')).state.facts).not.toHaveProperty('scheme');
    const elsewhere = new InvestorCase(investorDeclaration(), filedAt, [{ ...scheme, province: '94' }]);
    expect(elsewhere.state.facts).not.toHaveProperty('scheme');
  });

  it('may name the agency of the law, but only for days on which it is competent throughout', () => {
    const records = (days: object, agency: string) => () =>
      readSchemeFile(file({ source, ...days, agencies: { 'judicial-record': agency } }));
    const untilJune = { validFrom: '2026-01-01', validTo: '2026-06-30' };
    const untilJuly = { validFrom: '2026-01-01', validTo: '2026-07-01' };
    const sinceJuly = { validFrom: '2026-07-01' };
    expect(records(untilJune, 'justice-department')).not.toThrow();
    expect(records(sinceJuly, 'provincial-police')).not.toThrow();
    expect(records(untilJune, 'provincial-police')).toThrow(
      /provincial-police cannot be made competent.*allows: justice-department/,
    );
    expect(records(sinceJuly, 'justice-department')).toThrow(
      /from 2026-07-01 to further notice.*allows: provincial-police/,
    );
    expect(records(untilJuly, 'justice-department')).toThrow(/allows: none for all of these days.*Leave it out/);
    expect(records({ validFrom: '2026-01-01' }, 'justice-department')).toThrow(/none for all of these days/);
  });

  it.each([
    [
      'an unknown bundle',
      { ...file(first), bundle: 'marriage' },
      /field "bundle": there is no "marriage"\. Known: [a-z-]+(, [a-z-]+)*\./,
    ],
    [
      'a procedure that the bundle lacks',
      file({ ...first, procedures: ['death-registration'] }),
      /investor has no procedure "death-registration"/,
    ],
    [
      'an agency that cannot have it',
      file({ ...first, agencies: { 'land-lease': 'home-affairs' } }),
      /home-affairs cannot be made competent.*natural-resources/,
    ],
    [
      'an agency that nobody knows',
      file({ ...first, agencies: { 'land-lease': 'post' } }),
      /field "versions.0.agencies.land-lease"/,
    ],
    [
      'a longer time than the law’s',
      file({ ...first, promises: { 'land-lease': { limit: '30d', source } } }),
      /"versions.0.promises.land-lease".*never more/,
    ],
    ['versions that overlap', file(first, { validFrom: '2026-06-30', source }), /field "versions.1": begins before/],
    ['no source', file({ validFrom: '2026-01-01' }), /field "versions.0.source"/],
    [
      'an open version before another',
      file({ validFrom: '2026-01-01', source }, { validFrom: '2026-07-01', source }),
      /field "versions.1"/,
    ],
  ])('is refused with %s, and says where', (_what, json, sentence) => {
    expect(() => readSchemeFile(json)).toThrow(sentence);
  });
});
