/**
 * Several people claim the same funeral money: the agency pays nobody until they have agreed in writing whom. Shared by
 * the two procedures that pay for a funeral; the dossier alone stands still meanwhile.
 *
 * A chart that uses it gives to `setup` the actions `keepDispute` and `keepAgreement`.
 */
import type { Submission } from '../../language/calls.js';
import { officeForms } from '../../language/chart-parts.js';
import type { DocumentReference } from '../../language/events.js';

/** Kind of the paper that is asked for. */
const payeeAgreement = 'payee-agreement';

export interface DisputedContext {
  /** How many claim the money, where the agency says it; null while they agree. */
  readonly dispute: { readonly claimants?: number | undefined } | null;
  /** The agreement in which they name one payee; the application then names the same. */
  readonly agreement: DocumentReference | null;
}

export const undisputed: DisputedContext = { dispute: null, agreement: null };

/** For `keepDispute`. */
export const disputed = {
  asked: [payeeAgreement],
  dispute: ({ event }: { event: { readonly type: string; readonly claimants?: number | undefined } }) => ({
    ...(event.claimants !== undefined && { claimants: event.claimants }),
  }),
};

/** For `keepAgreement`. */
export const agreed = {
  application: withAgreedPayee,
  agreement: ({ event }: { event: { readonly type: string; readonly agreement?: DocumentReference } }) =>
    event.agreement ?? null,
  dispute: null,
};

/** A head that is filed later names the same payee. */
function withAgreedPayee<Application extends { readonly payee: unknown }>({
  context: { application },
  event,
}: {
  context: { readonly application: Application };
  event: { readonly type: string; readonly payee?: Application['payee'] };
}): Application {
  return { ...application, payee: event.payee ?? application.payee };
}

/** A transition out of `processing`. */
export const payeeDisputed = { target: '.awaitingAgreement', actions: 'keepDispute' } as const;

interface Agreeing extends DisputedContext {
  readonly application: { readonly payee: unknown };
}

/** Children of `processing`. `resumeAt` is where the work goes on once the agency knows whom to pay. */
export const disputedPayeeStates = ({ resumeAt }: { readonly resumeAt: string }) =>
  ({
    awaitingAgreement: {
      tags: ['suspended', 'awaiting:citizen'],
      meta: { status: 5, form: officeForms.supplement },
      on: { 'citizen.agreedOnPayee': { target: 'sendingAgreement', actions: 'keepAgreement' } },
    },
    sendingAgreement: {
      tags: 'counting',
      meta: { status: 5 },
      invoke: {
        id: 'agreement',
        src: 'submitApplication',
        input: ({ context }: { context: Agreeing }): Submission => ({
          kind: 'answer',
          content: { payee: context.application.payee, agreement: context.agreement },
        }),
        onDone: resumeAt,
        onError: 'agreementFailed',
      },
    },
    agreementFailed: {
      tags: ['counting', 'awaiting:officer'],
      meta: { status: 5 },
      on: { 'officer.retried': 'sendingAgreement' },
    },
  }) as const;
