import type { PendingCall } from './case-state.js';

/** What the durable half has to do. Closed: a new member is a compile error until it is performed. */
export type Effect =
  | { readonly type: 'startCall'; readonly call: PendingCall }
  | { readonly type: 'cancelCall'; readonly token: number }
  /** The case has moved to another version of its bundle, which its facts name. */
  | { readonly type: 'changeLaw' };
