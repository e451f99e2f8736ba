/**
 * `npm start`: everything on this machine, a case that moves, and a clean end. `--example birth` files another sample than
 * the death, `--once` ends with that case.
 */
import { parseArgs } from 'node:util';
import { CaseHandle } from '../client/case-handle.js';
import { ClientError } from '../client/client-error.js';
import { openCases } from '../client/open-cases.js';
import { caseReport, endedLawfully } from './live/case-report.js';
import { unknownExample } from './live/examples.js';
import { followCase } from './live/follow-case.js';
import { createLiveView, type LiveView } from './live/live-view.js';
import { alreadyRunning } from './live/running-file.js';
import { openSample } from './live/sample-case.js';
import { type Site, startSite } from './live/site.js';
import { openStateFolder, type StateFolder } from './live/state-folder.js';

const { values: flags } = parseArgs({
  options: { once: { type: 'boolean', default: false }, example: { type: 'string' } },
});
const unknown = flags.example === undefined ? null : unknownExample(flags.example);
if (unknown) {
  process.stdout.write(`${unknown}\n`);
  process.exit(1);
}
const began = Date.now();
const folder = await openStateFolder();
const other = await alreadyRunning(folder);
if (other) {
  process.stdout.write(
    `Already running since ${other.startedAt} (process ${other.pid}). Temporal UI: ${other.ui?.url ?? 'none'}, gateway: ${other.gateway.url}.\n` +
      'End it with Ctrl-C in its terminal, or choose another state folder with LIENTHONG_STATE.\n',
  );
  process.exit(1);
}

const screen = createLiveView();
const ending = new AbortController();
let up = false;
let askedAt = 0;
/** One Ctrl-C may arrive twice: from the terminal, and from the program that runs this one. */
const sameKeyMs = 1_000;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);

process.exitCode = await run(folder, screen);

function end(): void {
  const again = askedAt > 0 && Date.now() - askedAt > sameKeyMs;
  // While things are still coming up, and when asked once more, there is nothing to wait for.
  if (!up || again) process.exit(130);
  askedAt ||= Date.now();
  ending.abort();
}

async function run(state: StateFolder, live: LiveView): Promise<number> {
  const site = await startSite(state, live.say).catch((fault: unknown) => {
    live.say(fault instanceof Error ? fault.message : String(fault));
    return null;
  });
  if (!site) return 1;
  up = true;
  try {
    describe(site, live);
    const lawful = await followAll(site, live);
    if (flags.once) return lawful ? 0 : 1;
    if (ending.signal.aborted) return 0;
    live.say('\nStill running; Ctrl-C stops everything.');
    await new Promise((resolve) => ending.signal.addEventListener('abort', resolve));
    return 0;
  } finally {
    live.say('Stopping …');
    await site.stop();
  }
}

/** Samples that an earlier run left open come first; a new one is opened when it is asked for, or without any. */
async function followAll(site: Site, live: LiveView): Promise<boolean> {
  const open = await openSamples(site, live);
  const isAsked = flags.example !== undefined || open.length === 0;
  const handles = isAsked ? [...open, await newSample(site, live, flags.example)] : open;
  const lawful: boolean[] = [];
  for (const handle of handles) {
    const view = await followCase(handle, live, ending.signal);
    live.finish();
    if (!view) return false;
    live.say(caseReport(view, site.running));
    live.say(`\n${((Date.now() - began) / 1000).toFixed(1)} s from command to finished case.`);
    lawful.push(endedLawfully(view));
  }
  return lawful.every(Boolean);
}

/** Whoever opened another case answers in it, for its citizens: it is left alone. */
async function openSamples({ temporal }: Site, live: LiveView): Promise<CaseHandle[]> {
  const samples = await folder.sampleCases();
  const handles: CaseHandle[] = [];
  for await (const { caseId } of openCases(temporal.workflow)) {
    if (!samples.has(caseId)) continue;
    const handle = new CaseHandle(temporal.workflow, caseId);
    const fault = await handle.view().then(
      () => null,
      (reason: unknown) => reason,
    );
    if (fault instanceof ClientError && fault.code === 'CASE_WAITS_FOR_BUILD') {
      live.say(fault.message);
      continue;
    }
    live.say(`Resuming case ${caseId}, which was open.`);
    handles.push(handle);
  }
  return handles;
}

async function newSample(site: Site, live: LiveView, name = 'death'): Promise<CaseHandle> {
  const sample = await openSample(name, site.client, folder);
  if (sample.filedOtherwise) live.say(sample.filedOtherwise);
  live.say(`Opened case ${sample.case.caseId} from examples/${name}.json.\n`);
  return sample.case;
}

function describe({ running }: Site, live: LiveView): void {
  const { temporal, ui, gateway, codec, worker, agencies } = running;
  live.say(`Temporal ${temporal.address}, namespace ${temporal.namespace}; UI ${ui?.url ?? 'not started'}`);
  live.say(`gateway and API ${gateway.url}, worker process ${worker.pid}`);
  if (ui)
    live.say(
      `what cases say is sealed in the UI until you sign in at ${codec.url}/sign-in with what this prints: npx lienthong token supervisor`,
    );
  for (const [id, { url, pid }] of Object.entries(agencies)) live.say(`agency ${id} ${url} (process ${pid})`);
  live.say('');
}
