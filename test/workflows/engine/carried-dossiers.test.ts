import { describe, expect, it } from 'vitest';
import { type AnyStateMachine, createMachine } from 'xstate';
import type { Bundle, BundleDossier } from '../../../definitions/language/bundle.js';
import type { DossierMigration } from '../../../definitions/language/migration.js';
import { bundles } from '../../../definitions/registry.js';
import { carriedDossiers } from '../../../workflows/engine/decide/carried-dossiers.js';
import type { CaseState } from '../../../workflows/engine/decide/case-state.js';
import { pensionerDeclaration } from '../../declarations/scenarios.js';
import { filedAt, TrialCase } from './test-bundle.js';

const bundle: Bundle = bundles['death@1'];
const registration = 'death-registration';
const removal = 'residence-deregistration';
const trial = new TrialCase(bundle, filedAt, pensionerDeclaration());

/** The same case with its registration in another state. */
function caseIn(state: string, timers = {}): CaseState {
  const dossier = trial.state.dossiers[registration];
  const chart = bundle.dossiers[registration]?.procedure.chart;
  if (dossier?.phase !== 'open' || !chart) throw new Error('The registration is not open.');
  const path = state.split('.');
  const value = path.reduceRight<string | object>((inner, key) => (inner === '' ? key : { [key]: inner }), '');
  const snapshot = chart.resolveState({ value: value as never, context: dossier.snapshot.context });
  return {
    ...trial.state,
    calls: [],
    dossiers: { ...trial.state.dossiers, [registration]: { ...dossier, snapshot, timers } },
  };
}

const objections = (state: CaseState, own: DossierMigration = {}, to: Bundle = bundle) =>
  carriedDossiers(state, bundle, to, {
    from: 'death@1',
    to: 'death@2',
    source: bundle.source,
    dossiers: { [registration]: own },
  }).objections;

function without(id: string): Bundle {
  const { [id]: _left, ...dossiers } = bundle.dossiers;
  return { ...bundle, dossiers };
}

function withRegistration(change: (chart: AnyStateMachine) => AnyStateMachine): Bundle {
  const place = bundle.dossiers[registration] as BundleDossier;
  const { procedure } = place;
  const changed = { ...place, procedure: { ...procedure, chart: change(procedure.chart) } };
  return { ...bundle, dossiers: { ...bundle.dossiers, [registration]: changed } };
}

const callingItOtherwise = (chart: AnyStateMachine) => {
  const rename = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(rename);
    if (typeof part !== 'object' || part === null) return part === 'submit' ? 'hand-in' : part;
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, rename(value)]));
  };
  return createMachine(rename(chart.config) as never, chart.implementations as never);
};

describe('a dossier that another version cannot carry as it is', () => {
  it('stays when its status would be another one', () => {
    expect(objections(caseIn('processing.received'), { state: { 'processing.received': 'processing.filed' } })).toEqual(
      [
        `${registration}: in state processing.received, which means status 2, awaiting:agency, counting and would mean status 1, awaiting:agency, counting`,
      ],
    );
  });

  it('stays when the new chart waits for another call than the one that is under way', () => {
    expect(objections(trial.state, {}, withRegistration(callingItOtherwise))).toEqual([
      expect.stringContaining('the new chart waits for other calls than those that are under way'),
    ]);
    expect(objections(trial.state)).toEqual([]);
  });

  it('stays while a timer of its chart runs', () => {
    const timers = { pause: { event: { type: 'xstate.after.pause' }, at: filedAt } };
    expect(objections(caseIn('processing.received', timers))).toEqual([
      expect.stringContaining('a timer of the old chart runs'),
    ]);
  });

  it('stays when the new version does not have it, unless nobody chose it', () => {
    expect(objections(trial.state, {}, without(removal))).toEqual([`${removal}: the new version has no such dossier`]);
    expect(objections(trial.state, {}, without('funeral-support'))).toEqual([]);
  });

  it('stays where the migration says why, as long as it goes on', () => {
    const cannot = { cannot: { vi: 'theo luật cũ', en: 'the commune finishes it' } };
    expect(objections(caseIn('processing.received'), cannot)).toEqual([`${registration}: the commune finishes it`]);
    expect(objections(caseIn('refused'), cannot)).toEqual([]);
  });
});

describe('a dossier that only the new version has', () => {
  it('was not chosen in a case that was filed without it', () => {
    const { dossiers } = carriedDossiers(trial.state, without('funeral-support'), bundle, {
      from: 'death@1',
      to: 'death@2',
      source: bundle.source,
    });
    expect(dossiers['funeral-support']).toEqual({ phase: 'notChosen' });
  });
});
