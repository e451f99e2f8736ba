import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personKey } from '../../client/subject-key.js';
import { type Role, roles } from '../../gateway/access/caller.js';
import {
  developmentIssuer,
  developmentToken,
  newDevelopmentKey,
  refuseInProduction,
} from '../../gateway/access/development-issuer.js';
import { daughter, taiVan } from '../declarations/base-declaration.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { bearer, claimsOf } from '../harness/tokens.js';
import { waitForDossier } from '../harness/wait-for-case.js';
import { type Answered, type Backend, backendOf } from './backend.js';

const filedAt = '2026-03-02T09:10:00+07:00';
const removal = 'residence-deregistration';
/** The applicants. */
const mine = '089400000001';
const others = '089400000002';

const ours = pensionerDeclaration({ personalId: '089410000001' });
const own = { ...ours, applicant: { ...ours.applicant, personalId: mine } };
const theirs = pensionerDeclaration({ personalId: '089410000002' });
const residence = { kind: 'permanent' as const, address: taiVan };
const other = {
  ...theirs,
  applicant: { ...daughter, personalId: others },
  deceased: { ...theirs.deceased, residence },
  death: { ...theirs.death, place: taiVan },
};

let site: TestSite;
let ask: Backend;
/** One in the ward of the officers, one in another commune and of another applicant. */
const cases = { own: '', other: '' };

beforeAll(async () => {
  site = await startSite();
  ask = backendOf(site);
  for (const { deceased } of [own, other])
    await site.fault('commune-police', { kind: 'hold', personalId: deceased.personalId });
  for (const [which, declaration] of [
    ['own', own],
    ['other', other],
  ] as const) {
    const opened = await ask('POST', '/bundles/death/cases', { body: { declaration, filedAt } });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    cases[which] = opened.body.id;
    const { case: linked } = await site.client.openCase('death', declaration as typeof ours, {});
    await confirmDraft(linked);
    await waitForDossier(linked, removal, ({ agency }) => agency === 'commune-police');
  }
});
afterAll(() => site.stop());

type Reach = 'none' | 'own' | 'all';

/** Every role, in the order of `roles`: citizen, one-stop-officer, agency-officer, supervisor, system, auditor. */
const matrix: readonly (readonly [string, (id: string, as: Role) => Promise<Answered>, readonly Reach[]])[] = [
  [
    'read',
    (id, as) => ask('GET', `/cases/${id}`, { as: claimsOf(as, mine) }),
    ['own', 'own', 'own', 'all', 'all', 'all'],
  ],
  [
    'follow',
    (id, as) => ask('GET', `/cases/${id}/stream?seconds=1`, { as: claimsOf(as, mine) }),
    ['own', 'own', 'own', 'all', 'all', 'all'],
  ],
  [
    'act for the citizen in',
    (id, as) =>
      act(id, as, { type: 'citizen.supplied', documents: [{ kind: 'paper', location: 'test-store/paper.pdf' }] }),
    ['own', 'own', 'none', 'none', 'all', 'none'],
  ],
  [
    'act as an officer in',
    (id, as) => act(id, as, { type: 'officer.retried', reason: 'tried again' }),
    ['none', 'own', 'own', 'all', 'none', 'none'],
  ],
  [
    'pay in',
    (id, as) => ask('POST', `/cases/${id}/payments`, { as: claimsOf(as, mine), body: { dossier: removal } }),
    ['own', 'own', 'none', 'none', 'all', 'none'],
  ],
  [
    'read the audit of',
    (id, as) => ask('GET', `/cases/${id}/audit`, { as: claimsOf(as, mine) }),
    ['none', 'none', 'none', 'none', 'none', 'all'],
  ],
  [
    'file again for',
    (id, as) => {
      const body = { declaration: id === cases.own ? own : other, filedAt };
      return ask('POST', '/bundles/death/cases', { as: claimsOf(as, mine), body });
    },
    ['own', 'own', 'none', 'none', 'all', 'none'],
  ],
];

function act(id: string, as: Role, event: object): Promise<Answered> {
  return ask('POST', `/cases/${id}/events`, { as: claimsOf(as, mine), body: { dossier: removal, event } });
}

const rows = matrix.flatMap(([what, attempt, reaches]) =>
  roles.flatMap((role, at) =>
    (['own', 'other'] as const).map((which) => {
      const reach = reaches[at];
      return { role, what, which, attempt, allowed: reach === 'all' || reach === which };
    }),
  ),
);

describe('who may do what', () => {
  it.each(rows)('$role may $what the $which case: $allowed', async ({ role, which, attempt, allowed }) => {
    const { status, body } = await attempt(cases[which], role);
    // What the case itself says about it is another matter: 409 is let in.
    if (allowed) expect([200, 409], JSON.stringify(body)).toContain(status);
    else expect({ status, code: body.code }).toEqual({ status: 403, code: 'NOT_ALLOWED' });
  });

  it('nobody without a valid token, whatever they ask for', async () => {
    const foreign = await developmentToken(await newDevelopmentKey(), claimsOf('system'));
    const attempts = [
      ask('GET', `/cases/${cases.own}`, { as: false }),
      ask('GET', `/cases/${cases.own}`, { as: false, headers: { authorization: `Bearer ${foreign}` } }),
      ask('GET', '/cases', { as: false }),
      ask('POST', '/what-if', { as: false, body: {} }),
      ask('GET', '/subscriptions', { as: false }),
      ask('POST', '/bundles/death/cases/bulk', {
        as: false,
        body: '{}',
        headers: { 'content-type': 'application/x-ndjson' },
      }),
    ];
    for (const { status, body, headers } of await Promise.all(attempts)) {
      expect({ status, code: body.code }).toEqual({ status: 401, code: 'NOT_AUTHENTICATED' });
      expect(headers.get('www-authenticate')).toContain('Bearer');
    }
  });

  it('lists to each role only what it may read', async () => {
    const seen = async (as: Parameters<Backend>[2]) => {
      const { body } = await ask('GET', '/cases?bundle=death@1&limit=200', as);
      const ids = body.cases.map(({ id }: { id: string }) => id);
      return { own: ids.includes(cases.own), other: ids.includes(cases.other) };
    };
    await expect.poll(() => seen({ as: 'system' }), { timeout: 20_000 }).toEqual({ own: true, other: true });
    expect(await seen({ as: claimsOf('citizen', mine) })).toEqual({ own: true, other: false });
    expect(await seen({ as: claimsOf('citizen', '089499999999') })).toEqual({ own: false, other: false });
    expect(await seen({ as: 'one-stop-officer' })).toEqual({ own: true, other: false });
    expect(await seen({ as: 'agency-officer' })).toEqual({ own: true, other: false });
    expect(await seen({ as: { role: 'supervisor', sub: 'province', place: '92' } })).toEqual({
      own: true,
      other: true,
    });
  });

  it('an officer of one agency does not act on what is with another, nor on the whole case', async () => {
    const as = 'agency-officer';
    const benefit = { dossier: 'survivor-benefit', event: { type: 'officer.retried', reason: 'tried again' } };
    expect(await ask('POST', `/cases/${cases.own}/events`, { as, body: benefit })).toMatchObject({ status: 403 });
    const all = { event: { type: 'officer.stopped', reason: 'mistaken' } };
    expect(await ask('POST', `/cases/${cases.own}/events`, { as, body: all })).toMatchObject({ status: 403 });
  });

  it('shows personal data of a result only to those whom it is for', async () => {
    const outcomeFor = async (as: Role) => {
      const { body } = await ask('GET', `/cases/${cases.own}`, { as: claimsOf(as, mine) });
      return body.dossiers.find(({ id }: { id: string }) => id === 'death-registration').outcome;
    };
    expect(await outcomeFor('citizen')).toMatchObject({ signedBy: expect.any(String) });
    expect(await outcomeFor('agency-officer')).toBeNull();
    expect(await outcomeFor('auditor')).toBeNull();
  });
});

describe('the audit', () => {
  it('holds who read and did what, and who was turned away, and no personal id', async () => {
    const { body } = await ask('GET', `/cases/${cases.other}/audit`, { as: 'auditor' });
    const citizen = `citizen ${personKey(mine, site.subjectSecret)}`;
    expect(body.lines).toContainEqual(
      expect.objectContaining({ actor: citizen, action: 'case.read', result: 'denied' }),
    );
    expect(body.lines).toContainEqual(
      expect.objectContaining({
        actor: 'system test-system',
        action: 'case.open',
        result: 'allowed',
        detail: 'opened',
      }),
    );
    expect(body.lines).toContainEqual(
      expect.objectContaining({ action: 'case.act', detail: `${removal} officer.retried`, result: 'denied' }),
    );
    expect(JSON.stringify(body)).not.toMatch(/0894\d{8}/);
  });
});

describe('the development issuer', () => {
  it('is refused in production', async () => {
    const issuer = developmentIssuer(await newDevelopmentKey());
    expect(() => refuseInProduction(issuer, { LIENTHONG_ENV: 'production' })).toThrow(/Name a real one/);
    expect(() => refuseInProduction(issuer, {})).not.toThrow();
  });

  it('gives tokens that expire', async () => {
    const headers = await bearer(claimsOf('system'), -60);
    expect(await ask('GET', '/cases', { as: false, headers })).toMatchObject({ status: 401 });
  });
});
