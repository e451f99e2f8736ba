import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createNonceMemory, sign, verify } from '../../agencies/signature.js';
import { verifyWithAny } from '../../gateway/callback-keys.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { chooseBenefit, confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForEnd } from '../harness/wait-for-case.js';
import { WebhookReceiver } from '../harness/webhook-receiver.js';
import { type Backend, backendOf } from './backend.js';

let site: TestSite;
let ask: Backend;
let receiver: WebhookReceiver;
beforeAll(async () => {
  site = await startSite();
  ask = backendOf(site);
  receiver = await WebhookReceiver.open();
});
afterAll(async () => {
  await receiver.close();
  await site.stop();
});

const patience = { timeout: 40_000, interval: 100 };

describe('whoever follows cases by webhook', () => {
  it('is told every status of a whole case in order, signed, at least once, although it was away at first', async () => {
    const subscribed = await ask('POST', '/subscriptions', { body: { url: receiver.url } });
    expect(subscribed).toMatchObject({ status: 201, body: { secret: expect.any(String) } });
    const { id: subscription, secret } = subscribed.body;
    const declaration = pensionerDeclaration({ personalId: '089430000001' });
    const body = { declaration, filedAt: '2026-03-02T09:10:00+07:00' };
    const { body: opened } = await ask('POST', '/bundles/death/cases', { body });
    await vi.waitFor(() => expect(receiver.received.length).toBeGreaterThan(1), patience);
    receiver.answer = 204;

    const { case: linked } = await site.client.openCase('death', declaration);
    await confirmDraft(linked);
    await chooseBenefit(linked, 'monthly');
    await waitForEnd(linked);
    const told = () => receiver.taken().filter(({ caseId }) => caseId === opened.id);
    await vi.waitFor(() => expect(told().at(-1)).toMatchObject({ kind: 'case.closed', outcome: 'returned' }), patience);

    const ids = told().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(told()[0]).toMatchObject({ kind: 'case.opened' });
    const statuses = told().filter(({ dossier }) => dossier === 'death-registration');
    expect(statuses.map(({ status }) => status)).toEqual(
      statuses.map(({ status }) => status).toSorted((a, b) => a - b),
    );
    expect(statuses.at(-1)).toMatchObject({ status: 10, code: expect.stringMatching(/^H13-/) });
    expect(told().some(({ kind }) => kind === 'citizen.asked')).toBe(true);
    for (const { body: rawBody, header } of receiver.received) {
      expect(await verify({ rawBody, header, secret, nonces: createNonceMemory() })).toEqual({ valid: true });
      expect(rawBody).not.toMatch(/0894\d{8}/);
    }

    expect(await ask('DELETE', `/subscriptions/${subscription}`)).toMatchObject({ status: 204 });
    expect(await ask('DELETE', `/subscriptions/${subscription}`)).toMatchObject({ status: 404 });
  });
});

describe('the secret of an agency', () => {
  it('is changed without a gap: the old one and the new one are valid, and a nonce is still taken once', async () => {
    const nonces = createNonceMemory();
    const keys = { secrets: ['new secret', 'old secret', 'long retired'] };
    const check = (secret: string, headers = sign('{}', secret)) =>
      verifyWithAny(keys, { rawBody: '{}', header: (name) => headers[name], nonces });
    expect(await check('new secret')).toEqual({ valid: true });
    expect(await check('old secret')).toEqual({ valid: true });
    expect(await check('long retired')).toMatchObject({ valid: false, reason: 'forged' });
    const once = sign('{}', 'old secret');
    await check('old secret', once);
    expect(await check('old secret', once)).toMatchObject({ valid: false, reason: 'replayed' });
  });
});
