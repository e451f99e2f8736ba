/** Callers who open cases and read them, while the Temporal server is stopped in the middle and killed once. */
import { setTimeout as pause } from 'node:timers/promises';
import { instant } from '../../definitions/calendar/instant.js';
import { sampleDeclaration } from '../../worker/live/sample-declaration.js';
import type { WholeSystem } from '../harness/whole-system.js';

export interface LoadPlan {
  readonly callers: number;
  readonly seconds: number;
  /** In the middle, for so long. */
  readonly stoppedSeconds: number;
  /** Of the personal ids, so that two runs on one system do not meet. */
  readonly series: number;
}

export interface LoadResult {
  readonly opened: number;
  readonly read: number;
  /** Answers 503 or 429: asked to come back later, and came back. */
  readonly later: number;
  /** Anything else than what was to be expected, a sentence each. */
  readonly errors: readonly string[];
  /** Cases whose opening was acknowledged and that cannot be found afterwards. */
  readonly lost: readonly string[];
  /** Milliseconds until an opening was acknowledged, the waits included: the median, and 95 of 100. */
  readonly openingMs: { readonly median: number; readonly p95: number };
}

/** Between two requests of one caller. */
const thinkMs = 1_000;

class Tally {
  read = 0;
  later = 0;
  readonly accepted: string[] = [];
  readonly errors: string[] = [];
  readonly openings: number[] = [];
}

export async function load(system: WholeSystem, plan: LoadPlan): Promise<LoadResult> {
  const tally = new Tally();
  const until = Date.now() + plan.seconds * 1_000;
  const callers = Array.from({ length: plan.callers }, (_, at) => caller(system, plan, at, until, tally));
  await disturb(system, plan);
  await Promise.all(callers);
  const lost = await missing(system, tally.accepted);
  const sorted = tally.openings.toSorted((one, other) => one - other);
  const at = (share: number) => Math.round(sorted[Math.floor(sorted.length * share)] ?? 0);
  const { read, later, errors, accepted } = tally;
  return { opened: accepted.length, read, later, errors, lost, openingMs: { median: at(0.5), p95: at(0.95) } };
}

async function disturb(system: WholeSystem, { seconds, stoppedSeconds }: LoadPlan): Promise<void> {
  const before = ((seconds - stoppedSeconds) / 2) * 1_000;
  await pause(before);
  await system.pauseTemporal();
  await pause(stoppedSeconds * 1_000);
  await system.resumeTemporal();
  await pause(before / 2);
  await system.killTemporal();
}

async function caller(system: WholeSystem, { series }: LoadPlan, at: number, until: number, tally: Tally) {
  const headers = {
    authorization: `Bearer ${await system.token({ role: 'system', sub: `load-${at}` })}`,
    'content-type': 'application/json',
  };
  // Not all in the same moment.
  await pause((thinkMs * at) / 200);
  for (let serial = 0; Date.now() < until; serial += 1) {
    const began = Date.now();
    const id = await open(system, headers, personalIdOf(series, at, serial), tally);
    if (id === null) continue;
    tally.accepted.push(id);
    tally.openings.push(Date.now() - began);
    for (let times = 0; times < 2 && Date.now() < until; times += 1) {
      await pause(thinkMs);
      const answer = await ask(`${system.url}/cases/${id}`, { headers }, 200, tally);
      if (answer?.id === id) tally.read += 1;
    }
  }
}

/** 0894, then the run, the caller and the declaration. */
function personalIdOf(series: number, at: number, serial: number): string {
  const two = (value: number, digits: number) => String(value).padStart(digits, '0');
  return `0894${two(series % 100, 2)}${two(at, 3)}${two(serial % 1_000, 3)}`;
}

async function open(
  { url }: WholeSystem,
  headers: Readonly<Record<string, string>>,
  personalId: string,
  tally: Tally,
): Promise<string | null> {
  const declaration = await sampleDeclaration('death', instant(Date.now()), personalId);
  const request = {
    method: 'POST',
    headers: { ...headers, 'idempotency-key': personalId },
    body: JSON.stringify({ declaration }),
  };
  const answer = await ask(`${url}/bundles/death/cases`, request, 201, tally);
  return answer?.id ?? null;
}

/** The same again for as long as the gateway asks to come back later. */
async function ask(url: string, request: RequestInit, expected: number, tally: Tally): Promise<{ id: string } | null> {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await fetch(url, request).catch((fault: Error) => fault);
    if (response instanceof Error) {
      tally.errors.push(`${url}: ${response.message} ${String(response.cause ?? '')}`);
      return null;
    }
    const body = (await response.json()) as { id: string; code?: string };
    // What was acknowledged in vain because the line broke is found by its repeat.
    if (response.status === expected || (expected === 201 && response.status === 200)) return body;
    const after = response.headers.get('retry-after');
    if ((response.status !== 503 && response.status !== 429) || after === null) {
      tally.errors.push(`${url}: ${response.status} ${body.code}`);
      return null;
    }
    tally.later += 1;
    await pause(Number(after) * 1_000);
  }
  tally.errors.push(`${url}: asked to come back later a hundred times`);
  return null;
}

async function missing(system: WholeSystem, ids: readonly string[]): Promise<readonly string[]> {
  const headers = { authorization: `Bearer ${await system.token({ role: 'auditor', sub: 'load-audit' })}` };
  const tally = new Tally();
  const lost: string[] = [];
  for (const id of ids) {
    const answer = await ask(`${system.url}/cases/${id}`, { headers }, 200, tally);
    if (answer?.id !== id) lost.push(id);
  }
  return lost;
}
