/** Calls the other side back, at least once per notice, in order per dossier, with growing pauses after a failure. */
import { sign } from '../signature.js';
import type { NoticeRow, SandboxDatabase } from './database.js';
import { nextToSend } from './outbox.js';

export interface Recipient {
  readonly callbackUrl: string;
  /** Shared with the recipient; signs every callback. */
  readonly secret: string;
}

const timeoutMs = 5_000;
const firstPauseMs = 100;
const longestPauseMs = 30_000;
/** Callbacks of different dossiers that may be under way together. */
const atOnce = 16;

/** @returns when the next callback is due, ms since 1970 */
export async function sendDueNotices(recipient: Recipient, database: SandboxDatabase): Promise<number | undefined> {
  const waiting = await nextToSend(database);
  const due = waiting.filter(({ next_attempt_at }) => next_attempt_at <= Date.now());
  if (due.length === 0)
    return waiting.length === 0 ? undefined : Math.min(...waiting.map((row) => row.next_attempt_at));
  await Promise.all(due.slice(0, atOnce).map((notice) => send(recipient, database, notice)));
  return Date.now();
}

async function send({ callbackUrl, secret }: Recipient, database: SandboxDatabase, notice: NoticeRow): Promise<void> {
  const status = await post(callbackUrl, notice.body, secret);
  const taken = status >= 200 && status < 300;
  // Gone: the case is closed and nobody will ever want this notice.
  const unwanted = status === 410;
  const pauseMs = Math.min(firstPauseMs * 2 ** notice.attempts, longestPauseMs);
  await database
    .updateTable('notices')
    .set({
      copies_left: unwanted ? 0 : notice.copies_left - (taken ? 1 : 0),
      deliveries: notice.deliveries + (taken ? 1 : 0),
      attempts: taken ? 0 : notice.attempts + 1,
      next_attempt_at: taken || unwanted ? Date.now() : Date.now() + pauseMs,
    })
    .where('id', '=', notice.id)
    .execute();
  // A successor that came too early for the other side is refused: then it is the yielding notice's turn after all.
  if (taken || status === 409) await endYielding(database, notice);
}

/** A notice lets one successor go first, not all of them. */
async function endYielding(database: SandboxDatabase, { reference, sequence }: NoticeRow): Promise<void> {
  await database
    .updateTable('notices')
    .set({ yields: 0 })
    .where('reference', '=', reference)
    .where('sequence', '=', sequence - 1)
    .where('yields', '=', 1)
    .execute();
}

/** @returns the HTTP status, 0 when nobody answered */
async function post(url: string, body: string, secret: string): Promise<number> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...sign(body, secret) },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return 0;
  }
}
