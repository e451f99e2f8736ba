import { describe, expect, it } from 'vitest';
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import type { CaseMessage } from '../../../workflows/engine/decide/happening.js';
import { refusalOf } from '../../../workflows/engine/decide/refusal.js';
import { dueOf, threeDays } from './heard-case.js';
import { filedAt, TrialCase } from './test-bundle.js';

const agency: AgencyId = 'commune-police';
const present = 'my-xuyen-police';
const successor = 'soc-trang-police';

const trialCase = () => new TrialCase(threeDays, filedAt, undefined, { offices: { [agency]: present } });

function handover(change: object = {}): CaseMessage {
  const word = { by: 'one-stop-centre/head', reason: '12/NQ-HĐND' };
  return { id: 'h-1', event: { type: 'officer.handedOver', ...word, agency, from: present, to: successor, ...change } };
}

const refused = ({ state, bundle, now }: TrialCase, change: object) =>
  refusalOf(state, bundle, { ...handover(change), id: 'asked' }, now);

describe('a handover that is decided while a case is open', () => {
  it('gives its dossiers to the other office from now on; dates stay', () => {
    const trial = trialCase();
    expect(trial.dossier.filing.agency).toBe(agency);
    const due = dueOf(trial);
    trial.pass(3_600_000);
    trial.take({ type: 'messageReceived', message: handover() });
    expect(trial.dossier.offices).toEqual([
      { office: present, since: filedAt },
      { office: successor, since: trial.now },
    ]);
    expect(trial.state.offices).toEqual({ [agency]: successor });
    expect(dueOf(trial)).toBe(due);
  });

  it('is refused where the office is another one, and once it has been made', () => {
    const trial = trialCase();
    const elsewhere = refused(trial, { from: 'elsewhere' });
    expect(elsewhere).toMatchObject({ code: 'EVENT_NOT_ALLOWED', sentence: expect.stringContaining('not elsewhere') });
    expect(refused(trial, { agency: 'home-affairs' })?.sentence).toContain('no office of home-affairs');
    expect(refused(trial, { to: present })?.sentence).toContain('has it already');
    trial.take({ type: 'messageReceived', message: handover() });
    expect(refused(trial, {})?.sentence).toContain(`is ${successor}, not ${present}`);
  });
});
