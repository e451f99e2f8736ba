import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daughter, taiVan } from '../declarations/base-declaration.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { closedCase, foundAlive, waitForAnnulment } from '../harness/annulment.js';
import { startSite, type TestSite } from '../harness/site.js';
import { claimsOf, ward } from '../harness/tokens.js';
import { waitForEnd } from '../harness/wait-for-case.js';
import { type Asking, type Backend, backendOf } from './backend.js';

const filedAt = '2026-03-02T09:10:00+07:00';
const elsewhere = '31687';
const family = '089430000091';
const stranger = '089430000092';

let site: TestSite;
let ask: Backend;
beforeAll(async () => {
  site = await startSite();
  ask = backendOf(site);
});
afterAll(() => site.stop());

function filingOf(deceased: string, applicant: string) {
  const declaration = pensionerDeclaration({ personalId: deceased });
  return { declaration: { ...declaration, applicant: { ...daughter, personalId: applicant } }, filedAt };
}

const file = (body: unknown, as?: Asking['as']) =>
  ask('POST', '/bundles/death/cases', { body, ...(as !== undefined && { as }) });

async function open(deceased: string): Promise<string> {
  const opened = await file(filingOf(deceased, family), claimsOf('citizen', family));
  expect(opened.status, JSON.stringify(opened.body)).toBe(201);
  return opened.body.id;
}

const auditOf = async (id: string) => (await ask('GET', `/cases/${id}/audit`, { as: 'auditor' })).body.lines;

describe('a case that another has filed', () => {
  it('is not entered by a citizen who names the same person, who learns only where to go', async () => {
    const deceased = '089430000001';
    const id = await open(deceased);
    const as = claimsOf('citizen', stranger);
    const refused = await file(filingOf(deceased, stranger), as);
    expect(refused).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect(refused.body.detail).toContain('one-stop desk');
    expect(JSON.stringify(refused.body)).not.toMatch(new RegExp(`${id}|${ward}|H51`));
    expect(await ask('GET', `/cases/${id}`, { as })).toMatchObject({ status: 403 });
    const withdrawal = { event: { type: 'citizen.withdrew' } };
    expect(await ask('POST', `/cases/${id}/events`, { as, body: withdrawal })).toMatchObject({ status: 403 });
    const addition = { part: { funeral: null } };
    expect(await ask('POST', `/cases/${id}/additions`, { as, body: addition })).toMatchObject({ status: 403 });
    expect((await site.client.findCase(id).view()).parties).toBe(0);
    expect(await auditOf(id)).toContainEqual(
      expect.objectContaining({ actor: expect.stringContaining('citizen '), action: 'case.open', result: 'denied' }),
    );
  });

  it('is not entered by an officer who writes a commune of their own, by itself or in a file', async () => {
    const deceased = '089430000002';
    const id = await open(deceased);
    const there = filingOf(deceased, stranger);
    const { declaration } = there;
    const moved = {
      ...there,
      declaration: {
        ...declaration,
        deceased: { ...declaration.deceased, residence: { kind: 'permanent', address: taiVan } },
        death: { ...declaration.death, place: taiVan },
      },
    };
    const as = { role: 'one-stop-officer', sub: 'desk-elsewhere', place: elsewhere } as const;
    const refused = await file(moved, as);
    expect(refused, JSON.stringify(refused.body)).toMatchObject({ status: 403, body: { code: 'NOT_ALLOWED' } });
    expect(JSON.stringify(refused.body)).not.toMatch(new RegExp(`${id}|${ward}`));
    const headers = { 'content-type': 'application/x-ndjson' };
    const { body } = await ask('POST', '/bundles/death/cases/bulk', { as, body: JSON.stringify(moved), headers });
    expect(JSON.parse(body)).toMatchObject({ status: 403, problem: { code: 'NOT_ALLOWED' } });
    expect((await site.client.findCase(id).view()).parties).toBe(0);
    const { people = [] } = (await site.register.caseAccess(id)) ?? {};
    expect(people).toHaveLength(1);
    const denied = (await auditOf(id)).filter(({ result }: { result: string }) => result === 'denied');
    expect(denied).toMatchObject([{ action: 'case.open' }, { action: 'case.open' }]);
  });

  it('is entered by a second relative whom the one-stop desk of its place adds', async () => {
    const deceased = '089430000003';
    const id = await open(deceased);
    const relative = '089430000093';
    const joined = await file(filingOf(deceased, relative), 'one-stop-officer');
    expect(joined).toMatchObject({ status: 200, body: { id, how: 'joined' } });
    const as = claimsOf('citizen', relative);
    expect(await ask('GET', `/cases/${id}`, { as })).toMatchObject({ status: 200 });
    expect(await file(filingOf(deceased, relative), as)).toMatchObject({ status: 200, body: { id, how: 'found' } });
    expect(await ask('GET', `/cases/${id}`, { as: claimsOf('citizen', family) })).toMatchObject({ status: 200 });
  });

  it('is entered by one only of two citizens who file at the same moment', async () => {
    const deceased = '089430000004';
    const filings = [family, stranger].map((who) => file(filingOf(deceased, who), claimsOf('citizen', who)));
    expect((await Promise.all(filings)).map(({ status }) => status).toSorted()).toEqual([201, 403]);
  });
});

describe('a case that has ended', () => {
  it('is shown again to who filed it, and to no other citizen', async () => {
    const deceased = '089430000005';
    const id = await open(deceased);
    const mine = claimsOf('citizen', family);
    const withdrawal = { event: { type: 'citizen.withdrew' } };
    expect(await ask('POST', `/cases/${id}/events`, { as: mine, body: withdrawal })).toMatchObject({ status: 200 });
    await waitForEnd(site.client.findCase(id));
    expect(await file(filingOf(deceased, family), mine)).toMatchObject({ status: 200, body: { id, how: 'closed' } });
    expect(await file(filingOf(deceased, stranger), claimsOf('citizen', stranger))).toMatchObject({ status: 403 });
  });

  it('and was annulled is filed anew by any relative, as a case of its own', async () => {
    const deceased = '089430000006';
    const { id } = await closedCase(site, deceased);
    const { handle } = await site.client.annul(id, { decision: foundAlive });
    await waitForAnnulment(handle, ({ stage }) => stage === 'annulled');
    const anew = await file(filingOf(deceased, family), claimsOf('citizen', family));
    expect(anew).toMatchObject({ status: 201, body: { id: `${id}-2`, how: 'opened' } });
  });
});
