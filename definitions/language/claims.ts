import type { LegalSource } from './legal-source.js';

/** One lawful ground for a payment that can be paid only once per subject, with what it is worth. */
export interface LegalClaim {
  /** Legal head, for example `B1`. */
  readonly head: string;
  /** VND. */
  readonly amount: number;
  readonly source: LegalSource;
}

/** A payment that is made at most once per subject, whichever dossier claims it. */
export interface ExclusivePayment<Declaration> {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** Every lawful claim of every dossier, the one that goes first on top. */
  claims(declaration: Declaration): readonly (LegalClaim & { readonly dossier: string })[];
}
