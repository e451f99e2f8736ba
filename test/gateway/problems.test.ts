import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CallerClaims } from '../../gateway/access/caller.js';
import { usualLimits } from '../../gateway/http/limits.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { startSite, type TestSite } from '../harness/site.js';
import { bearer } from '../harness/tokens.js';
import { waitForDossier } from '../harness/wait-for-case.js';
import { type Asking, type Backend, backendOf } from './backend.js';

const filedAt = '2026-03-02T09:10:00+07:00';
const declaration = pensionerDeclaration({ personalId: '089420000001' });

let site: TestSite;
let ask: Backend;
let id: string;
beforeAll(async () => {
  site = await startSite({ gatewayLimits: { ...usualLimits, bodyBytes: 20_000, burst: 80, perSecond: 1, streams: 2 } });
  ask = backendOf(site);
  const opened = await ask('POST', '/bundles/death/cases', { body: { declaration, filedAt } });
  id = opened.body.id;
  await waitForDossier(site.client.findCase(id), 'death-registration', ({ status }) => status === 4);
});
afterAll(() => site.stop());

const vi = { 'accept-language': 'vi-VN,vi;q=0.9,en;q=0.5' };
const unnamed = { ...declaration, deceased: { ...declaration.deceased, name: { family: 'L3' } } };

const problems: readonly (readonly [string, string, string, Asking, number, string])[] = [
  ['a body that is no JSON', 'POST', '/bundles/death/cases', { body: '{' }, 400, 'REQUEST_INVALID'],
  ['a body without its fields', 'POST', '/bundles/death/cases', { body: {} }, 400, 'REQUEST_INVALID'],
  [
    'another content type',
    'POST',
    '/what-if',
    { body: 'x', headers: { 'content-type': 'text/plain' } },
    415,
    'MEDIA_TYPE_UNSUPPORTED',
  ],
  ['a body that is too large', 'POST', '/what-if', { body: { a: 'x'.repeat(30_000) } }, 413, 'BODY_TOO_LARGE'],
  ['an unknown bundle', 'POST', '/bundles/marriage/cases', { body: { declaration } }, 404, 'UNKNOWN_BUNDLE'],
  ['an unknown procedure', 'GET', '/procedures/marriage', {}, 404, 'UNKNOWN_PROCEDURE'],
  [
    'a wrong field',
    'POST',
    '/bundles/death/cases',
    { body: { declaration: unnamed, filedAt } },
    422,
    'DECLARATION_INVALID',
  ],
  ['a day that cannot be', 'GET', '/bundles?on=2026-02-30', {}, 400, 'REQUEST_INVALID'],
  ['an unknown case', 'GET', '/cases/death-0000000000000000', {}, 404, 'CASE_NOT_FOUND'],
  ['an unknown address', 'GET', '/nowhere', {}, 404, 'NO_SUCH_RESOURCE'],
  [
    'a key that is none',
    'POST',
    '/bundles/death/cases',
    { body: { declaration }, headers: { 'idempotency-key': 'a b' } },
    400,
    'REQUEST_INVALID',
  ],
];

describe('a problem', () => {
  it.each(problems)(
    '%s is told in both languages, with code and next move',
    async (_what, method, path, asking, status, code) => {
      const english = await ask(method, path, asking);
      const vietnamese = await ask(method, path, { ...asking, headers: { ...asking.headers, ...vi } });
      for (const { status: given, headers, body } of [english, vietnamese]) {
        expect(given, JSON.stringify(body)).toBe(status);
        expect(headers.get('content-type')).toBe('application/problem+json');
        expect(body).toMatchObject({
          status,
          code,
          type: `/problems/${code}`,
          title: expect.any(String),
          next: expect.any(String),
        });
        expect(JSON.stringify(body)).not.toMatch(/\\n\s+at |node_modules/);
      }
      expect(vietnamese.headers.get('content-language')).toBe('vi');
      expect(vietnamese.body.title).not.toBe(english.body.title);
      expect(vietnamese.body.detail).not.toBe(english.body.detail);
      expect(vietnamese.body.next).toMatch(/\p{Script=Latin}\p{M}|[^ -~]/u);
    },
  );

  it('names each wrong field in the language that was asked for', async () => {
    const body = { declaration: { ...declaration, death: { ...declaration.death, date: 7 } }, filedAt };
    const { body: english } = await ask('POST', '/bundles/death/cases', { body });
    const { body: vietnamese } = await ask('POST', '/bundles/death/cases', { body, headers: vi });
    expect(english.fields).toEqual([{ field: 'death.date', message: expect.stringContaining('string') }]);
    expect(vietnamese.fields).toEqual([{ field: 'death.date', message: 'Cần chuỗi ký tự.' }]);
  });

  it('of a case that cannot take an event names what it takes', async () => {
    const body = {
      dossier: 'death-registration',
      event: { type: 'citizen.supplied', documents: [{ kind: 'a', location: 'b' }] },
    };
    const english = await ask('POST', `/cases/${id}/events`, { body });
    const vietnamese = await ask('POST', `/cases/${id}/events`, { body, headers: vi });
    for (const { status, body: problem } of [english, vietnamese]) {
      expect({ status, code: problem.code }).toEqual({ status: 409, code: 'EVENT_NOT_ALLOWED' });
      expect(problem.allowed).toContain('citizen.withdrew');
    }
    expect(vietnamese.body.detail).toContain('Được phép bây giờ');
  });

  it('of an event that is not of its form names the field, and no dossier is none', async () => {
    const events = `/cases/${id}/events`;
    const withoutPapers = { dossier: 'death-registration', event: { type: 'citizen.supplied' } };
    expect(await ask('POST', events, { body: withoutPapers })).toMatchObject({
      status: 422,
      body: { code: 'EVENT_INVALID', fields: [{ field: 'event.documents' }] },
    });
    const strange = { dossier: 'marriage', event: { type: 'citizen.withdrew' } };
    expect(await ask('POST', events, { body: strange })).toMatchObject({
      status: 422,
      body: { code: 'UNKNOWN_DOSSIER' },
    });
    const whole = { event: { type: 'citizen.confirmed' } };
    expect(await ask('POST', events, { body: whole })).toMatchObject({ status: 422, body: { code: 'EVENT_INVALID' } });
  });

  it('of too many requests says when to come back, to that caller only', async () => {
    const as = { role: 'system', sub: 'impatient' } as const;
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask('GET', '/subscriptions', { as })));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]).toMatchObject({ body: { code: 'TOO_MANY_REQUESTS' } });
    expect(Number(refused[0]?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await ask('GET', '/subscriptions')).toMatchObject({ status: 200 });
  });
});

describe('a followed case', () => {
  const follow = (as: CallerClaims, signal: AbortSignal, lastsSeconds?: number) =>
    bearer(as, lastsSeconds).then((headers) => fetch(`${site.gatewayUrl}/cases/${id}/stream`, { headers, signal }));

  it('is followed no more often by one account than is allowed, also when many connect at once', async () => {
    const done = new AbortController();
    const as = { role: 'system', sub: 'crowd' } as const;
    const unknown = ['1', '2', '3'].map(() => ask('GET', '/cases/death-0000000000000000/stream', { as }));
    expect((await Promise.all(unknown)).map(({ status }) => status)).toEqual([404, 404, 404]);
    const answers = await Promise.all(Array.from({ length: 5 }, () => follow(as, done.signal)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 200, 429, 429, 429]);
    done.abort();
    for (const { body } of answers) await body?.cancel().catch(() => undefined);
  });

  it('is shown no longer than the token allows', async () => {
    // A token is taken for half a minute longer than it lasts: clocks differ.
    const answer = await follow({ role: 'system', sub: 'short' }, AbortSignal.timeout(20_000), -27);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('event: case');
  });
});

describe('the description of the API', () => {
  it('is OpenAPI 3.1 of every operation, with a page that needs no other server', async () => {
    const { body: document } = await ask('GET', '/openapi.json', { as: false });
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(['/bundles', '/cases/{id}/events', '/what-if']));
    const { body: page } = await ask('GET', '/', { as: false });
    expect(page).toContain('/openapi.json');
    expect(page).not.toMatch(/(src|href)="https?:/);
    expect(await ask('GET', '/rapidoc.js', { as: false })).toMatchObject({ status: 200 });
  });

  it('gives the law, limits and forms of what is in force on a day', async () => {
    const { body: bundle } = await ask('GET', '/bundles/death?on=2026-03-02', { as: false });
    expect(bundle).toMatchObject({ id: 'death', version: 1, declaration: { type: 'object' } });
    const { body: procedure } = await ask('GET', '/procedures/death-registration', { as: false });
    expect(procedure).toMatchObject({ agencies: ['commune-civil-status'], forms: { events: expect.anything() } });
    expect(procedure.limits[0]).toMatchObject({ statutory: { source: { act: expect.any(String) } } });
  });

  it('names the agency that is competent for a procedure on a day', async () => {
    const competentOn = async (day: string) =>
      (await ask('GET', `/procedures/judicial-record?on=${day}`, { as: false })).body.agencies;
    expect(await competentOn('2026-06-30')).toEqual(['justice-department']);
    expect(await competentOn('2026-07-10')).toEqual(['provincial-police']);
  });

  it('says what dates a filing would be given', async () => {
    const { status, body } = await ask('POST', '/what-if', {
      as: 'citizen',
      body: { bundle: 'death', declaration, filedAt },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ promisedAt: expect.stringMatching(/\+07:00$/), dossiers: expect.any(Array) });
  });
});
