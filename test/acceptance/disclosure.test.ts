/** Whole cases on what `npm start` runs, carried over its gateway: afterwards every file it has left is searched for what families had written. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sign } from '../../agencies/signature.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { type CallBack, type CarriedCase, carryCase } from '../disclosure/carried-case.js';
import { markedBirth } from '../disclosure/marked-birth.js';
import { unmarked } from '../disclosure/marked-bundle.js';
import { markedDeath } from '../disclosure/marked-death.js';
import { markedInvestor } from '../disclosure/marked-investor.js';
import { holds, type Mark } from '../disclosure/marks.js';
import { sayStrayWords, strayMarks } from '../disclosure/stray-words.js';
import { type Backend, backendOf } from '../gateway/backend.js';
import { type RunningSystem, setFault, TestState } from '../harness/npm-start.js';
import { startTraceCollector, type TraceCollector } from '../harness/trace-collector.js';
import { WebhookReceiver } from '../harness/webhook-receiver.js';

/** Another bundle is added here, with a file beside `marked-death.ts`. */
const markedBundles = [markedDeath, markedBirth, markedInvestor];
const everyMark = () => [...markedBundles.flatMap(({ marks }) => marks), ...strayMarks, ...issuedMarks()];

/** A child's number goes from its registration to all that follow. */
const issuedMarks = (): Mark[] =>
  carried.flatMap(({ issued }) =>
    issued.map((value) => ({ value, readers: ['commune-civil-status', 'commune-police', 'social-insurance'] })),
  );

let state: TestState;
let collector: TraceCollector;
let receiver: WebhookReceiver;
let carried: readonly CarriedCase[];
/** What was heard while it ran, by where. */
const heard = new Map<string, string>();

beforeAll(async () => {
  state = await TestState.create();
  [collector, receiver] = await Promise.all([startTraceCollector(), WebhookReceiver.open()]);
  const command = state.start([], { env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint } });
  const running = await state.running(command);
  const ask = backendOf(
    { gatewayUrl: running.gateway.url },
    readFileSync(state.file('development-issuer.jwk'), 'utf8'),
  );
  for (const { agency, rule } of markedBundles.flatMap(({ agencies }) => agencies))
    await setFault(running, agency, rule);
  await ask('POST', '/subscriptions', { body: { url: receiver.url } });
  carried = await Promise.all(markedBundles.map((marked) => carryCase(marked, ask, callBackTo(running))));
  for (const [at, marked] of markedBundles.entries()) await sayStrayWords(marked, carried[at]?.caseId ?? '', ask);
  await untilTold(carried.map(({ caseId }) => caseId));
  await hearWhatRuns(running, ask);
  command.pressCtrlC();
  await command.ended();
  heard.set('what npm start printed', command.output());
  heard.set('traces', collector.raw.join('\n'));
}, 240_000);
afterAll(async () => {
  await state.remove();
  await Promise.all([collector.stop(), receiver.close()]);
});

const callBackTo =
  ({ gateway }: RunningSystem): CallBack =>
  async (agency: AgencyId, body: object) => {
    const secret = readFileSync(state.file(`callback-${agency}.secret`), 'utf8').trim();
    const text = JSON.stringify(body);
    const headers = { 'content-type': 'application/json', ...sign(text, secret) };
    const answer = await fetch(`${gateway.url}/callbacks/${agency}`, { method: 'POST', headers, body: text });
    return { status: answer.status, text: await answer.text() };
  };

/** At first the receiver took nothing, so that messages waited and were tried again. */
async function untilTold(caseIds: readonly string[]): Promise<void> {
  const closed = () => receiver.taken().filter(({ kind }) => kind === 'case.closed');
  await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(0), { timeout: 30_000 });
  receiver.answer = 204;
  await vi.waitFor(() => expect(closed().map(({ caseId }) => caseId)).toEqual(expect.arrayContaining([...caseIds])), {
    timeout: 60_000,
  });
  heard.set('webhooks', JSON.stringify(receiver.received));
}

async function hearWhatRuns(running: RunningSystem, ask: Backend): Promise<void> {
  for (const [name, url] of Object.entries(running.metrics))
    heard.set(`metrics of the ${name}`, await (await fetch(url)).text());
  for (const { caseId, refusals } of carried) {
    heard.set(`what was refused in ${caseId}`, refusals.join('\n'));
    const audit = await ask('GET', `/cases/${caseId}/audit`, { as: 'auditor' });
    expect(audit.status).toBe(200);
    heard.set(`the audit of ${caseId}`, JSON.stringify(audit.body));
    // An auditor sees that a case was well treated, and nothing about people.
    const read = await ask('GET', `/cases/${caseId}`, { as: 'auditor' });
    heard.set(`what an auditor reads of ${caseId}`, JSON.stringify(read.body));
  }
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

const agencyOf = (file: string) => agencyIds.find((id) => file.startsWith(join('agencies', `${id}.db`)));

/** Each value, with the agencies in whose files it is. */
function held(marks: readonly Mark[]) {
  const files = filesIn(state.folder);
  return marks.map((mark) => {
    const holders = files.filter((file) => holds(readFileSync(state.file(file)), mark)).map(agencyOf);
    return { value: mark.value, readers: agencyIds.filter((id) => holders.includes(id)) };
  });
}

const lawful = (marks: readonly Mark[]) =>
  marks.map(({ value, readers }) => ({ value, readers: agencyIds.filter((id) => readers.includes(id)) }));

describe('every agency that may know it, and no other, holds', () => {
  it.each(markedBundles)('what is written in the bundle $bundle', ({ marks }) => {
    expect(held(marks)).toEqual(lawful(marks));
  });

  it('the number that a child is given', () => {
    expect(issuedMarks()).toHaveLength(1);
    expect(held(issuedMarks())).toEqual(lawful(issuedMarks()));
  });
});

const foundIn = (content: Buffer): Mark[] => everyMark().filter((mark) => holds(content, mark));

describe('what families write', () => {
  it('is in no other file: not in Temporal’s database, the register, a log or a setting', () => {
    const files = filesIn(state.folder).filter((file) => !agencyOf(file));
    expect(files).toEqual(
      expect.arrayContaining(['register.db', join('logs', 'gateway.log'), join('logs', 'worker.log')]),
    );
    const found = files.flatMap((file) =>
      foundIn(readFileSync(state.file(file))).map(({ value }) => `${value} in ${file}`),
    );
    expect(found).toEqual([]);
  });

  it('is said to nobody: not by the command or the gateway, in metrics, traces, webhooks or the audit', () => {
    expect(heard.get('traces')).toContain('lienthong-gateway');
    expect(heard.get('metrics of the worker')).toContain('lienthong_agency_calls_total');
    expect(heard.get('webhooks')).toContain('dossier.status');
    const found = [...heard].flatMap(([where, text]) =>
      foundIn(Buffer.from(text)).map(({ value }) => `${value} in ${where}`),
    );
    expect(found).toEqual([]);
  });

  it('is shown to those who wrote it, when they follow their case', () => {
    for (const { caseId, followed } of carried) {
      expect(followed, caseId).toContain('event: end');
      expect(foundIn(Buffer.from(followed)).length, caseId).toBeGreaterThan(0);
    }
  });
});

describe('the search', () => {
  it('looks where Temporal keeps its cases: their ids are there', () => {
    const databases = filesIn(state.folder).filter((file) => file.startsWith('temporal'));
    for (const { caseId } of carried)
      expect(databases.some((file) => readFileSync(state.file(file)).includes(caseId))).toBe(true);
  });

  it.each(markedBundles)(
    'looks for every text of a declaration of $bundle but codes, days and kinds',
    ({ declaration, marks }) => {
      const plain = unmarked(declaration, marks);
      const says = (text: string) => !/^[a-z-]+$|^\d{1,5}$|^\d{4}-\d{2}-\d{2}$|^\d{2}:\d{2}$|^[A-Z]{1,2}$/.test(text);
      expect(plain.filter(says)).toEqual([]);
    },
  );

  it('finds a value in base64 wherever it begins', () => {
    const mark = { value: 'Zqmarkbaazq', readers: [] };
    for (const before of ['', 'a', 'ab', 'abc'])
      expect(holds(Buffer.from(Buffer.from(`${before}${mark.value}xyz`).toString('base64')), mark)).toBe(true);
    expect(holds(Buffer.from(Buffer.from('Zqmarkbabzq').toString('base64')), mark)).toBe(false);
  });
});
