/** A marked case as a backend carries it over the gateway: opened, read, followed, supplied, paid for, to its end. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect } from 'vitest';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { CaseAnswer } from '../../gateway/cases/case-schema.js';
import type { Answered, Asking, Backend } from '../gateway/backend.js';
import type { MarkedBundle } from './marked-bundle.js';

export interface CarriedCase {
  readonly caseId: string;
  /** Personal ids that agencies gave out in it. */
  readonly issued: readonly string[];
  /** What the gateway answered when it did not take something. */
  readonly refusals: readonly string[];
  /** Everything that whoever followed the case was sent. */
  readonly followed: string;
}

/** Signed as the agency signs. @returns the answer's text */
export type CallBack = (agency: AgencyId, body: object) => Promise<{ readonly status: number; readonly text: string }>;

const lookEveryMs = 200;
const endsWithinMs = 120_000;

export async function carryCase(marked: MarkedBundle, ask: Backend, callBack: CallBack): Promise<CarriedCase> {
  const citizen = { role: 'citizen', sub: `family-${marked.bundle}`, personal_id: marked.applicant } as const;
  const asked = (method: string, path: string, rest: Asking = {}) => ask(method, path, { as: citizen, ...rest });
  const opened = await asked('POST', `/bundles/${marked.bundle}/cases`, openingOf(marked));
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  const caseId: string = opened.body.id;
  const following = asked('GET', `/cases/${caseId}/stream?seconds=120`);
  const refusals: string[] = [];
  const said = new Set<string>();
  let issued: readonly string[] = [];
  for (const until = Date.now() + endsWithinMs; ; ) {
    const { status, body } = await asked('GET', `/cases/${caseId}`);
    expect(status, JSON.stringify(body)).toBe(200);
    const view = body as CaseAnswer;
    expect(view.incidents).toEqual([]);
    if (view.stage === 'closed') {
      issued = view.dossiers.flatMap(({ outcome }) => (outcome as { personalId?: string } | null)?.personalId ?? []);
      break;
    }
    if (Date.now() > until) throw new Error(`The marked case does not end: ${JSON.stringify(view)}`);
    for (const dossier of view.dossiers) refusals.push(...(await tellWhatItAsks(dossier, marked, said, caseId, asked)));
    await pause(lookEveryMs);
  }
  // A case that has closed takes no more; the gateway looks at it all the same, and tells those who follow it.
  const late = await asked('POST', `/cases/${caseId}/events`, { body: { event: { type: 'citizen.withdrew' } } });
  expect(late.status, JSON.stringify(late.body)).toBe(409);
  for (const { agency, body } of marked.untaken) {
    const answer = await callBack(agency, JSON.parse(JSON.stringify(body).replaceAll('CASE', caseId)));
    expect(answer.status, answer.text).toBeGreaterThanOrEqual(400);
    refusals.push(answer.text);
  }
  return { caseId, issued, refusals, followed: String((await following).body) };
}

/** A backend may well make its key of the person. */
export function openingOf({ declaration, filedAt, applicant }: MarkedBundle): Asking {
  const headers = { 'idempotency-key': `filing-${applicant}`, baggage: `applicant=${applicant}`, ...traced };
  return { body: { declaration, filedAt }, headers };
}

const traced = { traceparent: `00-${'ab'.repeat(16)}-${'cd'.repeat(8)}-01` };

type Ask = (method: string, path: string, rest?: Asking) => Promise<Answered>;

/** @returns what was refused, as it was meant to be */
async function tellWhatItAsks(
  { id: dossier, allowed }: CaseAnswer['dossiers'][number],
  { acts, applicant }: MarkedBundle,
  said: Set<string>,
  caseId: string,
  ask: Ask,
): Promise<string[]> {
  const refusals: string[] = [];
  const headers = { 'idempotency-key': `${applicant}-${dossier}` };
  for (const { event, refused } of acts.filter((act) => act.dossier === dossier && allowed.includes(act.event.type))) {
    const once = JSON.stringify([dossier, event]);
    if (said.has(once)) continue;
    said.add(once);
    const key = { 'idempotency-key': `${applicant}-${said.size}` };
    const answer = await ask('POST', `/cases/${caseId}/events`, { body: { dossier, event }, headers: key });
    expect(answer.status, JSON.stringify(answer.body)).toBe(refused ? 422 : 200);
    if (!refused) return refusals;
    refusals.push(JSON.stringify(answer.body));
  }
  if (allowed.includes('citizen.confirmed')) {
    const body = { dossier, event: { type: 'citizen.confirmed' } };
    await ask('POST', `/cases/${caseId}/events`, { body, headers });
  } else if (allowed.includes('citizen.chose')) {
    const body = { dossier, event: { type: 'citizen.chose', benefit: 'lump-sum' } };
    await ask('POST', `/cases/${caseId}/events`, { body, headers });
  } else if (allowed.includes('citizen.paid')) {
    const { body } = await ask('POST', `/cases/${caseId}/payments`, { body: { dossier } });
    await ask('POST', body.payUrl, { as: false });
  }
  return refusals;
}
