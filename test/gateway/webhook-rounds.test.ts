/** What whoever follows cases is told although nobody called the gateway, and whatever happened to other cases. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { instant } from '../../definitions/calendar/instant.js';
import { nothingShown } from '../../gateway/outbox/history-changes.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { filedInMarch } from '../harness/annulment.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { WebhookReceiver } from '../harness/webhook-receiver.js';
import { type Backend, backendOf } from './backend.js';

const patience = { timeout: 40_000, interval: 100 };
const police = 'commune-police';
const removal = 'residence-deregistration';

let site: TestSite;
let ask: Backend;
let receiver: WebhookReceiver;
beforeAll(async () => {
  site = await startSite();
  ask = backendOf(site);
});
afterAll(() => site.stop());
beforeEach(async () => {
  receiver = await WebhookReceiver.open();
  receiver.answer = 204;
});
afterEach(async () => {
  const { subscriptions } = (await ask('GET', '/subscriptions')).body;
  for (const { id } of subscriptions) await ask('DELETE', `/subscriptions/${id}`);
  await receiver.close();
});

const follow = (url = receiver.url) => ask('POST', '/subscriptions', { body: { url } });

const openRemoval = async (personalId: string) =>
  (await site.client.openCase(removal, filedLater(pensionerDeclaration({ personalId })), filedInMarch)).case;

const toldOf = (caseId: string) => receiver.taken().filter((message) => message.caseId === caseId);

const waitUntilTold = (caseId: string, message: object) =>
  vi.waitFor(() => expect(toldOf(caseId)).toContainEqual(expect.objectContaining(message)), patience);

it('tells of a limit that passes while nothing else happens', async () => {
  await follow();
  await site.fault(police, { kind: 'hold', personalId: '089430000011' });
  const linked = await openRemoval('089430000011');
  await waitUntilTold(linked.id, { kind: 'dossier.status', status: 4 });
  await site.forward(linked.id, between('2026-03-02T09:10+07:00', '2026-03-04T07:40+07:00'));
  await waitForDossier(linked, removal, ({ overdue }) => overdue);
  await waitUntilTold(linked.id, { kind: 'case.overdue' });
});

it('tells of an agency that cannot be reached', async () => {
  await follow();
  await site.fault(police, { kind: 'down', personalId: '089430000012' });
  const linked = await openRemoval('089430000012');
  await waitUntilTold(linked.id, { kind: 'case.opened' });
  await site.forward(linked.id, between('2026-03-02T09:10+07:00', '2026-03-02T14:10+07:00'));
  await waitUntilTold(linked.id, { kind: 'case.incident', incidents: ['agency-unreachable'] });
  await site.mend(police);
});

it('follows a case that was terminated and filed again, and says nothing twice', async () => {
  await follow();
  const personalId = '089430000013';
  await site.fault(police, { kind: 'hold', personalId });
  const linked = await openRemoval(personalId);
  await waitUntilTold(linked.id, { kind: 'dossier.status', status: 4 });
  await site.temporal.workflow.getHandle(linked.id).terminate('somebody pressed the wrong button');
  await vi.waitFor(async () => {
    expect(await site.register.outbox.toldCases([linked.id])).toMatchObject([{ closed: true }]);
  }, patience);
  expect((await openRemoval(personalId)).id).toBe(linked.id);
  await site.release(police, `${linked.id}/`);
  await waitForEnd(linked);
  await waitUntilTold(linked.id, { kind: 'case.closed', outcome: 'returned' });
  const kinds = toldOf(linked.id).map(({ kind, status }) => (status ? `${kind} ${status}` : kind));
  const statuses = kinds.filter((kind) => kind.startsWith('dossier.status'));
  expect(statuses).toEqual([...new Set(statuses)]);
  expect(kinds.filter((kind) => /opened|closed/.test(kind))).toEqual(['case.opened', 'case.closed']);
  const [told] = await site.register.outbox.toldCases([linked.id]);
  expect(told?.runId).toBe((await site.temporal.workflow.getHandle(linked.id).describe()).runId);
});

it.each([
  ['a case whose earlier run was deleted', randomUUID()],
  ['a case that cannot be read', 'no id of a run'],
])('tells of the others beside %s', async (_, runId) => {
  const personalId = runId.includes('-') ? '089430000014' : '089430000016';
  await site.fault(police, { kind: 'hold', personalId });
  const broken = await openRemoval(personalId);
  const told = { caseId: broken.id, runId, historyEvents: 5, shown: nothingShown, closed: false };
  await site.register.outbox.tell(told, undefined, [], instant(Date.now()));
  await follow();
  const other = await openRemoval(`${personalId.slice(0, -1)}${runId.includes('-') ? 5 : 7}`);
  await waitForEnd(other);
  await waitUntilTold(other.id, { kind: 'case.closed' });
  await site.release(police, `${broken.id}/`);
  await waitForEnd(broken);
  if (runId.includes('-')) await waitUntilTold(broken.id, { kind: 'case.closed' });
});

it('tells whoever is bound to a place of its cases only', async () => {
  const elsewhere = await WebhookReceiver.open();
  elsewhere.answer = 204;
  const at = (place: string) => ({ role: 'system', sub: 'test-system', place }) as const;
  const subscribed = await ask('POST', '/subscriptions', { as: at('31687'), body: { url: elsewhere.url } });
  expect(subscribed).toMatchObject({ status: 201, body: { place: '31687' } });
  await ask('POST', '/subscriptions', { as: at('92'), body: { url: receiver.url } });
  const linked = await openRemoval('089430000018');
  await waitForEnd(linked);
  await waitUntilTold(linked.id, { kind: 'case.closed' });
  expect(elsewhere.received).toEqual([]);
  await elsewhere.close();
});

it('sends to an endpoint that answers while another hangs', async () => {
  const hanging = await WebhookReceiver.open();
  hanging.answer = 0;
  await follow(hanging.url);
  await follow();
  const at = instant(Date.now());
  const told = { caseId: 'death-sample', runId: randomUUID(), historyEvents: 1, shown: nothingShown, closed: false };
  const messages = [1, 2, 3, 4, 5].map((position) => {
    const id = `sample-${position}`;
    return { id, kind: 'case.opened', caseId: told.caseId, at, position, body: JSON.stringify({ id }) };
  });
  await site.register.outbox.tell(told, undefined, messages, at);
  await vi.waitFor(() => expect(hanging.received.length).toBe(1), patience);
  await vi.waitFor(() => expect(receiver.received.length).toBe(5), patience);
  expect(receiver.received.map(({ body }) => JSON.parse(body).id)).toEqual(messages.map(({ id }) => id));
  expect(hanging.gaveUp).toBe(0);
  await hanging.close();
});
