import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { withPart } from '../../../definitions/language/added-part.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import {
  director,
  environment,
  type Investor,
  investorDeclaration,
  land,
  owner,
} from '../../declarations/investors.js';
import { InvestorCase } from './investor-case.js';

const { environment: _environment, land: _land, ...withoutThePark } = investorDeclaration();
const shown = (trial: InvestorCase) => caseView(trial.state, trial.bundle, trial.now);

describe('a dossier added to a running case', () => {
  it('opens at once when nothing comes before it, with a code and an application of its own', () => {
    const trial = new InvestorCase();
    trial.tell(trial.addition({ people: [owner] }, 'judicial-record.owner'));
    expect(trial.open('judicial-record.owner').snapshot.context.application).toMatchObject({ person: owner.person });
    expect(shown(trial).dossiers.find(({ id }) => id === 'judicial-record.owner')?.code).toBe(
      'T-judicial-record.owner',
    );
    expect(trial.applications.at(-1)).toBe('judicial-record.owner/1/application');
  });

  it('waits for those before it, also when they were decided long ago', () => {
    const trial = new InvestorCase(withoutThePark);
    expect(trial.phases()).toMatchObject({ 'environment-licence': 'notChosen' });
    trial.tell(trial.addition({ environment }, 'environment-licence'));
    expect(trial.phases()).toMatchObject({ 'environment-licence': 'waiting' });
    trial.decideOn('investment-registration', 'enterprise-registration');
    trial.tell(trial.addition({ land }, 'land-lease'));
    expect(trial.phases()).toMatchObject({ 'environment-licence': 'open', 'land-lease': 'open' });
    expect(trial.open('land-lease').snapshot.context.application).toMatchObject({
      enterprise: { number: '1800000012' },
    });
  });

  it('takes the place of a procedure that applied to nobody', () => {
    const trial = new InvestorCase(investorDeclaration({ people: [] }));
    trial.tell(trial.addition({ people: [owner] }, 'judicial-record.owner'));
    expect(trial.phases()).not.toHaveProperty('judicial-record');
    expect(trial.phases()).toMatchObject({ 'judicial-record.owner': 'open' });
  });

  it('is promised a date of its own; the first promise moves only if that is later', () => {
    const later = instantOf('2026-04-28T10:00+07:00');
    const trial = new InvestorCase();
    trial.decideOn('investment-registration', 'enterprise-registration');
    expect(shown(trial).promisedAt).toBe('2026-05-04 17:00');
    trial.pass(instantOf('2026-04-01T10:00+07:00') - trial.now);
    trial.tell(trial.addition({ people: [owner] }, 'judicial-record.owner'));
    expect(shown(trial)).toMatchObject({ promisedAt: '2026-05-04 17:00' });
    expect(shown(trial).dossiers.find(({ id }) => id === 'judicial-record.owner')).toMatchObject({
      plannedDueAt: '2026-04-08 17:00',
      dueAt: '2026-04-08 17:00',
      lateByPredecessor: 0,
    });
    trial.pass(later - trial.now);
    trial.tell(trial.addition({ people: [{ ...owner, key: 'manager' }] }, 'judicial-record.manager'));
    // Five working days from Tuesday 28/04, over two days off.
    expect(shown(trial).promisedAt).toBe('2026-05-07 17:00');
  });

  it('has one effect, however often it is sent, and stays through continue-as-new', () => {
    const trial = new InvestorCase();
    const event = trial.addition({ people: [owner] }, 'judicial-record.owner');
    const happening = { type: 'messageReceived', message: { id: 'once', event } } as const;
    trial.take(happening);
    trial.continueAsNew();
    trial.take(happening);
    trial.confirm();
    expect(trial.applications.filter((key) => key.startsWith('judicial-record.owner'))).toHaveLength(1);
    trial.continueAsNew();
    expect(trial.open('judicial-record.owner').snapshot.context.application).toMatchObject({ person: owner.person });
  });

  it.each<[string, Partial<Investor>, readonly string[], RegExp]>([
    [
      'changes what was filed',
      { environment: { group: 'I', wasteWater: 120 } },
      [],
      /environment.group: .*changes none/,
    ],
    ['names again what is there', { people: [director] }, ['judicial-record.director'], /key "director" twice/],
    ['asks for nothing new', { environment }, [], /asks for no dossier that the case does not have/],
    [
      'is of no form',
      { people: [{ key: 'x' }] as never },
      ['judicial-record.x'],
      /would not be valid: people.1.*missing/,
    ],
    [
      'brings codes of other dossiers',
      { people: [owner] },
      ['land-lease'],
      /needs dossier codes for judicial-record.owner/,
    ],
  ])('is refused when it %s', (_what, part, dossiers, sentence) => {
    const trial = new InvestorCase();
    const event = trial.addition(part, ...dossiers);
    const before = trial.state;
    expect(trial.refusal(event)).toMatchObject({ code: 'ADDITION_REFUSED', sentence: expect.stringMatching(sentence) });
    trial.tell(event);
    expect(trial.state).toEqual(before);
  });

  it('is refused where the facts do not call for it, with why', () => {
    const { investment, ...domestic } = investorDeclaration({
      investor: { kind: 'domestic', name: 'Công ty Mẫu', registration: '1800000001' },
    });
    const trial = new InvestorCase(domestic);
    const refusal = trial.refusal(trial.addition({ ...(investment && { investment }) }, 'investment-registration'));
    expect(refusal?.sentence).toMatch(/Investment registration: a domestic investor needs no/);
  });

  it('is refused where another agency has become competent since the case was filed', () => {
    const trial = new InvestorCase(withoutThePark, instantOf('2026-06-20T09:00+07:00'));
    const manager = trial.addition({ people: [{ ...owner, key: 'manager' }] }, 'judicial-record.manager');
    trial.pass(instantOf('2026-06-30T09:00+07:00') - trial.now);
    expect(trial.refusal(manager)).toBeNull();
    trial.pass(instantOf('2026-07-10T09:00+07:00') - trial.now);
    const before = trial.state;
    expect(trial.refusal(manager)).toMatchObject({
      code: 'ADDITION_REFUSED',
      sentence: expect.stringMatching(/Judicial record.*on 2026-07-10 another agency is competent.*file it by itself/),
    });
    trial.tell(manager);
    expect(trial.state).toEqual(before);
    expect(trial.refusal(trial.addition({ environment }, 'environment-licence'))).toBeNull();
  });

  it('is refused when it needs something that neither the case nor the investor has', () => {
    const { company: _company, ...withoutCompany } = withoutThePark;
    const trial = new InvestorCase(withoutCompany);
    const refusal = trial.refusal(trial.addition({ environment }, 'environment-licence'));
    expect(refusal?.sentence).toMatch(/environment.existingCompany: It is given to a company/);
  });

  it('is refused once the results are being returned', () => {
    const { company: _c, investment: _i, ...onlyTheRecord } = withoutThePark;
    const trial = new InvestorCase(onlyTheRecord);
    trial.decideOn('judicial-record.director');
    expect(trial.state.calls).toMatchObject([{ name: 'closeCase' }]);
    const refusal = trial.refusal(trial.addition({ people: [owner] }, 'judicial-record.owner'));
    expect(refusal?.sentence).toMatch(/every dossier has ended.*file what is missing as a new case/);
  });
});

describe('a declaration with a part', () => {
  it('grows its lists, fills what was left out and keeps everything else', () => {
    expect(withPart({ a: 1, list: [1], inner: { b: 2 } }, { list: [2], inner: { c: 3 }, d: 4 })).toEqual({
      a: 1,
      list: [1, 2],
      inner: { b: 2, c: 3 },
      d: 4,
    });
    expect(() => withPart({ inner: { b: 2 } }, { inner: { b: 3 } })).toThrow(/^inner.b:/);
    expect(() => withPart({ list: [1] }, { list: 1 })).toThrow(/^list:/);
  });
});
