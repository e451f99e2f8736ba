/** A marked case that came over the gateway, was told to others, and then erased: nothing that is kept says anything of its people. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { sign } from '../../agencies/signature.js';
import { openDatabase } from '../../register/database.js';
import { runCommand } from '../cli/command.js';
import { type CallBack, type CarriedCase, carryCase, openingOf } from '../disclosure/carried-case.js';
import { markedDeath as marked } from '../disclosure/marked-death.js';
import { holds } from '../disclosure/marks.js';
import { type Backend, backendOf } from '../gateway/backend.js';
import { registerCells } from '../harness/register-cells.js';
import { callbackSecret, startSite, type TestSite } from '../harness/site.js';
import { WebhookReceiver } from '../harness/webhook-receiver.js';

let site: TestSite;
let ask: Backend;
let receivers: readonly [WebhookReceiver, WebhookReceiver];
let carried: CarriedCase;
/** The wrapped keys of the case, as they stood in the register. */
let keys: readonly string[];
let before: readonly string[];

const family = { role: 'citizen', sub: 'family', personal_id: marked.applicant } as const;

beforeAll(async () => {
  site = await startSite();
  ask = backendOf(site);
  receivers = [await WebhookReceiver.open(), await WebhookReceiver.open()];
  for (const { url } of receivers) await ask('POST', '/subscriptions', { body: { url } });
  // One takes every message, the other none: its messages go on waiting.
  receivers[0].answer = 204;
  for (const { agency, rule } of marked.agencies) await site.fault(agency, rule);
  carried = await carryCase(marked, ask, callBack);
  const naming = { ghiChu: `${carried.caseId}: ${marked.marks[0]?.value}` };
  expect((await callBack('commune-police', naming)).status).toBe(400);
  await vi.waitFor(() => expect(receivers[0].taken().at(-1)).toMatchObject({ kind: 'case.closed' }), {
    timeout: 30_000,
  });
  before = await found();
  keys = await wrappedKeys();
  const settings = { ...site.commandSettings, LIENTHONG_STATE: site.folder };
  const erased = await runCommand(['erase', carried.caseId, '--apply', '--by', 'archive/head'], { settings });
  expect(erased.code, erased.output).toBe(0);
  // As a process that was started afterwards: this one forgets a key within a minute.
  moveClock(61_000);
}, 180_000);
afterAll(async () => {
  vi.restoreAllMocks();
  await Promise.all(receivers.map((receiver) => receiver.close()));
  await site.stop();
});

const callBack: CallBack = async (agency, body) => {
  const text = JSON.stringify(body);
  const headers = { 'content-type': 'application/json', ...sign(text, callbackSecret) };
  const answer = await fetch(`${site.gatewayUrl}/callbacks/${agency}`, { method: 'POST', headers, body: text });
  return { status: answer.status, text: await answer.text() };
};

const register = () => join(site.folder, 'register.db');

async function wrappedKeys(): Promise<readonly string[]> {
  const { database, close } = await openDatabase(register());
  const rows = await database.selectFrom('data_keys').select('wrapped').where('case_id', '=', carried.caseId).execute();
  await close();
  return rows.flatMap(({ wrapped }) => wrapped ?? []);
}

let aheadMs = 0;
const { now } = Date;

function moveClock(ms: number): void {
  aheadMs += ms;
  vi.spyOn(Date, 'now').mockImplementation(() => now.call(Date) + aheadMs);
}

/** Marks in the tables of the register, also in what this process can still open. */
async function found(): Promise<readonly string[]> {
  const cells = await registerCells(register());
  const opened = await Promise.all(
    cells.map(async (cell) => ({ ...cell, text: `${cell.text} ${(await site.keys.openText(cell.text)) ?? ''}` })),
  );
  return opened.flatMap(({ table, column, text }) =>
    marked.marks.filter((mark) => holds(Buffer.from(text), mark)).map(({ value }) => `${value} in ${table}.${column}`),
  );
}

describe('after a case was erased', () => {
  it('no table of the register says anything of its people, neither as it stands nor opened with any key', async () => {
    expect(before).toContainEqual(expect.stringContaining('kept_callbacks.body'));
    const named = marked.untaken.map(({ body }) => JSON.stringify(body)).filter((body) => !body.includes('CASE'));
    const ofNoCase = marked.marks.filter(({ value }) => named.some((body) => body.includes(value)));
    // What names no case cannot be found with it: it goes by itself.
    expect(await found()).toEqual(ofNoCase.map(({ value }) => `${value} in kept_callbacks.body`));
  });

  it('its key is in no free place of the database either, nor in the journal beside it', () => {
    expect(keys.length).toBeGreaterThan(0);
    const files = readdirSync(site.folder).filter((name) => name.startsWith('register.db'));
    const bytes = Buffer.concat(files.map((name) => readFileSync(join(site.folder, name))));
    expect(bytes.includes(carried.caseId)).toBe(true);
    expect(keys.filter((key) => bytes.includes(key))).toEqual([]);
  });

  it('messages that were sent and messages that still wait name nobody', async () => {
    expect(receivers[1].received.length).toBeGreaterThan(0);
    const cells = await registerCells(register());
    const messages = cells.filter(({ table, column }) => table === 'outbox' && column === 'body');
    expect(messages.length).toBeGreaterThan(receivers[0].taken().length);
    const said = Buffer.from(JSON.stringify([messages, ...receivers.map(({ received }) => received)]));
    expect(marked.marks.filter((mark) => holds(said, mark))).toEqual([]);
  });

  it('whoever files again learns which case it was: by the same key as at first, by another that it has closed', async () => {
    const opening = { as: family, ...openingOf(marked) };
    const path = `/bundles/${marked.bundle}/cases`;
    expect(await ask('POST', path, opening)).toMatchObject({ status: 201, body: { id: carried.caseId } });
    const otherwise = await ask('POST', path, { ...opening, headers: { 'idempotency-key': 'another' } });
    expect(otherwise).toMatchObject({ status: 200, body: { id: carried.caseId, how: 'closed' } });
    const other = { ...opening, body: { ...(opening.body as object), filedAt: '2026-03-02T09:11:00+07:00' } };
    expect(await ask('POST', path, other)).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
  });

  it('whoever reads it is shown its final record, and since when the rest is gone', async () => {
    const read = await ask('GET', `/cases/${carried.caseId}`, { as: family });
    expect(read).toMatchObject({
      status: 200,
      body: { stage: 'closed', source: 'register', erasedAt: expect.stringMatching(/^\d{4}-/) },
    });
    expect(read.body.dossiers.length).toBeGreaterThan(4);
    const followed = await ask('GET', `/cases/${carried.caseId}/stream`, { as: family });
    expect(followed.body).toContain('event: end');
    const shown = Buffer.from(JSON.stringify([read.body, followed.body]));
    expect(marked.marks.filter((mark) => holds(shown, mark))).toEqual([]);
  });

  it('whoever acts on it is told that it was erased', async () => {
    const event = { type: 'citizen.withdrew' };
    const acted = await ask('POST', `/cases/${carried.caseId}/events`, { as: family, body: { event } });
    expect(acted).toMatchObject({ status: 409, body: { code: 'CASE_ERASED' } });
    const body = { dossier: 'death-registration' };
    const paid = await ask('POST', `/cases/${carried.caseId}/payments`, { as: family, body });
    expect(paid).toMatchObject({ status: 409, body: { code: 'CASE_ERASED' } });
  });

  it('what an agency says afterwards is refused, and counted without its words', async () => {
    for (const { agency, body } of marked.untaken) {
      const said = JSON.parse(JSON.stringify(body).replaceAll('CASE', carried.caseId));
      expect((await callBack(agency, said)).status).toBeGreaterThanOrEqual(400);
    }
    const late = (await site.register.untakenCallbacks(20)).filter(({ reference }) =>
      reference?.startsWith(carried.caseId),
    );
    expect(late).toMatchObject([{ deliveries: 1, body: '' }]);
  });

  it('what nobody can tell of which case it is goes after 30 days', async () => {
    expect(await found()).not.toEqual([]);
    moveClock(31 * 24 * 3_600_000);
    expect((await callBack('commune-police', { khac: 1 })).status).toBe(400);
    expect(await found()).toEqual([]);
  });
});
