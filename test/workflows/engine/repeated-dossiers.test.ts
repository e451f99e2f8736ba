import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import type { Bundle, BundleDossier } from '../../../definitions/language/bundle.js';
import { each, repeatedDossierOf } from '../../../definitions/language/repeated.js';
import { judicialRecord } from '../../../definitions/procedures/judicial-record/index.js';
import { consequencesOf } from '../../../workflows/engine/decide/consequences.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { openingAttributes, searchAttributes } from '../../../workflows/search-attributes.js';
import { director, investorDeclaration, owner } from '../../declarations/investors.js';
import { InvestorCase } from './investor-case.js';
import { linkedBundle } from './linked-bundle.js';
import { filedAt, TrialCase } from './test-bundle.js';

const records = ['judicial-record.director', 'judicial-record.owner'];

describe('a procedure that is repeated over a list', () => {
  it('opens one dossier for each item, from the start, beside what waits for others', () => {
    const trial = new InvestorCase(investorDeclaration({ people: [director, owner] }));
    expect(trial.phases()).toEqual({
      'investment-registration': 'open',
      'enterprise-registration': 'waiting',
      'judicial-record.director': 'open',
      'judicial-record.owner': 'open',
      'environment-licence': 'waiting',
      'land-lease': 'waiting',
    });
    expect(trial.applications).toEqual([
      'investment-registration/1/application',
      'judicial-record.director/1/application',
      'judicial-record.owner/1/application',
    ]);
  });

  it('tells each agency about its own item and no other', () => {
    const trial = new InvestorCase(investorDeclaration({ people: [director, owner] }));
    for (const [id, own, other] of [
      [records[0] ?? '', director, owner],
      [records[1] ?? '', owner, director],
    ] as const) {
      const told = JSON.stringify(trial.open(id).snapshot.context.application);
      expect(told).toContain(own.person.personalId);
      expect(told).not.toContain(other.person.personalId);
    }
  });

  it('shows each under its key, and finds them in lists by key and by procedure', () => {
    const trial = new InvestorCase(investorDeclaration({ people: [director, owner] }));
    const view = caseView(trial.state, trial.bundle, trial.now);
    expect(view.dossiers.filter(({ id }) => records.includes(id)).map(({ title }) => title.en)).toEqual([
      'Judicial record (director)',
      'Judicial record (owner)',
    ]);
    const words = openingAttributes(trial.state.facts, view).find(
      ({ key }) => key === searchAttributes.dossiers,
    )?.value;
    expect(words).toEqual(expect.arrayContaining(['judicial-record:1', ...records.map((id) => `${id}:1`)]));
    expect(new Set(words as string[]).size).toBe((words as string[]).length);
  });

  it('decides, refuses and withdraws each by itself', () => {
    const trial = new InvestorCase(investorDeclaration({ people: [director, owner] }));
    trial.decideOn('judicial-record.owner');
    trial.tell({ type: 'citizen.withdrew' }, 'judicial-record.director');
    trial.confirm();
    const view = caseView(trial.state, trial.bundle, trial.now);
    expect(view.dossiers.map(({ result }) => result)).toEqual([null, null, 'withdrawn', 'positive', null, null]);
    const { lines } = consequencesOf(trial.state, trial.bundle, 'annul', 'judicial-record.owner');
    expect(lines.filter(({ effect }) => effect === 'undone').map(({ dossier }) => dossier)).toEqual([
      'judicial-record.owner',
    ]);
  });

  it('does not apply where the declaration lists nobody, and is not asked for without a list', () => {
    expect(new InvestorCase(investorDeclaration({ people: [] })).state.dossiers['judicial-record']).toMatchObject({
      phase: 'notApplicable',
      reason: { en: 'the declaration lists none' },
    });
    const { people: _people, ...without } = investorDeclaration();
    expect(new InvestorCase(without).phases()).toMatchObject({ 'judicial-record': 'notChosen' });
  });

  it('refuses two items of the same key with what to do', () => {
    const people = [director, { ...owner, key: director.key }];
    expect(() => new InvestorCase(investorDeclaration({ people }))).toThrow(/key "director" twice.*its own key/);
  });

  it('goes to the police from the day on which the law moves it there, also within one build', () => {
    const agencyOn = (filed: string) =>
      new InvestorCase(investorDeclaration(), instantOf(filed)).open('judicial-record.director').filing.agency;
    expect(agencyOn('2026-06-30T09:00+07:00')).toBe('justice-department');
    expect(agencyOn('2026-07-01T09:00+07:00')).toBe('provincial-police');
  });
});

/** `after` waits for every dossier of `listed`, whose list the declaration holds. */
function waitingForEach(refused: 'stops' | 'continues'): Bundle {
  const linked = linkedBundle({ listed: {}, last: { after: ['listed'] } });
  const [listed, last] = [linked.dossiers.listed, linked.dossiers.last] as [BundleDossier, BundleDossier];
  const over = (declaration: unknown) => (declaration as { list: readonly { key: string }[] }).list;
  const link = { refused, withdrawn: 'stops', stopped: 'stops', annulled: 'undone' } as const;
  return {
    ...linked,
    dossiers: { listed: { ...listed, over }, last: { ...last, after: [each(listed.procedure)], link } },
  };
}

describe('a dossier that waits for each of a repeated procedure', () => {
  const list = [{ key: 'a' }, { key: 'b' }];
  const tell = (trial: TrialCase, dossier: string, event: { type: string; outcome?: string }) =>
    trial.take({ type: 'messageReceived', message: { id: `${dossier}-${event.type}`, dossier, event } });
  const given = ({ state }: TrialCase) => {
    const last = state.dossiers.last;
    return last?.phase === 'open' ? last.snapshot.context.application : last?.phase;
  };

  it('opens once all have ended, and is passed what each issued', () => {
    const trial = new TrialCase(waitingForEach('stops'), filedAt, { list });
    tell(trial, 'listed.b', { type: 'agency.decided', outcome: 'B' });
    expect(given(trial)).toBe('waiting');
    tell(trial, 'listed.a', { type: 'agency.decided', outcome: 'A' });
    expect(given(trial)).toEqual({ given: [['A', 'B']] });
  });

  it('stops with one that is refused, or goes on with nothing in its place, as its link says', () => {
    const [strict, lenient] = (['stops', 'continues'] as const).map((refused) => {
      const trial = new TrialCase(waitingForEach(refused), filedAt, { list });
      tell(trial, 'listed.a', { type: 'agency.refused' });
      tell(trial, 'listed.b', { type: 'agency.decided', outcome: 'B' });
      return trial;
    });
    expect(strict && given(strict)).toBe('notOpened');
    expect(strict?.state.dossiers.last).toMatchObject({ reason: { en: 'Procedure listed (a) was refused' } });
    expect(lenient && given(lenient)).toEqual({ given: [[null, 'B']] });
  });

  it('falls with any of them that is annulled', () => {
    const trial = new TrialCase(waitingForEach('stops'), filedAt, { list });
    for (const id of ['listed.a', 'listed.b', 'last']) tell(trial, id, { type: 'agency.decided', outcome: id });
    const { lines } = consequencesOf(trial.state, trial.bundle, 'annul', 'listed.b');
    expect(lines.map(({ dossier, effect }) => `${dossier} ${effect}`)).toEqual([
      'listed.a stands',
      'listed.b undone',
      'last undone',
    ]);
  });

  it('marks the procedure without changing it, so that the compiler can tell', () => {
    expect(each(judicialRecord)).toMatchObject({ id: 'judicial-record', each: true });
    expect(repeatedDossierOf<{ people: typeof list }>()).toBeTypeOf('function');
  });
});
