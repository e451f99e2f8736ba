import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSchemeFile } from '../../definitions/law/scheme-file-schema.js';
import { roles } from '../../gateway/access/caller.js';
import { environment, type Investor, investorDeclaration, land, owner } from '../declarations/investors.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { claimsOf } from '../harness/tokens.js';
import { letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { type Backend, backendOf } from './backend.js';

const repository = join(import.meta.dirname, '..', '..');
/** The sample scheme leaves out the lease of land until 30/06, and makes the park's authority competent from 01/07. */
const june = '2026-06-15T09:00:00+07:00';
const july = '2026-07-06T09:00:00+07:00';
const lease = 'land-lease';
const licence = 'environment-licence';

interface Shown {
  readonly id: string;
  readonly [field: string]: unknown;
}

let site: TestSite;
let ask: Backend;
beforeAll(async () => {
  const written = await readFile(join(repository, 'examples', 'investor-scheme.json'), 'utf8');
  site = await startSite({ schemes: [readSchemeFile(JSON.parse(written))] });
  ask = backendOf(site);
});
afterAll(() => site.stop());

async function open(declaration: Investor, filedAt: string): Promise<string> {
  const opened = await ask('POST', '/bundles/investor/cases', { body: { declaration, filedAt } });
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  return opened.body.id;
}

async function dossierOf(id: string, dossier: string): Promise<Shown> {
  const { body } = await ask('GET', `/cases/${id}`);
  return body.dossiers.find((one: Shown) => one.id === dossier);
}

/** The certificate and the company only. */
function withoutLicences(personalId: string): Investor {
  const { environment: _environment, land: _land, ...rest } = investorDeclaration({ personalId });
  return rest;
}

describe('where a province has a scheme', () => {
  const place = { id: 'land-lease', notOffered: { en: 'the scheme of the province does not include this procedure' } };

  it('the bundle says what is offered there on a day, by whom and by when, and what is not', async () => {
    const bundle = async (query: string) => (await ask('GET', `/bundles/investor?${query}`, { as: false })).body;
    const anywhere = await bundle('on=2026-06-15');
    expect(anywhere).toMatchObject({ scheme: null });
    expect(anywhere.procedures).toContain(lease);
    const before = await bundle('on=2026-06-15&commune=31684');
    expect(before.procedures).not.toContain(lease);
    expect(before.dossiers).toContainEqual(
      expect.objectContaining({ ...place, notOffered: expect.objectContaining(place.notOffered) }),
    );
    expect(before.scheme).toMatchObject({ id: 'sample-investors', source: { act: '00/2026/QĐ-UBND (sample)' } });
    const after = await bundle('on=2026-07-06&commune=31684');
    expect(after.procedures).toContain(lease);
    expect(after.scheme.promises['investment-registration']).toMatchObject({ days: 10, unit: 'calendarDays' });
    const competent = ({ dossiers }: { dossiers: Shown[] }) => dossiers.find(({ id }) => id === licence)?.agencies;
    expect([competent(before), competent(after)]).toEqual([['natural-resources'], ['industrial-zone-authority']]);
    const nowhere = await ask('GET', '/bundles/investor?commune=99999', { as: false });
    expect(nowhere).toMatchObject({ status: 400, body: { code: 'REQUEST_INVALID', fields: [{ field: 'commune' }] } });
  });

  it('the dates that a filing would be given are those that it is given', async () => {
    const declaration = investorDeclaration({ personalId: '089380030001' });
    const supposed = await ask('POST', '/what-if', { body: { bundle: 'investor', declaration, filedAt: july } });
    expect(supposed.status, JSON.stringify(supposed.body)).toBe(200);
    await site.fault('industrial-zone-authority', { kind: 'hold', personalId: '089380030001' });
    const id = await open(declaration, july);
    const { body: opened } = await ask('GET', `/cases/${id}`);
    expect(opened.promisedAt).toBe(supposed.body.promisedAt);
    const certificate = supposed.body.dossiers.find((one: Shown) => one.id === 'investment-registration');
    // Ten calendar days from 06/07.
    expect(certificate).toMatchObject({ dueAt: '2026-07-16T17:00:00+07:00' });
    expect((await dossierOf(id, 'investment-registration')).dueAt).toBe(certificate.dueAt);
    await ask('POST', `/cases/${id}/events`, { body: { event: { type: 'citizen.withdrew' } } });
  });

  it('a case has what is offered, names why it has not the rest, and takes none of it later', async () => {
    const id = await open(investorDeclaration({ personalId: '089380030002' }), june);
    expect(await dossierOf(id, lease)).toMatchObject({ phase: 'notApplicable', reason: place.notOffered });
    const asked = await ask('POST', `/cases/${id}/additions`, { body: { part: { land } } });
    expect(asked).toMatchObject({ status: 409, body: { code: 'ADDITION_REFUSED' } });
    const other = await open(withoutLicences('089380030003'), june);
    const refused = await ask('POST', `/cases/${other}/additions`, { body: { part: { land } } });
    expect(refused).toMatchObject({ status: 409, body: { code: 'ADDITION_REFUSED' } });
    expect(refused.body.detail).toContain('the scheme of the province does not include this procedure');
    const vietnamese = await ask('POST', `/cases/${other}/additions`, {
      body: { part: { land } },
      headers: { 'accept-language': 'vi' },
    });
    expect(vietnamese.body).toMatchObject({ title: 'Không bổ sung được thủ tục' });
  });
});

describe('an investor who needs more than was filed', () => {
  it('adds dossiers to the running case, once for each key, and follows them to their end', async () => {
    const personalId = '089380030004';
    await site.fault('industrial-zone-authority', { kind: 'hold', personalId });
    const id = await open(withoutLicences(personalId), july);
    const linked = site.client.findCase(id);
    const part = { people: [owner], environment };
    const headers = { 'idempotency-key': 'owner-joins' };
    const add = (more: object = {}) => ask('POST', `/cases/${id}/additions`, { headers, body: { part, ...more } });

    const preview = await add({ apply: false });
    expect(preview).toMatchObject({
      status: 200,
      body: {
        effect: 'none',
        dossiers: [
          { id: 'judicial-record.owner', title: { en: 'Judicial record (owner)' }, dueAt: '2026-07-13T17:00:00+07:00' },
          { id: licence },
        ],
      },
    });
    expect(await dossierOf(id, licence)).toMatchObject({ phase: 'notChosen' });
    const added = await add();
    expect(added).toMatchObject({ status: 200, body: { effect: 'taken', dossiers: preview.body.dossiers } });
    expect(await add()).toMatchObject({ status: 200, body: { effect: 'repeated', dossiers: [] } });
    expect(await dossierOf(id, licence)).toMatchObject({ phase: 'waiting', code: expect.stringMatching(/^H13-/) });
    const otherPart = await add({ part: { land } });
    expect(otherPart).toMatchObject({ status: 409, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });

    const again = await ask('POST', `/cases/${id}/additions`, { body: { part } });
    expect(again).toMatchObject({ status: 409, body: { code: 'ADDITION_REFUSED' } });
    const other = await ask('POST', `/cases/${id}/additions`, { body: { part: { environment: { group: 'I' } } } });
    expect(other.body.detail).toContain('environment.group: the case was filed with another value');
    const strange = await ask('POST', `/cases/${id}/additions`, { body: { part: { seal: 'round' } } });
    expect(strange).toMatchObject({ status: 409, body: { code: 'ADDITION_REFUSED' } });
    expect(await ask('POST', `/cases/${id}/additions`, { body: { part: 'all' } })).toMatchObject({ status: 400 });

    await waitForDossier(linked, 'judicial-record.owner', ({ result }) => result === 'positive');
    await letGo(site, 'industrial-zone-authority', `${id}/investment-registration`);
    await letGo(site, 'industrial-zone-authority', `${id}/${licence}`);
    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned' });
    await linked.result();
    const { body: closed } = await ask('GET', `/cases/${id}`);
    expect(closed.dossiers.filter(({ result }: Shown) => result === 'positive').map((one: Shown) => one.id)).toEqual([
      'investment-registration',
      'enterprise-registration',
      'judicial-record.director',
      'judicial-record.owner',
      licence,
    ]);
    const late = await ask('POST', `/cases/${id}/additions`, { body: { part: { land } } });
    expect(late).toMatchObject({ status: 409, body: { code: 'ADDITION_REFUSED' } });

    const taken = (await historyOf(site.temporal, id)).flatMap(
      ({ workflowExecutionUpdateAcceptedEventAttributes: update }) =>
        update?.acceptedRequest?.input?.args?.payloads?.map(({ data }) => Buffer.from(data ?? []).toString()) ?? [],
    );
    expect(taken.filter((text) => text.includes('citizen.added')).map((text) => JSON.parse(text).actor)).toEqual([
      'system test-system',
    ]);
    const { body: audit } = await ask('GET', `/cases/${id}/audit`, { as: 'auditor' });
    expect(audit.lines).toContainEqual(
      expect.objectContaining({
        action: 'case.add',
        result: 'allowed',
        detail: `citizen.added judicial-record.owner ${licence}`,
      }),
    );
  });

  it('speaks to each of several dossiers of one procedure by its own name', async () => {
    const personalId = '089380030005';
    // From July 2026 the police keep the record.
    await site.fault('provincial-police', { kind: 'hold', personalId: owner.person.personalId });
    const id = await open({ ...withoutLicences(personalId), people: [owner] }, july);
    const record = 'judicial-record.owner';
    await waitForDossier(site.client.findCase(id), record, ({ phase }) => phase === 'open');
    const withdraw = (dossier: string, as?: Parameters<Backend>[2]) =>
      ask('POST', `/cases/${id}/events`, { ...as, body: { dossier, event: { type: 'citizen.withdrew' } } });
    expect(await withdraw('judicial-record.nobody')).toMatchObject({ status: 422, body: { code: 'UNKNOWN_DOSSIER' } });
    expect(await withdraw(record)).toMatchObject({ status: 200, body: { effect: 'taken' } });
    const retried = { dossier: 'judicial-record.nobody', event: { type: 'officer.retried', reason: 'tried again' } };
    const as = { role: 'agency-officer', sub: 'registry', agency: 'provincial-police', place: '92' } as const;
    expect(await ask('POST', `/cases/${id}/events`, { as, body: retried })).toMatchObject({
      status: 422,
      body: { code: 'UNKNOWN_DOSSIER' },
    });
  });

  it('is added to only by whoever may file for them', async () => {
    const personalId = '089380030006';
    await site.fault('industrial-zone-authority', { kind: 'hold', personalId });
    const id = await open(withoutLicences(personalId), july);
    const add = async (as: Parameters<Backend>[2]) =>
      (await ask('POST', `/cases/${id}/additions`, { ...as, body: { part: { land }, apply: false } })).status;
    const answers = await Promise.all(
      roles.map(async (role) => [role, await add({ as: claimsOf(role, personalId) })] as const),
    );
    expect(Object.fromEntries(answers)).toEqual({
      citizen: 200,
      'one-stop-officer': 200,
      'agency-officer': 403,
      supervisor: 403,
      system: 200,
      auditor: 403,
    });
    expect(await add({ as: claimsOf('citizen', '089380030099') })).toBe(403);
    expect(await add({ as: { role: 'one-stop-officer', sub: 'elsewhere', place: '31687' } })).toBe(403);
  });
});
