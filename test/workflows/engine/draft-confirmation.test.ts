import { describe, expect, it } from 'vitest';
import { formatInstant } from '../../../definitions/calendar/instant.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { bundles } from '../../../definitions/registry.js';
import { stateName } from '../../../workflows/engine/decide/chart-reading.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { pensionerDeclaration } from '../../declarations/scenarios.js';
import { filedAt, TrialCase } from './test-bundle.js';

const hour = 3_600_000;
const bundle: Bundle = bundles['death-registration@1'];

function withDraft(): TrialCase {
  const { chosen: _chosen, ...declaration } = pensionerDeclaration();
  const trial = new TrialCase(bundle, filedAt, declaration);
  trial.take({ type: 'callSucceeded', token: trial.startedToken, output: { number: 'HT-1', notices: [] } });
  trial.send('agency.accepted', 'n-1', { number: 'HT-1', on: '2026-03-02' });
  trial.send('agency.examining', 'n-2');
  trial.send('agency.draftPrepared', 'n-3', { draft: { name: 'Le Van Thu' } });
  return trial;
}

const citizenDue = (trial: TrialCase) => formatInstant(trial.dossier.citizenLimit?.dueAt ?? filedAt);

describe('the day in which the citizen confirms the draft of an extract', () => {
  it('shows the draft, and ends at closing time of the next day', () => {
    const trial = withDraft();
    expect(citizenDue(trial)).toBe('2026-03-03 17:00');
    expect(caseView(trial.state, bundle, filedAt).dossiers[0]?.shownToCitizen).toEqual({ name: 'Le Van Thu' });
  });

  it('starts anew when the commune corrects the draft', () => {
    const trial = withDraft();
    trial.pass(24 * hour);
    trial.send('agency.draftPrepared', 'n-4', { draft: { name: 'Lê Văn Thử' } });
    expect(citizenDue(trial)).toBe('2026-03-04 17:00');
    trial.pass(12 * hour);
    expect(stateName(trial.dossier.snapshot)).toContain('confirmingDraft');
  });

  it('has ended before a word that comes too late is heard: silence was consent', () => {
    const trial = withDraft();
    trial.pass(40 * hour);
    expect(stateName(trial.dossier.snapshot)).not.toContain('confirmingDraft');
    expect(trial.refusal('citizen.disputed')?.code).toBe('EVENT_NOT_ALLOWED');
  });

  it('sends an answer that the agency did not accept again under its old key, once an officer has it tried', () => {
    const trial = withDraft();
    trial.send('citizen.confirmed');
    const key = keyOf(trial);
    expect(key).toContain('/answer-');
    const failure = { code: 'AGENCY_REJECTED', message: 'refused with 400', final: true };
    trial.take({ type: 'callFailed', token: trial.startedToken, failure });
    trial.send('officer.retried', 'o-1', { by: 'one-stop desk', reason: 'adapter mended' });
    expect(keyOf(trial)).toBe(key);
  });
});

function keyOf({ effects }: TrialCase): string {
  const [started] = effects.flatMap((effect) =>
    effect.type === 'startCall' ? [effect.call.input as { key: string }] : [],
  );
  return started?.key ?? 'no call was started';
}
