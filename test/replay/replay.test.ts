import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { DeterminismViolationError } from '@temporalio/workflow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planRecording, refusalSentence } from './record-plan.js';
import { recordedAnnulments } from './recorded-annulments.js';
import { recordedCases } from './recorded-cases.js';
import { type Golden, keptFiles, readRecorded, writeRecorded } from './recorded-files.js';
import { leftBehind, type RecordedEvent, type RecordedRun, requireSameDefinitions } from './recorded-run.js';
import { bundleForReplay, type ReplayBundle, replay } from './replayed-case.js';

// A refused replay is told as an error; the SDK need not log it too.
Runtime.install({
  logger: new DefaultLogger('ERROR'),
  telemetryOptions: { logging: { filter: 'OFF' } },
});

let bundle: ReplayBundle;
beforeAll(async () => {
  bundle = await bundleForReplay();
});

/** A recorded run in which something happened otherwise. */
function changed({ workflowId, history }: RecordedRun, change: (event: RecordedEvent) => RecordedEvent): RecordedRun {
  return { workflowId, history: { events: history.events.map(change) } };
}

const inData = (text: string, from: string, to: string) =>
  text.replace(/"data":"([^"]*)"/g, (whole, data: string) => {
    const plain = Buffer.from(data, 'base64').toString();
    return plain.includes(from) ? `"data":"${Buffer.from(plain.replaceAll(from, to)).toString('base64')}"` : whole;
  });

describe('a case that was recorded goes with the code of today as it went then', () => {
  it.each(recordedCases.map(({ sentence, name }) => [sentence, name]))('%s (%s)', async (_sentence, name) => {
    const { runs, golden } = readRecorded(name);
    runs.forEach(requireSameDefinitions);
    const { left, ...shown } = await replay(bundle, runs);
    expect(shown).toEqual(golden);
    // A later engine may hand on and give back more than the one that recorded, and nothing else.
    expect(left).toMatchObject(runs.map(leftBehind));
  });
});

describe('an annulment that was recorded goes with the code of today as it went then', () => {
  it.each(recordedAnnulments.map(({ sentence, name }) => [sentence, name]))('%s (%s)', async (_sentence, name) => {
    const { runs, golden } = readRecorded(name);
    const { left, ...shown } = await replay(bundle, runs);
    expect(shown).toEqual(golden);
    expect(left).toMatchObject(runs.map(leftBehind));
  });

  it('and not as one that begins with another step', async () => {
    const { runs } = readRecorded('annulled');
    const withOtherCall = runs.map((run) =>
      changed(run, (event) => JSON.parse(JSON.stringify(event).replaceAll('annulOutcome', 'tellOfAnnulment'))),
    );
    await expect(replay(bundle, withOtherCall)).rejects.toThrow(DeterminismViolationError);
  });
});

describe('the replay of a recorded case', () => {
  it('is refused when the case had made another call than it would make today', async () => {
    const { runs } = readRecorded('refused-registration');
    const withOtherCall = runs.map((run) =>
      changed(run, (event) => JSON.parse(JSON.stringify(event).replaceAll('submitApplication', 'cancelApplication'))),
    );
    await expect(replay(bundle, withOtherCall)).rejects.toThrow(DeterminismViolationError);
  });

  it('shows another case when the same commands led to another state', async () => {
    const { runs, golden } = readRecorded('refused-registration');
    const forAnotherReason = runs.map((run) =>
      changed(run, (event) =>
        event.eventType === 'EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED'
          ? JSON.parse(inData(JSON.stringify(event), 'wrong-commune', 'wrong-person'))
          : event,
      ),
    );
    const replayed = await replay(bundle, forAnotherReason);
    expect(replayed.view).not.toEqual(golden.view);
    expect(replayed.view).toHaveProperty('dossiers.0.reasons', ['wrong-person']);
    expect(replayed.left).not.toEqual(runs.map(leftBehind));
  });
});

describe('what is kept of a recorded case', () => {
  it('says what to do when its definitions have changed since', () => {
    const { runs } = readRecorded('supplement');
    const ofOthers = runs.map((run) =>
      changed(run, (event) => JSON.parse(inData(JSON.stringify(event), '"hash":"', '"hash":"0'))),
    );
    expect(() => ofOthers.forEach(requireSameDefinitions)).toThrow(
      'definitions of death@1 changed since this history was recorded: if it is a draft, run npm run record',
    );
  });

  it('belongs to a case or an annulment that is still played, and names no machine', () => {
    const names = [...recordedCases, ...recordedAnnulments].map(({ name }) => name);
    for (const { file, name, text } of keptFiles()) {
      expect(names, file).toContain(name);
      expect(text, file).not.toMatch(/"stackTrace"|"\d+@|"identity":"(?!recorded")/);
    }
  });

  it('includes a case that goes on in further runs, and one that is still open', () => {
    expect(readRecorded('continued-as-new').runs.length).toBeGreaterThan(1);
    expect(readRecorded('overdue-and-open').golden.view).toMatchObject({ outcome: null, urgency: 'overdue' });
  });
});

describe('npm run record', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lienthong-recordings-'));
  const view = {} as Golden['view'];
  afterAll(() => rmSync(folder, { recursive: true }));

  /** A recording of a case that was opened with `bundle` while it had `hash`; of an annulment without. */
  function keep(name: string, bundle: string, hash?: string): void {
    const data = Buffer.from(JSON.stringify({ bundle, hash })).toString('base64');
    const started = {
      eventType: 'EVENT_TYPE_WORKFLOW_EXECUTION_STARTED',
      workflowExecutionStartedEventAttributes: { input: { payloads: [{ data }] } },
    };
    writeRecorded(name, [{ workflowId: name, history: { events: [started] } }], { course: [], view }, folder);
  }
  keep('of-a-release', 'birth@1', 'released');
  keep('of-an-earlier-draft', 'birth@1', 'another');
  keep('of-a-draft', 'birth@2', 'released');
  keep('annulled-of-a-release', 'birth@1');
  keep('annulled-of-a-draft', 'birth@2');

  const names = [
    ...['of-a-release', 'of-an-earlier-draft', 'of-a-draft', 'annulled-of-a-release', 'annulled-of-a-draft'],
    'never-recorded',
  ];
  const released = { 'birth@1': { hash: 'released' } };

  it('leaves a recording of a released version alone and names it; drafts and new cases are recorded', () => {
    const { record, refused } = planRecording({ names, force: false, released }, folder);
    expect(record).toEqual(['of-an-earlier-draft', 'of-a-draft', 'annulled-of-a-draft', 'never-recorded']);
    expect(refused).toEqual([
      { name: 'of-a-release', bundle: 'birth@1' },
      { name: 'annulled-of-a-release', bundle: 'birth@1' },
    ]);
    expect(refusalSentence(refused)).toContain('  of-a-release (birth@1)\n');
    expect(refusalSentence(refused)).toContain('npm run record -- --force');
  });

  it('records all of them when it is forced', () => {
    expect(planRecording({ names, force: true, released }, folder)).toEqual({ record: names, refused: [] });
  });
});
