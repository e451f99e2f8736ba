import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { bearer, ward } from '../harness/tokens.js';
import { waitForCase, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { type Backend, backendOf } from './backend.js';

const filedAt = '2026-03-02T09:10:00+07:00';
const registration = 'death-registration';

let site: TestSite;
let ask: Backend;
let serial = 0;
beforeAll(async () => {
  site = await startSite();
  ask = backendOf(site);
});
afterAll(() => site.stop());

function nextId(): string {
  serial += 1;
  return `0894000${String(serial).padStart(5, '0')}`;
}

function filingOf(personalId: string, changes: Partial<DeathDeclaration> = {}) {
  return { declaration: pensionerDeclaration({ personalId, ...changes }), filedAt };
}

async function open(personalId = nextId()): Promise<string> {
  const opened = await ask('POST', '/bundles/death/cases', { body: filingOf(personalId) });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  return opened.body.id;
}

describe('a backend', () => {
  it('opens a case, reads why its dates are as they are, acts on it and reads its outcome', async () => {
    const id = await open();
    const linked = site.client.findCase(id);
    await waitForDossier(linked, registration, ({ allowed }) => allowed.includes('citizen.confirmed'));
    const read = await ask('GET', `/cases/${id}`);
    expect(read.status).toBe(200);
    expect(read.body).toMatchObject({ id, stage: 'awaitingCitizen', filedAt, source: 'case' });
    const [dossier] = read.body.dossiers;
    expect(dossier).toMatchObject({
      id: registration,
      status: 4,
      allowed: expect.arrayContaining(['citizen.confirmed']),
    });
    expect(dossier.date.text.vi.join(' ')).toContain('Căn cứ');
    expect(read.body.links.temporal).toContain(id);

    const act = { dossier: registration, event: { type: 'citizen.confirmed' } };
    const acted = await ask('POST', `/cases/${id}/events`, { body: act, headers: { 'idempotency-key': 'confirm-1' } });
    expect(acted).toMatchObject({ status: 200, body: { caseId: id, effect: 'taken' } });
    const again = await ask('POST', `/cases/${id}/events`, { body: act, headers: { 'idempotency-key': 'confirm-1' } });
    expect(again).toMatchObject({ status: 200, body: { effect: 'repeated' } });

    await waitForDossier(linked, 'survivor-benefit', ({ allowed }) => allowed.includes('citizen.chose'));
    const chosen = { dossier: 'survivor-benefit', event: { type: 'citizen.chose', benefit: 'monthly' } };
    expect(await ask('POST', `/cases/${id}/events`, { body: chosen })).toMatchObject({ status: 200 });
    await waitForEnd(linked);
    await linked.result();
    const closed = await ask('GET', `/cases/${id}`);
    expect(closed.body).toMatchObject({ stage: 'closed', outcome: 'returned', closedAt: expect.any(String) });
    const late = await ask('POST', `/cases/${id}/events`, { body: act });
    expect(late).toMatchObject({ status: 409, body: { code: 'CASE_CLOSED' } });
  });

  it('finds who acted in the history of the case', async () => {
    const id = await open();
    await waitForDossier(site.client.findCase(id), registration, ({ allowed }) =>
      allowed.includes('citizen.confirmed'),
    );
    const act = { dossier: registration, event: { type: 'officer.stopped', by: 'somebody else', reason: 'mistaken' } };
    expect(await ask('POST', `/cases/${id}/events`, { body: act, as: 'one-stop-officer' })).toMatchObject({
      status: 200,
    });
    const taken = (await historyOf(site.temporal, id)).flatMap(
      ({ workflowExecutionUpdateAcceptedEventAttributes: update }) =>
        update?.acceptedRequest?.input?.args?.payloads?.map(({ data }) => Buffer.from(data ?? []).toString()) ?? [],
    );
    const said = taken.map((text) => JSON.parse(text)).find(({ event }) => event.type === 'officer.stopped');
    const actor = 'one-stop-officer 31684 test-one-stop-officer';
    expect(said).toMatchObject({ actor, event: { by: actor, reason: 'mistaken' } });
  });
});

describe('a key of a message to a case', () => {
  const withdrawn = { dossier: registration, event: { type: 'citizen.withdrew' } };
  const confirmed = { dossier: registration, event: { type: 'citizen.confirmed' } };

  it('stands for one event of one case, and is refused for another', async () => {
    const ids = [await open(), await open()];
    for (const id of ids)
      await waitForDossier(site.client.findCase(id), registration, ({ allowed }) =>
        allowed.includes('citizen.confirmed'),
      );
    const headers = { 'idempotency-key': 'one-and-the-same' };
    for (const id of ids)
      expect(await ask('POST', `/cases/${id}/events`, { body: confirmed, headers })).toMatchObject({
        status: 200,
        body: { effect: 'taken' },
      });
    const other = await ask('POST', `/cases/${ids[0]}/events`, { body: withdrawn, headers });
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    const again = await ask('POST', `/cases/${ids[0]}/events`, { body: confirmed, headers });
    expect(again).toMatchObject({ status: 200, body: { effect: 'repeated' } });
  });

  it('is taken however long it is, also from an account with a long name', async () => {
    const id = await open();
    await waitForDossier(site.client.findCase(id), registration, ({ allowed }) =>
      allowed.includes('citizen.confirmed'),
    );
    const as = {
      role: 'agency-officer',
      sub: 's'.repeat(60),
      agency: 'commune-civil-status',
      place: ward,
    } as const;
    const event = { type: 'officer.retried', reason: 'tried again' };
    const body = { dossier: registration, event };
    const asked = await ask('POST', `/cases/${id}/events`, {
      as,
      body,
      headers: { 'idempotency-key': 'k'.repeat(120) },
    });
    // Nothing is to be tried again: the case has read the message, and says so.
    expect(asked).toMatchObject({ status: 409, body: { code: 'EVENT_NOT_ALLOWED' } });
  });
});

describe('opening a case', () => {
  it('twice under one key answers the same, and refuses the key for another declaration', async () => {
    const personalId = nextId();
    const headers = { 'idempotency-key': `key-${personalId}` };
    const first = await ask('POST', '/bundles/death/cases', { body: filingOf(personalId), headers });
    const second = await ask('POST', '/bundles/death/cases', { body: filingOf(personalId), headers });
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, body: first.body });
    const other = await ask('POST', '/bundles/death/cases', { body: filingOf(nextId()), headers });
    expect(other).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('of the same subject finds the same case, also when many ask at once', async () => {
    const body = filingOf(nextId());
    const opened = await Promise.all(Array.from({ length: 10 }, () => ask('POST', '/bundles/death/cases', { body })));
    expect(new Set(opened.map((answer) => answer.body.id)).size).toBe(1);
    expect(opened.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(opened.filter(({ status }) => status === 200)).toHaveLength(9);
  });

  it('from a file answers each line, and the same file again finds every case', async () => {
    const [first, second] = [nextId(), nextId()];
    const lines = [
      JSON.stringify(filingOf(first)),
      '',
      'no json',
      JSON.stringify({ declaration: { ...filingOf(second).declaration, death: {} }, filedAt }),
      JSON.stringify({ ...filingOf(second), key: `line-${second}` }),
    ];
    const upload = async () => {
      const headers = { 'content-type': 'application/x-ndjson' };
      const { status, body } = await ask('POST', '/bundles/death/cases/bulk', {
        body: `${lines.join('\n')}\n`,
        headers,
      });
      expect(status).toBe(200);
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const answers = text
        .trim()
        .split('\n')
        .map((answer) => JSON.parse(answer));
      return answers.toSorted((one, other) => one.line - other.line);
    };
    const once = await upload();
    expect(once).toMatchObject([
      { line: 1, status: 201, how: 'opened' },
      { line: 3, status: 400, problem: { code: 'REQUEST_INVALID' } },
      {
        line: 4,
        status: 422,
        problem: {
          code: 'DECLARATION_INVALID',
          fields: expect.arrayContaining([expect.objectContaining({ field: 'death.date' })]),
        },
      },
      { line: 5, status: 201, how: 'opened' },
    ]);
    const twice = await upload();
    expect(twice.map(({ line, id, how }) => ({ line, id, how }))).toEqual([
      { line: 1, id: once[0].id, how: 'found' },
      { line: 3, id: undefined, how: undefined },
      { line: 4, id: undefined, how: undefined },
      { line: 5, id: once[3].id, how: 'opened' },
    ]);
  });
});

describe('following cases', () => {
  it('lists them by filter, page by page, and each page once', async () => {
    const ids = [await open(), await open(), await open()];
    const codes = await Promise.all(ids.map(async (id) => (await ask('GET', `/cases/${id}`)).body.dossiers[0].code));
    // Other sites of the same server give the same codes.
    const ours = async (): Promise<{ id: string }[]> => {
      const { cases } = (await ask('GET', `/cases?code=${codes[1]}`)).body;
      return cases.filter(({ id }: { id: string }) => ids.includes(id));
    };
    await expect.poll(ours, { timeout: 20_000 }).toHaveLength(1);
    expect(await ours()).toMatchObject([{ id: ids[1], open: true, commune: '31684' }]);
    const first = await ask('GET', '/cases?limit=1&bundle=death@1');
    const second = await ask('GET', `/cases?limit=1&bundle=death@1&page=${first.body.next}`);
    expect(second.body.cases).toHaveLength(1);
    expect(second.body.cases[0].id).not.toBe(first.body.cases[0].id);
    const foreign = await ask('GET', `/cases?limit=1&page=${first.body.next}`);
    expect(foreign).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID' } });
  });

  it('sends the case until it allows what is waited for', async () => {
    const id = await open();
    const path = `/cases/${id}/stream?until=citizen.confirmed`;
    const { body } = await ask('GET', path);
    const [last] = body.trim().split('\n\n').slice(-1);
    const shown = JSON.parse(/^data: (.*)$/m.exec(last)?.[1] ?? '');
    expect(shown.dossiers[0].allowed).toContain('citizen.confirmed');
    expect(await ask('GET', `/cases/${id}/stream?until=confirmed`)).toMatchObject({ status: 400 });
  });

  it('sends the case whenever it has moved, and ends when the case has', async () => {
    const id = await open();
    const linked = site.client.findCase(id);
    const { authorization } = await bearer({ role: 'system', sub: 'follower' });
    const response = await fetch(`${site.gatewayUrl}/cases/${id}/stream`, { headers: { authorization } });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    await waitForDossier(linked, registration, ({ allowed }) => allowed.includes('citizen.confirmed'));
    await ask('POST', `/cases/${id}/events`, { body: { event: { type: 'citizen.withdrew' } } });
    await waitForCase(linked, ({ stage }) => stage === 'closed');
    const text = await response.text();
    const events = text.split('\n\n').flatMap((block) => {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      return data ? [{ event: /^event: (.*)$/m.exec(block)?.[1], stage: JSON.parse(data).stage }] : [];
    });
    expect(events.length).toBeGreaterThan(1);
    expect(events.at(-1)).toEqual({ event: 'end', stage: 'closed' });
  });
});
