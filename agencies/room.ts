/** What one process may ask of one agency's system: by the agency's queue and past it together. */
import { bulkhead } from 'cockatiel';
import { aroundCalls } from './around-calls.js';
import type { AgencyPort } from './port.js';

export interface AgencyLimits {
  /** Calls at a time. */
  readonly atOnce: number;
  /** Calls begun in a second. */
  readonly perSecond: number;
}

export class AgencyRoom {
  private readonly places;
  private readonly msPerCall: number;
  /** Machine time, ms: when what was begun would be over if calls followed each other at the agency's rate. */
  private busyUntil = 0;

  constructor({ atOnce, perSecond }: AgencyLimits) {
    this.places = bulkhead(atOnce, Number.POSITIVE_INFINITY);
    this.msPerCall = 1_000 / perSecond;
  }

  /** A place is free now, and this second's calls are not used up. */
  isFree(): boolean {
    const aSecondsWorth = Math.max(0, 1_000 - this.msPerCall);
    return this.places.executionSlots > 0 && this.busyUntil - Date.now() <= aSecondsWorth;
  }

  /** The same port; a call waits until a place is free. Whoever calls by the agency's queue keeps to its rate already. */
  within(port: AgencyPort): AgencyPort {
    return aroundCalls(port, (call) => {
      this.busyUntil = Math.max(this.busyUntil, Date.now()) + this.msPerCall;
      return this.places.execute(call);
    });
  }
}
