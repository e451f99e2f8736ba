import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type Instant, instant } from '../../../definitions/calendar/instant.js';
import { deliverTo } from '../../../gateway/outbox/deliverer.js';
import { nothingShown } from '../../../gateway/outbox/history-changes.js';
import { openRegister } from '../../../register/open-register.js';
import type { Register } from '../../../register/register.js';
import { inTheClear } from '../../../register/sealing.js';
import { WebhookReceiver } from '../../harness/webhook-receiver.js';

const open = new AbortController().signal;
const since = instant(0);
const minute = 60_000;
const hour = 60 * minute;

let folder: string;
let register: Register;
let receiver: WebhookReceiver;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-outbox-'));
  register = await openRegister({ url: join(folder, 'register.sqlite'), sealing: inTheClear });
  receiver = await WebhookReceiver.open();
  const { url } = receiver;
  await register.outbox.subscribe({ id: 'one', owner: 'portal', url, kinds: [], since, place: null });
});
afterEach(async () => {
  await receiver.close();
  await register.close();
  rmSync(folder, { recursive: true });
});

/** One message of each of so many cases. */
async function tellOf(cases: number): Promise<void> {
  for (let number = 0; number < cases; number++) {
    const caseId = `death-${number}`;
    const body = JSON.stringify({ id: caseId });
    const message = { id: caseId, kind: 'case.opened', caseId, at: since, position: 1, body };
    const told = { caseId, runId: 'run', historyEvents: 1, shown: nothingShown, closed: false };
    await register.outbox.tell(told, undefined, [message], since);
  }
}

const deliver = async (firstPauseMs: number) => {
  const [endpoint] = await vi.waitFor(async () => {
    const due = await register.outbox.endpointsDue(instant(Date.now()));
    expect(due).toHaveLength(1);
    return due;
  });
  const settings = { outbox: register.outbox, secret: 'a sample', firstPauseMs };
  if (endpoint) await deliverTo(settings, endpoint, open);
};

const endpointAt = async (at: Instant) => (await register.outbox.endpointsDue(at))[0];

it('lets an endpoint that does not answer rest, asks it with one message, and sends the rest once it is back', async () => {
  await tellOf(30);
  await deliver(1);
  const tried = receiver.received.length;
  expect(tried).toBeLessThan(30);
  await deliver(1);
  expect(receiver.received).toHaveLength(tried + 1);
  receiver.answer = 204;
  await deliver(1);
  expect(receiver.taken()).toHaveLength(30);
  expect(receiver.received).toHaveLength(tried + 1 + 30);
});

it('rests twice as long after each failure in a row', async () => {
  await tellOf(3);
  await deliver(1);
  await deliver(minute);
  expect(await endpointAt(instant(Date.now() + 1.5 * minute))).toBeUndefined();
  expect(await endpointAt(instant(Date.now() + 2.5 * minute))).toEqual({ subscription: 'one', failures: 2 });
});

it('does not hold others up for a message that the endpoint refuses', async () => {
  receiver.answer = 204;
  receiver.refuses = (body) => body.includes('death-0"');
  await tellOf(30);
  await deliver(hour);
  expect(receiver.taken()).toHaveLength(29);
  expect(receiver.received).toHaveLength(30);
  expect(await endpointAt(instant(Date.now()))).toBeUndefined();
  expect(await endpointAt(instant(Date.now() + hour))).toEqual({ subscription: 'one', failures: 0 });
});
