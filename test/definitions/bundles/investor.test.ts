import { describe, expect, it } from 'vitest';
import { investorBundle } from '../../../definitions/bundles/investor/index.js';
import { declaration as schema } from '../../../definitions/bundles/investor/schema.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { placeId } from '../../../definitions/language/dossier-id.js';
import { bundles, procedures } from '../../../definitions/registry.js';
import { applicationSchemas } from '../../../definitions/schemas.js';
import { consequencesOf } from '../../../workflows/engine/decide/consequences.js';
import { openDossiers } from '../../../workflows/engine/decide/draft.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { director, type Investor, investorDeclaration, owner } from '../../declarations/investors.js';
import { InvestorCase } from '../../workflows/engine/investor-case.js';
import { investorApplication } from '../procedures/investor-applications.js';

type Place = keyof typeof investorBundle.dossiers;
const places = Object.keys(investorBundle.dossiers) as Place[];
const parts = ['investment', 'company', 'people', 'environment', 'land'] as const;

/** Every choice of parts that asks for something. */
const choices = Array.from({ length: 2 ** parts.length - 1 }, (_, at) =>
  parts.filter((_part, bit) => (at + 1) & (1 << bit)),
);

const existingCertificate = { certificate: '9/2024', issuedOn: localDate('2024-05-06') };
const existingCompany = '1800000001';

/** What is left out was there before the case. */
function withParts(chosen: readonly (typeof parts)[number][]): Investor {
  const whole = investorDeclaration({ people: [director, owner] });
  const left = parts.filter((part) => !chosen.includes(part));
  const asked = Object.fromEntries(
    Object.entries(whole).filter(([field]) => !left.includes(field as never)),
  ) as Investor;
  return {
    ...asked,
    ...(left.includes('investment') && { existingCertificate }),
    ...(asked.environment && left.includes('company') && { environment: { ...asked.environment, existingCompany } }),
    ...(asked.land && left.includes('company') && { land: { ...asked.land, existingCompany } }),
  };
}

const resultsOf = (trial: InvestorCase) =>
  Object.fromEntries(
    caseView(trial.state, trial.bundle, trial.now).dossiers.map(({ id, phase, result }) => [id, result ?? phase]),
  );

/** Has agencies decide one dossier after the other, whichever is open, until nothing is. */
function decideAll(trial: InvestorCase, except: readonly string[] = []): readonly string[] {
  const order: string[] = [];
  const next = () =>
    openDossiers(trial.state).find(
      ([id, { snapshot }]) => !except.includes(id) && snapshot.can({ type: 'citizen.withdrew' }),
    );
  for (let found = next(); found; found = next()) {
    order.push(found[0]);
    trial.decideOn(found[0]);
  }
  return order;
}

describe('every choice of parts', () => {
  it.each(choices.map((chosen) => [chosen.join(' + '), chosen] as const))(
    '%s: comes to its results in lawful order',
    (_name, chosen) => {
      const trial = new InvestorCase(withParts(chosen));
      const order = decideAll(trial);
      for (const id of order) {
        const { after } = investorBundle.dossiers[placeId(id) as Place];
        const before = order.slice(0, order.indexOf(id)).map(placeId);
        const earlier = after.map((procedure) => procedure.id).filter((place) => order.includes(place));
        expect(earlier.filter((place) => !before.includes(place))).toEqual([]);
      }
      expect(Object.values(resultsOf(trial)).filter((result) => result !== 'notChosen')).toEqual(
        order.map(() => 'positive'),
      );
      expect(trial.state.calls).toMatchObject([{ name: 'closeCase', input: { record: { outcome: 'returned' } } }]);
      expect(order).toHaveLength(chosen.length + (chosen.includes('people') ? 1 : 0));
    },
  );
});

const whole = () => new InvestorCase(investorDeclaration({ people: [director, owner] }));
const upTo = (trial: InvestorCase, id: string) => {
  const before = places.slice(0, places.indexOf(placeId(id) as Place)).filter((place) => place !== 'judicial-record');
  for (const place of before) if (trial.state.dossiers[place]?.phase === 'open') trial.decideOn(place);
};
const points = [
  'investment-registration',
  'enterprise-registration',
  'judicial-record.owner',
  'environment-licence',
  'land-lease',
];

/** What waits for a point, directly or not. */
const followers: Readonly<Record<string, readonly string[]>> = {
  'investment-registration': ['enterprise-registration', 'environment-licence', 'land-lease'],
  'enterprise-registration': ['environment-licence', 'land-lease'],
};

describe.each(points)('%s', (id) => {
  it.each([
    [
      'refused by hand',
      { type: 'officer.refusedByHand', by: 'desk', reason: 'on paper', reasons: ['không đủ điều kiện'] },
      'refused',
      3,
    ],
    ['withdrawn', { type: 'citizen.withdrew', reason: 'changed plans' }, 'withdrawn', 8],
    ['stopped', { type: 'officer.stopped', by: 'desk', reason: 'filed twice' }, 'stopped', 8],
  ] as const)('%s, ends what waits for it and nothing else, as was predicted', (_what, event, result, status) => {
    const trial = whole();
    upTo(trial, id);
    trial.confirm();
    const act = { refused: 'refuse', withdrawn: 'withdraw', stopped: 'stop' } as const;
    const { lines } = consequencesOf(trial.state, trial.bundle, act[result], id);
    trial.tell(event, id);
    trial.confirm();
    // A refused name may be mended: only when that is given up is the refusal final.
    const mends = id === 'enterprise-registration' && result === 'refused';
    if (mends) trial.tell({ type: 'citizen.withdrew' }, id);
    const view = caseView(trial.state, trial.bundle, trial.now);
    expect(view.dossiers.find((dossier) => dossier.id === id)).toMatchObject({ status, result });
    decideAll(trial);
    const own = [id, ...(followers[id] ?? [])];
    for (const [other, ended] of Object.entries(resultsOf(trial)))
      expect(ended, other).toBe(own.includes(other) ? result : 'positive');
    const stopping = lines.filter(({ effect }) => effect === 'notOpened').map(({ dossier }) => dossier);
    expect(stopping).toEqual(mends ? [] : (followers[id] ?? []));
  });
});

describe('who files, and about what', () => {
  it('is one case for each project: a company may have several', () => {
    const subjectOf = (reference: string) => {
      const declaration = investorDeclaration();
      return investorBundle.subject(schema.parse({ ...declaration, project: { ...declaration.project, reference } }));
    };
    expect(new Set(['DA-01', 'DA-02', 'DA-01'].map(subjectOf)).size).toBe(2);
  });

  it('founds no second company for a second project: what comes after goes on without it', () => {
    const { company: _company, people: _people, ...second } = investorDeclaration();
    const environment = { group: 'II' as const, wasteWater: 10, existingCompany };
    const land = { area: 20_000, years: 40, existingCompany };
    const trial = new InvestorCase({ ...second, environment, land });
    trial.decideOn('investment-registration');
    const { application } = trial.open('environment-licence').snapshot.context;
    expect(application).toMatchObject({ environment, investment: { certificate: '12/2026' } });
    expect(application).not.toHaveProperty('enterprise');
  });

  it('certifies no investment of a domestic investor, whose company is registered at once', () => {
    const investor = { kind: 'domestic', name: 'Công ty Mẫu', registration: '1800000001' } as const;
    const trial = new InvestorCase(investorDeclaration({ investor }));
    expect(trial.phases()).toMatchObject({
      'investment-registration': 'notApplicable',
      'enterprise-registration': 'open',
    });
  });
});

describe('what has to be there first', () => {
  const asked = (changes: Partial<Investor>) => {
    const { investment: _i, company: _c, people: _p, environment: _e, land: _l, ...papers } = investorDeclaration();
    return () => new InvestorCase({ ...papers, ...changes });
  };
  const { investment, company, environment, land } = investorDeclaration();
  const domestic = { kind: 'domestic', name: 'Công ty Mẫu', registration: '1800000001' } as const;

  it('is the certificate of a foreign investor: asked for, or named', () => {
    expect(asked({ company })).toThrow(/: investment: A foreign investor needs.*`existingCertificate`/);
    expect(asked({ environment: { ...environment, existingCompany } as never })).toThrow(/: investment:/);
    expect(asked({ land: { ...land, existingCompany } as never })).toThrow(/: investment:/);
    expect(asked({ investor: domestic, company })).not.toThrow();
    expect(asked({ people: [director] })).not.toThrow();
    expect(asked({ investment, existingCertificate, company })).toThrow(/: existingCertificate: .*not asked for again/);
  });

  it('is a company, for the environment and for land: asked for, or named', () => {
    const first = { existingCertificate };
    expect(asked({ ...first, environment })).toThrow(/: environment.existingCompany: It is given to a company/);
    expect(asked({ ...first, land })).toThrow(/: land.existingCompany: It is given to a company/);
    expect(asked({ investor: domestic, land })).toThrow(/: land.existingCompany:/);
    expect(asked({ investor: domestic, company, environment, land })).not.toThrow();
  });

  it('is told to every agency that needs the certificate, and not waited for', () => {
    const trial = new InvestorCase(withParts(['company', 'environment', 'land']));
    const told = (id: string) => trial.open(id).snapshot.context.application;
    expect(told('enterprise-registration')).toMatchObject({ investment: existingCertificate });
    trial.decideOn('enterprise-registration');
    for (const id of ['environment-licence', 'land-lease'])
      expect(told(id)).toMatchObject({ investment: existingCertificate, enterprise: { number: '1800000012' } });
  });
});

describe.each(places)('%s in the investor bundle', (id) => {
  const application: Record<string, unknown> = JSON.parse(
    JSON.stringify(investorApplication(id, schema.parse(investorDeclaration()))),
  );

  it('tells the agency what the procedure says it receives, and nothing else, down to every field', () => {
    const receives: readonly string[] = procedures[`${id}@1`].receives;
    expect(Object.keys(application).filter((field) => !receives.includes(field))).toEqual([]);
    expect([...receives].sort()).toEqual(Object.keys(applicationSchemas[`${id}@1`].shape).sort());
    expect(applicationSchemas[`${id}@1`].safeParse(application).error?.issues ?? []).toEqual([]);
  });

  it('can be filed by itself with the same application', () => {
    const alone = bundles[`${id}@1`];
    const declaration = { commune: '31684', application } as never;
    expect(Object.values(alone.dossiers)[0]?.application(declaration)).toEqual(application);
  });

  it('tells only who keeps judicial records whose is asked for', () => {
    expect(JSON.stringify(application).includes(director.person.personalId)).toBe(id === 'judicial-record');
  });
});
