/**
 * How a dossier walks through its lawful heads: one is reserved and filed at a time, the next after a refusal. Shared by
 * the two procedures that pay for a funeral; what is paid, by whom and when, is each procedure's own.
 */
import type { Submission } from '../../language/calls.js';
import { byHand, leavingUnfiled, type WorkingContext, workingContext } from '../../language/chart-parts.js';
import type { LegalClaim } from '../../language/claims.js';
import { samePerson } from '../death-registration/same-person.js';
import { type DisputedContext, undisputed } from './disputed-payee.js';

export interface ClaimingContext<Application, Outcome, Claim extends LegalClaim>
  extends WorkingContext<Application, Outcome>,
    DisputedContext {
  /** The head that is reserved and filed now. */
  readonly claim: Claim;
  /** 1 for the first head; every head is filed as a dossier of its own. */
  readonly attempt: number;
  /** Which claim was paid instead of this one. */
  readonly coveredBy: string | null;
}

/** Any context that these functions can read, whatever is claimed with it. */
interface Claiming {
  readonly application: { readonly claims: readonly LegalClaim[] };
  readonly claim: LegalClaim;
  readonly attempt: number;
  readonly coveredBy: string | null;
  readonly note: string | null;
}

/** @throws RangeError when nothing is claimed: the bundle should have called the procedure not applicable */
export function claimingContext<Application extends { readonly claims: readonly LegalClaim[] }, Outcome>(
  application: Application,
): ClaimingContext<Application, Outcome, Application['claims'][number]> {
  const claim: Application['claims'][number] | undefined = application.claims[0];
  if (!claim) throw new RangeError('No lawful head is claimed. Say so in `applicable` of the bundle.');
  return { ...workingContext<Application, Outcome>(application), ...undisputed, claim, attempt: 1, coveredBy: null };
}

/** Each agency hears of one head only: its own. A covered one is filed all the same, for only that agency may refuse. */
export function filing({ application, claim, attempt, coveredBy }: Claiming): Submission {
  return {
    kind: 'application',
    attempt,
    content: { ...application, claims: [claim], ...(coveredBy && { coveredBy }) },
  };
}

function laterClaims({ application, claim }: Claiming): readonly LegalClaim[] {
  return application.claims.slice(application.claims.findIndex(({ head }) => head === claim.head) + 1);
}

/** A head refused on its merits leaves the next one open; a covered one means that the funeral has been paid. */
export function hasAnotherHead({ context }: { readonly context: Claiming }): boolean {
  return context.coveredBy === null && laterClaims(context).length > 0;
}

/** What changes in the context when the next head is taken up. */
export function nextHead<Context extends Claiming>(context: Context, refusedFor: readonly string[]) {
  const refusal = `${context.claim.head} refused: ${refusedFor.join('; ')}`;
  const claim: Context['application']['claims'][number] = laterClaims(context)[0] ?? context.claim;
  return {
    claim,
    attempt: context.attempt + 1,
    asked: [],
    supplied: [],
    dispute: null,
    note: [context.note, refusal].filter(Boolean).join('. '),
  };
}

/** Names the heads of this dossier that the decided one covers, for the clerk. */
export function noteOfPayment({ context }: { readonly context: Claiming }): string | null {
  const covered = laterClaims(context).map(({ head }) => `${head} covered by ${context.claim.head}`);
  return [context.note, ...covered].filter(Boolean).join('. ') || null;
}

/** After a refusal the next head is taken up, unless the citizen wanted to withdraw. */
export const refusedClaim = [
  { guard: 'anotherHead', target: 'reserving', actions: 'takeUpNextHead' },
  { target: 'refused', actions: 'keepReasons' },
] as const;

/** Without a next head: for a dossier that is being withdrawn or stopped. */
export const leavingClaimByHand = {
  'officer.decidedByHand': {
    ...byHand['officer.decidedByHand'],
    guard: 'paysTheClaim',
    description: 'only the head that is claimed now can be paid, and none that is covered by another payment',
  },
  'officer.refusedByHand': byHand['officer.refusedByHand'],
} as const;

/** Instead of `byHand`. */
export const claimByHand = {
  'officer.decidedByHand': leavingClaimByHand['officer.decidedByHand'],
  'officer.refusedByHand': [
    { guard: 'anotherHead', target: 'reserving', actions: ['takeUpNextHead', 'recordAct'] },
    byHand['officer.refusedByHand'],
  ],
} as const;

/** What is paid by hand is paid once as well: the register holds the payment for one head. */
export function paysTheClaim({
  context: { claim, coveredBy },
  event,
}: {
  context: Claiming;
  event: { readonly type: string; readonly outcome?: { readonly head: string } };
}): boolean {
  return coveredBy === null && event.outcome?.head === claim.head;
}

interface AboutClaims {
  readonly deceased: { readonly personalId: string };
  readonly claims: readonly LegalClaim[];
  readonly coveredBy?: string | undefined;
}

/** What is claimed was computed from the law, and its turn has been reserved: no correction changes it. */
export function sameClaims({
  context,
  event,
}: {
  context: { readonly application: AboutClaims };
  event: { readonly type: string; readonly application?: AboutClaims };
}): boolean {
  const { claims = [], coveredBy } = event.application ?? {};
  const worth = ({ head, amount, source }: LegalClaim) => [head, amount, source.act, source.article].join();
  const unchanged = claims.map(worth).join('; ') === context.application.claims.map(worth).join('; ');
  return unchanged && coveredBy === undefined && samePerson({ context, event });
}

/** The claim as it stands in the corrected application: the number of its file may have been wrong. */
export function correctedClaim<Claim extends LegalClaim>({
  context,
  event,
}: {
  context: { readonly claim: Claim };
  event: { readonly type: string; readonly application?: { readonly claims: readonly Claim[] } };
}): Claim {
  return event.application?.claims.find(({ head }) => head === context.claim.head) ?? context.claim;
}

/** The reservation was refused by our own register: nothing has been filed yet. */
export const reservationFailed = {
  tags: 'awaiting:officer',
  meta: { status: 1 },
  on: { 'officer.retried': 'reserving', ...leavingUnfiled },
} as const;
