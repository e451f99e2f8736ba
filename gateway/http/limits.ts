/** How much one caller, and all of them together, may ask for. */
import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from './environment.js';
import { Problem } from './problem.js';

export interface GatewayLimits {
  /** Requests of one caller: so many at once, refilled at this rate. */
  readonly burst: number;
  readonly perSecond: number;
  /** Requests that are worked on at the same time. */
  readonly atOnce: number;
  /** Cases that one caller follows at the same time. */
  readonly streams: number;
  /** Bytes of a body, and of one line of a bulk opening. */
  readonly bodyBytes: number;
  /** Bytes of a whole bulk opening. */
  readonly bulkBytes: number;
}

export const usualLimits: GatewayLimits = {
  burst: 400,
  perSecond: 200,
  atOnce: 400,
  streams: 50,
  bodyBytes: 1_000_000,
  bulkBytes: 100_000_000,
};

const rememberedCallers = 10_000;

/** A bucket of requests per caller that fills up again. */
export class RequestRate {
  private readonly buckets = new Map<string, { left: number; at: number }>();

  constructor(
    private readonly limits: Pick<GatewayLimits, 'burst' | 'perSecond'>,
    private readonly nowMs: () => number = Date.now,
  ) {}

  /** @returns seconds to wait; 0 when the request may pass */
  take(caller: string): number {
    const { burst, perSecond } = this.limits;
    const now = this.nowMs();
    const bucket = this.buckets.get(caller) ?? { left: burst, at: now };
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1_000) * perSecond);
    const passes = left >= 1;
    // Moved to the end: the first ones were heard of longest ago.
    this.buckets.delete(caller);
    this.buckets.set(caller, { left: passes ? left - 1 : left, at: now });
    const [oldest] = this.buckets.keys();
    if (this.buckets.size > rememberedCallers && oldest !== undefined) this.buckets.delete(oldest);
    return passes ? 0 : Math.ceil((1 - left) / perSecond);
  }
}

/** @throws Problem TOO_MANY_REQUESTS */
export function limitRate(rate: RequestRate, caller: string): void {
  const seconds = rate.take(caller);
  if (seconds > 0) throw tooMany(seconds, 'This caller asks more often than is allowed.');
}

/** Turns away what comes while the gateway is full, instead of letting everybody wait. */
export function limitConcurrency({ atOnce }: Pick<GatewayLimits, 'atOnce'>): MiddlewareHandler<GatewayEnv> {
  let running = 0;
  return async (_context, next) => {
    if (running >= atOnce) throw tooMany(1, `The gateway works on ${atOnce} requests already.`);
    running += 1;
    try {
      await next();
    } finally {
      running -= 1;
    }
  };
}

export function tooMany(seconds: number, en: string): Problem {
  const detail = { vi: 'Số yêu cầu vượt mức cho phép.', en };
  return new Problem('TOO_MANY_REQUESTS', detail, { headers: { 'retry-after': String(seconds) } });
}
