import { formatInstant } from '../definitions/calendar/instant.js';
import type { KeptCallback } from '../register/register.js';

/** A line each, without the body: that may name people. */
export function keptCallbackLines(kept: readonly KeptCallback[]): readonly string[] {
  if (kept.length === 0) return ['Every callback was taken by its case.'];
  return kept.map(({ agency, notice, reference, event, code, firstAt, lastAt, deliveries }) => {
    const times = deliveries > 1 ? `, ${deliveries} times since ${formatInstant(firstAt)}` : '';
    return `${formatInstant(lastAt)} ${agency} ${notice}: ${code}, ${event ?? 'unreadable'} about ${reference ?? 'nobody knows what'}${times}`;
  });
}
