/** What callers write where nobody expects it to be about a person; no agency may be told of it, and nobody keeps it. */
import { expect } from 'vitest';
import type { Asking, Backend } from '../gateway/backend.js';
import { openingOf } from './carried-case.js';
import type { MarkedBundle } from './marked-bundle.js';
import { Marks } from './marks.js';

const marks = new Marks(600);
export const strayMarks = marks.all;

interface Stray extends Asking {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly status: number;
}

const json = { 'content-type': 'application/json' };

/** @param caseId of a marked case, which has closed */
function strays(marked: MarkedBundle, caseId: string): readonly Stray[] {
  const opening = openingOf(marked);
  const { declaration, filedAt } = opening.body as { declaration: object; filedAt: string };
  const [dossier = ''] = marked.acts.map((act) => act.dossier);
  const [cases, events] = [`/bundles/${marked.bundle}/cases`, `/cases/${caseId}/events`];
  const wrong = { ...declaration, applicant: { fullName: marks.word(), [marks.word()]: marks.word() } };
  const line = JSON.stringify({ declaration: wrong, key: marks.personalId() });
  return [
    { method: 'GET', path: `/cases/${marks.personalId()}`, status: 404 },
    { method: 'GET', path: `/cases/${marks.word()}`, status: 400 },
    { method: 'GET', path: `/cases?code=${marks.personalId()}`, status: 400 },
    { method: 'GET', path: `/cases?stage=${marks.word()}&${marks.word()}=1`, status: 400 },
    { method: 'GET', path: `/people/${marks.personalId()}`, status: 404 },
    { method: 'POST', path: cases, body: { declaration: wrong, filedAt }, status: 422 },
    { method: 'POST', path: cases, body: `{"declaration": "${marks.word()}`, status: 400, headers: json },
    { method: 'POST', path: cases, ...opening, as: 'auditor', headers: withKey(marks.personalId()), status: 403 },
    { method: 'POST', path: cases, ...opening, headers: withKey(marks.personalId()), status: 200 },
    { method: 'POST', path: `/bundles/${marks.word()}/cases`, ...opening, status: 400 },
    {
      method: 'POST',
      path: events,
      body: { dossier: marks.word(), event: { type: 'citizen.confirmed' } },
      status: 422,
    },
    { method: 'POST', path: events, body: { dossier, event: { type: `citizen.${marks.word()}` } }, status: 422 },
    { method: 'POST', path: events, body: { event: { type: `citizen.${marks.word()}` } }, status: 422 },
    { method: 'POST', path: events, body: { dossier, event: { type: `agency.${marks.word()}` } }, status: 403 },
    { method: 'POST', path: `/cases/${caseId}/payments`, body: { dossier: marks.word() }, status: 422 },
    { method: 'POST', path: '/subscriptions', body: { url: `https://${marks.word()}.example/` }, status: 400 },
    {
      method: 'POST',
      path: `${cases}/bulk`,
      body: `${line}\n{"declaration": ${marks.word()}\n`,
      headers: { 'content-type': 'application/x-ndjson' },
      status: 200,
    },
    {
      method: 'POST',
      path: '/what-if',
      body: { bundle: marked.bundle, declaration, filedAt },
      headers: { 'accept-language': marks.word(), baggage: `person=${marks.word()}` },
      status: 200,
    },
  ];
}

const withKey = (key: string) => ({ 'idempotency-key': key });

/** @param ask as a system, unless it says otherwise */
export async function sayStrayWords(marked: MarkedBundle, caseId: string, ask: Backend): Promise<void> {
  for (const { method, path, status, ...asking } of strays(marked, caseId)) {
    const answer = await ask(method, path, asking);
    expect([method, path, answer.status], JSON.stringify(answer.body)).toEqual([method, path, status]);
  }
}
