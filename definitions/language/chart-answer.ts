/** An answer of ours on its way to the agency: after a question to the citizen that a part or a chart asks in a state of its own. */
import type { Submission } from './calls.js';
import type { NationalStatus } from './national-status.js';

/** The citizen has answered: the limit runs again, whether or not the agency's system can be reached. */
export const sendingAnswer = <const Id extends string, Context, const Done, const Failed extends string>({
  id,
  status,
  content,
  done,
  failed,
}: {
  /** Of the call. */
  readonly id: Id;
  readonly status: NationalStatus;
  readonly content: (context: Context) => unknown;
  /** Where the agency goes on. */
  readonly done: Done;
  /** The state made by `answerFailed`. */
  readonly failed: Failed;
}) =>
  ({
    tags: 'counting',
    meta: { status },
    invoke: {
      id,
      src: 'submitApplication',
      input: ({ context }: { context: Context }): Submission => ({ kind: 'answer', content: content(context) }),
      onDone: done,
      onError: failed,
    },
  }) as const;

/** @param sending the state made by `sendingAnswer` */
export const answerFailed = <const Sending extends string>(status: NationalStatus, sending: Sending) =>
  ({
    tags: ['counting', 'awaiting:officer'],
    meta: { status },
    on: { 'officer.retried': sending },
  }) as const;
