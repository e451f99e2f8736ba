/** What `npm start` measures and traces while it carries the sample, beside what dashboard and alerts ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { agenciesOfADeath } from '../harness/agencies-of-a-death.js';
import { TestState } from '../harness/npm-start.js';
import { startTraceCollector, type TraceCollector } from '../harness/trace-collector.js';

const folder = join(import.meta.dirname, '..', '..', 'docs', 'monitoring');
const patience = { timeout: 60_000, interval: 500 };

let state: TestState;
let collector: TraceCollector;
let metrics = '';
let logs = '';

beforeAll(async () => {
  state = await TestState.create();
  collector = await startTraceCollector();
  const command = state.start([], { env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint } });
  const running = await state.running(command);
  await command.says('Still running');
  metrics = await vi.waitFor(async () => {
    const pages = Object.values(running.metrics).map(async (url) => (await fetch(url)).text());
    const text = (await Promise.all(pages)).join('\n');
    if (!text.includes('lienthong_callback_lag_seconds')) throw new Error('Cases have not been counted yet.');
    return text;
  }, patience);
  await vi.waitFor(() => expect(collector.spans.length).toBeGreaterThan(20), patience);
  command.pressCtrlC();
  await command.ended();
  logs = ['worker', 'gateway'].map((name) => readFileSync(state.file(join('logs', `${name}.log`)), 'utf8')).join('');
}, 180_000);
afterAll(async () => {
  await state.remove();
  await collector.stop();
});

/** Metrics that appear only when something fails. */
const onlyInTrouble = ['temporal_workflow_task_execution_failed_total', 'temporal_long_request_failure_total'];

const measured = () => new Set([...metrics.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));

function namesIn(text: string): string[] {
  const names = [...text.matchAll(/\b(?:lienthong|temporal)_\w+/g)].map(([name]) => name.replace(/_bucket$/, ''));
  return [...new Set(names)];
}

describe('the dashboard and the alert rules', () => {
  it.each(['grafana.json', 'alerts.yml'])('%s asks for nothing that is not measured', (file) => {
    const asked = namesIn(readFileSync(join(folder, file), 'utf8'));
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((name) => !measured().has(name) && !onlyInTrouble.includes(name))).toEqual([]);
  });

  it('leave out nothing that we measure ourselves', () => {
    const ours = [...measured()].filter((name) => name?.startsWith('lienthong_'));
    const shown = namesIn(readFileSync(join(folder, 'grafana.json'), 'utf8'));
    expect(ours.filter((name) => name === undefined || !shown.includes(name))).toEqual([]);
  });

  it('name agencies, stages and results by labels that are there', () => {
    for (const agency of agenciesOfADeath)
      expect(metrics).toMatch(
        new RegExp(`^lienthong_agency_calls_total\\{.*agency="${agency}".*result="answered".*\\} \\d+$`, 'm'),
      );
    for (const stage of ['inProgress', 'awaitingCitizen', 'suspended', 'returning'])
      expect(metrics).toContain(`stage="${stage}"`);
  });
});

describe('a trace', () => {
  it('leads from the callback of an agency through the case to the call of the next agency', () => {
    const calls = collector.spans.filter(({ name }) => name === 'POST commune-police');
    expect(calls.length).toBeGreaterThan(0);
    const [call] = calls;
    const together = collector.spans.filter(({ traceId }) => traceId === call?.traceId);
    expect(together.map(({ service, name }) => `${service}: ${name}`)).toEqual(
      expect.arrayContaining([
        'lienthong-gateway: POST /callbacks/:agency',
        'lienthong-gateway: StartWorkflowUpdate:agency',
        'lienthong-worker: RunActivity:submitApplication',
        'lienthong-worker: POST commune-police',
      ]),
    );
  });

  it('says nothing of what a fault said', () => {
    for (const body of collector.raw) expect(body).not.toMatch(/exception\.(message|stacktrace)/);
  });
});

describe('the logs', () => {
  it('are a JSON object per line', () => {
    const lines = logs.split('\n').filter(Boolean);
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines)
      expect(JSON.parse(line)).toMatchObject({ level: expect.any(Number), msg: expect.any(String) });
  });
});
