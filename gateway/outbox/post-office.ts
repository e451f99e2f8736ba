/** Keeps the outbox moving while the gateway runs. */
import { setTimeout as pause } from 'node:timers/promises';
import type { WorkflowClient } from '@temporalio/client';
import { instant } from '../../definitions/calendar/instant.js';
import type { Log } from '../http/environment.js';
import { type DeliverySettings, deliverTo } from './deliverer.js';
import { createFeeder } from './feeder.js';

export interface PostOffice {
  /** A case may have moved: it is looked at soon. */
  heardOf(caseId: string): void;
  stop(): Promise<void>;
}

export interface PostOfficeSettings extends DeliverySettings {
  readonly workflows: WorkflowClient;
  readonly log: Log;
  /** Milliseconds between two rounds over all cases: the longest time that a move goes unheard. */
  readonly roundEveryMs: number;
}

const lookEveryMs = 200;

/** What is told is found out, and sent to each endpoint, without one waiting for the other. */
export function openPostOffice(settings: PostOfficeSettings): PostOffice {
  const { workflows, outbox, log, roundEveryMs } = settings;
  const feeder = createFeeder(workflows, outbox, log);
  const heard = new Set<string>();
  const closing = new AbortController();
  /** By subscription. */
  const deliveries = new Map<string, Promise<void>>();
  let nextRound = 0;

  async function feed(): Promise<void> {
    if (heard.size > 0) {
      const cases = [...heard];
      heard.clear();
      if ((await outbox.subscriptions()).length > 0) await feeder.feed(cases);
    }
    if (Date.now() >= nextRound) {
      nextRound = Date.now() + roundEveryMs;
      await feeder.round();
    }
  }

  // What went wrong is found again at the next look.
  const warn = (fault: unknown) => log.warn({ fault }, 'the outbox was held up');

  async function deliver(): Promise<void> {
    for (const endpoint of await outbox.endpointsDue(instant(Date.now()))) {
      const { subscription } = endpoint;
      if (deliveries.has(subscription)) continue;
      const delivery = deliverTo(settings, endpoint, closing.signal).catch(warn);
      deliveries.set(
        subscription,
        delivery.finally(() => deliveries.delete(subscription)),
      );
    }
  }

  async function keepOn(work: () => Promise<void>): Promise<void> {
    while (!closing.signal.aborted) {
      await work().catch(warn);
      await pause(lookEveryMs, undefined, { signal: closing.signal }).catch(() => undefined);
    }
  }

  const running = Promise.all([keepOn(feed), keepOn(deliver)]);
  return {
    heardOf: (caseId) => void heard.add(caseId),
    async stop() {
      closing.abort();
      await running;
      await Promise.all(deliveries.values());
    },
  };
}
