/** Sends what is due, signed anew at each try, until it is taken; the messages of a case in their order. */
import { createHmac } from 'node:crypto';
import { sign } from '../../agencies/signature.js';
import { type Instant, instant } from '../../definitions/calendar/instant.js';
import type { DueMessage, Endpoint, Outbox } from '../../register/outbox.js';

const answerWithinMs = 5_000;
const mostAtOnce = 20;
const longestPauseMs = 3_600_000;

/** Of one subscription; nobody has to keep it. */
export function webhookSecret(subscription: string, secret: string): string {
  return createHmac('sha256', secret).update(`webhook ${subscription}`).digest('hex');
}

/** What the endpoint does not like about one message; it may take others. */
const refusals: readonly number[] = [400, 409, 413, 422];

export interface DeliverySettings {
  readonly outbox: Outbox;
  /** Of which the secret of each subscription is made. */
  readonly secret: string;
  /** Milliseconds after the first delivery that failed; each next pause is twice as long. */
  readonly firstPauseMs: number;
}

/** Sends what is due to an endpoint, until nothing is left or it fails: then it rests. */
export async function deliverTo(
  settings: DeliverySettings,
  { subscription, failures }: Endpoint,
  closing: AbortSignal,
): Promise<void> {
  const { outbox } = settings;
  // One message shows whether an endpoint that failed is back.
  let most = failures > 0 ? 1 : mostAtOnce;
  while (!closing.aborted) {
    const messages = await outbox.due(subscription, instant(Date.now()), most);
    if (messages.length === 0) return;
    const sound = await Promise.all(messages.map((message) => deliver(settings, message)));
    if (sound.includes(false)) {
      const inARow = most === 1 ? failures : 0;
      return outbox.rest({ subscription, failures: inARow + 1 }, later(settings.firstPauseMs, inARow));
    }
    if (most === 1) await outbox.rest({ subscription, failures: 0 }, instant(Date.now()));
    most = mostAtOnce;
  }
}

/** @returns false when the endpoint cannot take anything now */
async function deliver({ outbox, secret, firstPauseMs }: DeliverySettings, message: DueMessage): Promise<boolean> {
  const answer = await send(message, webhookSecret(message.subscription, secret));
  const now = instant(Date.now());
  if (answer === 'taken') {
    await outbox.taken(message, now);
    return true;
  }
  const isRefusal = refusals.includes(answer.status ?? 0);
  // When the endpoint is back, it is not to wait for the message: then others come first.
  await outbox.failed(message, isRefusal ? later(firstPauseMs, message.tries) : now, answer.failure);
  return isRefusal;
}

function later(firstPauseMs: number, earlierTries: number): Instant {
  const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(earlierTries, 30));
  return instant(Date.now() + Math.round(pause));
}

async function send(
  { url, id, body }: DueMessage,
  secret: string,
): Promise<'taken' | { readonly status?: number; readonly failure: string }> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-lienthong-message': id, ...sign(body, secret) },
      body,
      // A redirect could lead what is signed to somebody else.
      redirect: 'manual',
      signal: AbortSignal.timeout(answerWithinMs),
    });
    await response.body?.cancel();
    return response.ok ? 'taken' : { status: response.status, failure: `answered ${response.status}` };
  } catch (fault) {
    return { failure: fault instanceof Error ? fault.name : 'no answer' };
  }
}
