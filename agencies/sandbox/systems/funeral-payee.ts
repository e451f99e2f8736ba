/** Whom a stand-in agency pays for a funeral, and what it does when several people claim the money. */
import { type WirePayee, wireAgreement } from '../../http/funeral-parts.js';
import type { Folder, Said, Stage, Step } from '../agency-system.js';

/** The stage, shared by the agencies that pay for funerals, in which a dossier waits for the claimants' agreement. */
export const awaitingAgreement = 'awaitingAgreement';

interface PayeeNote {
  /** A fact on file: somebody else has claimed the money as well. */
  readonly payeeDisputed?: boolean;
  readonly claimants?: number;
  readonly agreed?: { readonly nguoiNhan: WirePayee };
}

const noteOf = ({ memory }: Folder): PayeeNote => memory;

/**
 * @param say the notice, in the agency's words
 * @returns what is done instead of deciding; undefined when it is clear whom to pay
 */
export function disputeOf(folder: Folder, say: (claimants: number | undefined) => Said): Step | undefined {
  const { payeeDisputed, claimants, agreed } = noteOf(folder);
  return payeeDisputed === true && !agreed ? { say: [say(claimants)], next: awaitingAgreement } : undefined;
}

/** @param next the stage that goes on once they agree */
export const takesAgreement = (next: string): Stage => ({
  onAnswer: (_folder, content) => ({ next, remember: { agreed: wireAgreement.parse(content) } }),
});

/** What the clerks write down of a payment. */
export function paymentNote(folder: Folder, soTien: number): { readonly chiTra: object } {
  const { nguoiNhan } = noteOf(folder).agreed ?? (folder.application as { nguoiNhan: WirePayee });
  return { chiTra: { nguoiNhan, soTien } };
}
