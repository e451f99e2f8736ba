/** What an agency says in a notice, without the envelope that the outbox puts around it. */
import type { WireNotice } from '../../http/http-adapter.js';

/** Distributes over the union, so that each kind of notice keeps its own fields. */
export type Words<Notice extends WireNotice> = Notice extends WireNotice ? Omit<Notice, keyof WireNotice> : never;
