/** The funeral payment is made once for a deceased: which heads the facts support, and which dossier claims each. */
import type { ExclusivePayment, LegalClaim } from '../../language/claims.js';
import { type FuneralHead, funeralClaims } from '../../law/funeral-claims.js';
import type { DeathFacts } from './schema.js';

const dossierOfHead = {
  B1: 'funeral-allowance',
  B5: 'funeral-allowance',
  B6: 'funeral-allowance',
  B3: 'funeral-support',
  B4: 'funeral-support',
} as const satisfies Record<FuneralHead, string>;

type FuneralDossier = (typeof dossierOfHead)[FuneralHead];

/** The heads that a dossier may claim. */
export type HeadOf<Dossier extends FuneralDossier> = {
  [Head in FuneralHead]: (typeof dossierOfHead)[Head] extends Dossier ? Head : never;
}[FuneralHead];

interface PlacedClaim extends LegalClaim {
  readonly head: FuneralHead;
  readonly dossier: FuneralDossier;
}

function placedClaims({ benefits, insurance, death }: DeathFacts): readonly PlacedClaim[] {
  return funeralClaims({ ...benefits, insurance }, death.date).map((claim) => ({
    ...claim,
    dossier: dossierOfHead[claim.head],
  }));
}

/** The lawful heads of one dossier, best first; amounts in VND. */
export function claimsOf<Dossier extends FuneralDossier>(
  dossier: Dossier,
  facts: DeathFacts,
): (LegalClaim & { readonly head: HeadOf<Dossier> })[] {
  const isOurs = (claim: PlacedClaim): claim is PlacedClaim & { head: HeadOf<Dossier> } => claim.dossier === dossier;
  return placedClaims(facts)
    .filter(isOurs)
    .map(({ dossier: _ours, ...claim }) => claim);
}

/**
 * One id for the linked bundle and for single procedures: the register then cannot pay a funeral twice.
 * @param only the dossier of a bundle of one; every dossier when left out
 */
export function funeralPayment<Declaration extends DeathFacts>(only?: FuneralDossier): ExclusivePayment<Declaration> {
  return {
    id: 'funeral',
    title: { vi: 'Mai táng phí', en: 'Funeral payment' },
    claims: (facts) => placedClaims(facts).filter(({ dossier }) => only === undefined || dossier === only),
  };
}
