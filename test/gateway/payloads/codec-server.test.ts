import { rm } from 'node:fs/promises';
import { defaultPayloadConverter, type Payload, type SerializationContext } from '@temporalio/common';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createPayloadCodec } from '../../../codec/payload-codec.js';
import { instant } from '../../../definitions/calendar/instant.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { type CallerClaims, type Role, roles } from '../../../gateway/access/caller.js';
import { developmentIssuer } from '../../../gateway/access/development-issuer.js';
import { createTokenReader } from '../../../gateway/access/tokens.js';
import { createCodecServer } from '../../../gateway/payloads/codec-server.js';
import { destroyKeys } from '../../../register/data-keys.js';
import { openDatabase } from '../../../register/database.js';
import { openRegister } from '../../../register/open-register.js';
import { inTheClear } from '../../../register/sealing.js';
import { deskWithFile } from '../../codec/desk.js';
import { bearer, claimsOf, issuerKey, ward } from '../../harness/tokens.js';

const ui = 'http://127.0.0.1:8233';
const ofCase: SerializationContext = { type: 'workflow', namespace: 'cases', workflowId: 'death-1' };
/** In another commune, of another province. */
const ofOther: SerializationContext = { ...ofCase, workflowId: 'death-2' };
const plain = defaultPayloadConverter.toPayload({ name: 'Nguyễn Văn Mẫu' });

const silent = { info: () => {}, warn: () => {}, error: () => {} };

async function open() {
  const desk = await deskWithFile();
  const register = await openRegister({ url: desk.url, sealing: inTheClear });
  onTestFinished(() => register.close());
  for (const [caseId, commune] of [
    ['death-1', ward],
    ['death-2', '00004'],
  ] as const)
    await register.registerOpening({
      ...{ caseId, commune, subjectKey: caseId, bundle: 'death@1', orgCode: 'H51.17', person: null },
      ...{ filedOn: localDate('2026-03-02'), dossiers: [], soleDossiers: [] },
    });
  const settings = {
    keys: desk.otherProcess(),
    register,
    readToken: createTokenReader(developmentIssuer(issuerKey)),
    subjectSecret: 'secret',
    origins: [ui],
    namespace: 'cases',
    log: silent,
  };
  const server = createCodecServer(settings);
  const ask = (path: string, payloads: unknown, headers: Record<string, string> = {}) =>
    server.request(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-namespace': 'cases', origin: ui, ...headers },
      body: JSON.stringify({ payloads }),
    });
  const codec = createPayloadCodec(desk.keys);
  const seal = async (context: SerializationContext) => (await codec.encode([plain], context)).map(json);
  const audited = async (caseId = 'death-1') =>
    (await register.auditOf(caseId)).map(({ actor, action, result }) => [actor, action, result]);
  return { desk, register, settings, server, ask, audited, codec, seal };
}

const json = ({ metadata, data }: Payload) => ({
  metadata: Object.fromEntries(Object.entries(metadata ?? {}).map(([k, v]) => [k, Buffer.from(v).toString('base64')])),
  data: Buffer.from(data ?? []).toString('base64'),
});
const payloadsOf = async (response: Response) =>
  ((await response.json()) as { payloads: { metadata: Record<string, string>; data: string }[] }).payloads;
const textOf = async (response: Response) =>
  (await payloadsOf(response)).map(({ data }) => Buffer.from(data, 'base64').toString());
const supervisor = await bearer(claimsOf('supervisor'));
const clerk = await bearer(claimsOf('one-stop-officer'));

type Which = 'own' | 'other';

const reachOf: Partial<Record<Role, readonly Which[]>> = {
  'one-stop-officer': ['own'],
  supervisor: ['own', 'other'],
};

/** Accounts, and which of the two cases each may read. */
const reach: readonly (readonly [string, CallerClaims, readonly Which[]])[] = [
  ...roles.map((role) => [role, claimsOf(role), reachOf[role] ?? []] as const),
  ['supervisor of the ward', { role: 'supervisor', sub: 'ward', place: ward }, ['own']],
  ['supervisor of the province', { role: 'supervisor', sub: 'province', place: '92' }, ['own']],
  ['one-stop officer of another commune', { role: 'one-stop-officer', sub: 'elsewhere', place: '00004' }, ['other']],
];
const rows = reach.flatMap(([who, claims, cases]) =>
  (['own', 'other'] as const).map((which) => ({ who, claims, which, allowed: cases.includes(which) })),
);

describe('who may read payloads', () => {
  it.each(rows)('a $who reads the case of the $which place: $allowed', async ({ claims, which, allowed }) => {
    const { ask, audited, seal } = await open();
    const answer = await ask('/decode', await seal(which === 'own' ? ofCase : ofOther), await bearer(claims));
    expect(answer.status).toBe(allowed ? 200 : 403);
    if (allowed) expect(await textOf(answer)).toEqual(['{"name":"Nguyễn Văn Mẫu"}']);
    else expect(await answer.text()).not.toContain(Buffer.from('Nguyễn').toString('base64'));
    const [line, ...more] = await audited(which === 'own' ? 'death-1' : 'death-2');
    expect(line).toEqual([expect.stringMatching(`^${claims.role} `), 'payload.read', allowed ? 'allowed' : 'denied']);
    expect(more).toEqual([]);
  });

  it('nobody without a valid token', async () => {
    const { ask, audited, seal } = await open();
    const payloads = await seal(ofCase);
    for (const headers of [{}, { authorization: 'Bearer nobody' }, await bearer(claimsOf('supervisor'), -60)]) {
      const answer = await ask('/decode', payloads, headers);
      expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'NOT_AUTHENTICATED' }]);
    }
    expect(await audited()).toEqual([]);
  });

  it('nothing of a request that also asks for a case of another place', async () => {
    const { ask, audited, seal } = await open();
    const answer = await ask('/decode', [...(await seal(ofCase)), ...(await seal(ofOther))], clerk);
    expect([answer.status, await answer.json()]).toMatchObject([403, { code: 'NOT_ALLOWED' }]);
    for (const caseId of ['death-1', 'death-2'])
      expect(await audited(caseId)).toEqual([[expect.any(String), 'payload.read', 'denied']]);
  });

  it('nothing of another namespace, nor of a key that is of no case, for whoever has one place', async () => {
    const { desk, ask, seal, codec } = await open();
    const foreign = await ask('/decode', await seal(ofCase), { ...supervisor, 'x-namespace': 'another' });
    expect(foreign.status).toBe(403);
    await desk.keys.forSite();
    const ofSite = (await codec.encode([plain])).map(json);
    expect((await ask('/decode', ofSite, clerk)).status).toBe(403);
    expect((await ask('/decode', ofSite, supervisor)).status).toBe(200);
  });
});

describe('the codec server', () => {
  it('shows nothing when it cannot keep the line', async () => {
    const { register, settings, seal } = await open();
    const full = Object.assign(new Error('database or disk is full'), { name: 'SqliteError' });
    const unable = { ...register, audit: async () => Promise.reject(full) };
    const server = createCodecServer({ ...settings, register: unable });
    const body = JSON.stringify({ payloads: await seal(ofCase) });
    const answer = await server.request('/decode', { method: 'POST', body, headers: supervisor });
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'REGISTER_UNAVAILABLE' }]);
  });

  it('says so when the master key cannot be had', async () => {
    const { desk, ask, seal } = await open();
    const payloads = await seal(ofCase);
    await rm(desk.file);
    const answer = await ask('/decode', payloads, supervisor);
    expect([answer.status, await answer.json()]).toMatchObject([503, { code: 'KEYS_UNAVAILABLE' }]);
  });

  it('leaves sealed what was erased, and opens the rest', async () => {
    const { desk, ask, seal } = await open();
    const payloads = [...(await seal(ofCase)), ...(await seal(ofOther))];
    const { database, close } = await openDatabase(desk.url);
    await destroyKeys(database, 'death-1', instant(1));
    await close();
    const answer = await ask('/decode', payloads, supervisor);
    const [erased, readable] = await textOf(answer);
    expect(erased).toBe(Buffer.from(payloads[0]?.data ?? '', 'base64').toString());
    expect(readable).toContain('Nguyễn');
  });

  it('seals what an operator writes; the case that reads it is given the key and the line about it', async () => {
    const { desk, ask, audited, codec } = await open();
    const answer = await ask('/encode', [json(plain)], clerk);
    const [written] = await payloadsOf(answer);
    const metadata = Object.entries(written?.metadata ?? {}).map(([k, v]) => [k, Buffer.from(v, 'base64')]);
    const payload = { metadata: Object.fromEntries(metadata), data: Buffer.from(written?.data ?? '', 'base64') };
    expect((await ask('/decode', [written], clerk)).status).toBe(403);
    expect(await audited()).toEqual([]);
    const [opened] = await codec.decode([payload], ofCase);
    expect(Buffer.from(opened?.data ?? []).toString()).toContain('Nguyễn');
    const id = Buffer.from(payload.metadata['encryption-key-id'] ?? []).toString();
    expect((await desk.store.findKey(id))?.caseId).toBe('death-1');
    expect((await ask('/decode', [written], clerk)).status).toBe(200);
    const by = `one-stop-officer ${ward} test-one-stop-officer`;
    expect(await audited()).toEqual([
      [by, 'payload.write', 'allowed'],
      [by, 'payload.read', 'denied'],
      [by, 'payload.read', 'allowed'],
    ]);
  });

  it('makes no key for whoever may not write', async () => {
    const { desk, ask } = await open();
    const before = await desk.store.mastersInUse();
    for (const role of ['auditor', 'agency-officer', 'system'] as const)
      expect((await ask('/encode', [json(plain)], await bearer(claimsOf(role)))).status).toBe(403);
    expect((await ask('/encode', [json(plain)])).status).toBe(401);
    expect(await desk.store.mastersInUse()).toEqual(before);
  });

  it('answers the preflight of the Temporal UI and of no other page', async () => {
    const { server } = await open();
    const preflight = (origin: string) =>
      server.request('/decode?preserveStorageRefs=true', {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-namespace' },
      });
    const answer = await preflight(ui);
    expect(answer.status).toBe(204);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'access-control-allow-origin': ui,
      'access-control-allow-methods': 'POST,OPTIONS',
      'access-control-allow-headers': 'content-type,x-namespace,authorization,authorization-extras',
      'access-control-allow-credentials': 'true',
    });
    expect((await preflight('http://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  it('says no to the page of the Temporal UI in a way that its browser lets it see', async () => {
    const { ask, seal } = await open();
    const answer = await ask('/decode', await seal(ofCase), await bearer(claimsOf('auditor')));
    expect(answer.headers.get('access-control-allow-origin')).toBe(ui);
    expect(await answer.json()).toMatchObject({ code: 'NOT_ALLOWED', detail: expect.stringContaining('supervisor') });
  });

  it('refuses what is not a list of payloads', async () => {
    const { server } = await open();
    for (const body of ['', '{}', '{"payloads":1}', '{"payloads":[{"data":"%"}]}']) {
      const answer = await server.request('/decode', { method: 'POST', body, headers: supervisor });
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'REQUEST_INVALID' }]);
    }
  });
});

describe('the sign-in of the codec server', () => {
  const signIn = ({ server }: Pick<Awaited<ReturnType<typeof open>>, 'server'>, authorization: string) => {
    const token = authorization.replace('Bearer ', '');
    return server.request('/sign-in', { method: 'POST', body: new URLSearchParams({ token }) });
  };

  it('keeps a token where pages cannot read it, and opens payloads with it', async () => {
    const desk = await open();
    const answer = await signIn(desk, supervisor.authorization);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, ui]);
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly; SameSite=Lax/);
    const opened = await desk.ask('/decode', await desk.seal(ofCase), { cookie: cookie.split(';')[0] ?? '' });
    expect(await textOf(opened)).toEqual(['{"name":"Nguyễn Văn Mẫu"}']);
  });

  it('takes no token that is not valid, nor one that would open nothing', async () => {
    const desk = await open();
    const wrong = await signIn(desk, 'wrong');
    expect([wrong.status, wrong.headers.get('set-cookie')]).toEqual([401, null]);
    expect(await wrong.text()).toContain('The token is not valid');
    const { authorization } = await bearer(claimsOf('auditor'));
    const useless = await signIn(desk, authorization);
    expect([useless.status, useless.headers.get('set-cookie')]).toEqual([403, null]);
    expect(await useless.text()).toContain('It is for: one-stop-officer, supervisor.');
  });
});
