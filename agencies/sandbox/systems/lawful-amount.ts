/** What the law pays for a funeral under one head: the agencies compute it themselves and do not trust the claim. */
import { localDate } from '../../../definitions/calendar/local-date.js';
import { type DeceasedBenefits, type FuneralHead, funeralClaims } from '../../../definitions/law/funeral-claims.js';

const supporting: Record<FuneralHead, DeceasedBenefits> = {
  B1: { insurance: { pensioner: true, monthsPaid: 0 } },
  B3: { monthlySocialAllowance: true },
  B4: { socialPension: true },
  B5: { meritorious: true },
  B6: { veteran: true },
};

/** @param diedOn YYYY-MM-DD: the month of death decides @returns VND */
export function lawfulAmount(head: FuneralHead, diedOn: string): number {
  const claim = funeralClaims(supporting[head], localDate(diedOn)).find((candidate) => candidate.head === head);
  if (!claim) throw new RangeError(`The law pays nothing for a funeral under ${head} for a death on ${diedOn}.`);
  return claim.amount;
}
