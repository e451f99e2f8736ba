/** Notices that a followed case has moved: one question for all who follow it, however many they are. */
import { setTimeout as pause } from 'node:timers/promises';
import type { GatewayParts } from '../http/environment.js';

export interface CaseMoves {
  /** Number of the last move that was seen. */
  of(caseId: string): number;
  /** Waits for a move after `move`, or until `ms` have passed. @returns number of the last move */
  next(caseId: string, move: number, ms: number): Promise<number>;
}

interface Watched {
  move: number;
  /** Length of its history, which grows with whatever happens. */
  length: string;
  watchers: number;
  looking: boolean;
  wake: Set<() => void>;
}

/** Milliseconds between two looks. A look reads the length of a history, and asks no worker. */
const lookEveryMs = 500;
const lookWithinMs = 3_000;

export function watchCases({ workflows }: Pick<GatewayParts, 'workflows'>): CaseMoves {
  const cases = new Map<string, Watched>();

  async function look(caseId: string, watched: Watched): Promise<void> {
    watched.looking = true;
    while (watched.watchers > 0) {
      await pause(lookEveryMs);
      const length = await lengthOf(workflows, caseId);
      if (length === null || length === watched.length) continue;
      watched.length = length;
      watched.move += 1;
      for (const wake of watched.wake) wake();
    }
    watched.looking = false;
    cases.delete(caseId);
  }

  return {
    of: (caseId) => cases.get(caseId)?.move ?? 0,
    async next(caseId, move, ms) {
      const watched = cases.get(caseId) ?? { move, length: '', watchers: 0, looking: false, wake: new Set() };
      watched.watchers += 1;
      cases.set(caseId, watched);
      if (!watched.looking) void look(caseId, watched);
      if (watched.move === move)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(done, ms);
          function done() {
            clearTimeout(timer);
            watched.wake.delete(done);
            resolve();
          }
          watched.wake.add(done);
        });
      watched.watchers -= 1;
      return watched.move;
    },
  };
}

/** Null while it cannot be asked. */
async function lengthOf(workflows: GatewayParts['workflows'], caseId: string): Promise<string | null> {
  try {
    const { runId, historyLength } = await workflows.connection.withDeadline(Date.now() + lookWithinMs, () =>
      workflows.getHandle(caseId).describe(),
    );
    return `${runId} ${historyLength}`;
  } catch {
    return null;
  }
}
