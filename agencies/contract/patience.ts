/** How long the checks wait for a system that takes its time. */
import { setTimeout as sleep } from 'node:timers/promises';

export interface Patience {
  /** Longest wait for one thing to happen, ms. */
  readonly waitMs: number;
  /** Repeats `look` until it finds something. @returns undefined when nothing was found in `waitMs` */
  eventually<Value>(look: () => Promise<Value | undefined>): Promise<Value | undefined>;
  /** Long enough for a busy system to do what it must not do: a twentieth of `waitMs`. */
  aWhile(): Promise<void>;
}

const firstPauseMs = 10;
const longestPauseMs = 500;

export function createPatience(waitMs: number): Patience {
  return {
    waitMs,
    async eventually(look) {
      const until = Date.now() + waitMs;
      for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 1.5, longestPauseMs)) {
        const found = await look();
        if (found !== undefined || Date.now() >= until) return found;
        await sleep(Math.min(pauseMs, Math.max(until - Date.now(), 0)));
      }
    },
    aWhile: () => sleep(waitMs / 20),
  };
}
