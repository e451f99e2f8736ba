import type { LocalDate } from '../calendar/local-date.js';
import { checkBundle } from './check-bundle.js';
import type { ExclusivePayment } from './claims.js';
import type { LegalSource } from './legal-source.js';
import type { Link, PassedOutcome } from './link.js';
import type { ApplicationOf, OutcomeOf, Procedure } from './procedure.js';
import type { Each, Keyed } from './repeated.js';

export interface Sentence {
  readonly vi: string;
  readonly en: string;
}

/** Why a declaration does not belong here, and where it goes instead. */
export interface OutOfScope {
  readonly reason: Sentence;
  readonly route: Sentence;
  readonly source: LegalSource;
}

/** One procedure's place in a bundle. Method syntax keeps the erased form assignable. */
export interface BundleDossier<Declaration = unknown, P extends Procedure = Procedure> {
  readonly procedure: P;
  /** Procedures of this bundle whose positive outcome this one waits for. */
  readonly after: readonly Procedure[];
  /** What becomes of this one when one that it waits for has no result, or loses it; given if it waits for any. */
  readonly link?: Link;
  /** What the declaration lists for a procedure that is repeated: a dossier each. */
  over?(declaration: Declaration): readonly Keyed[];
  /** `true`, or why the facts do not call for this procedure. */
  applicable(declaration: Declaration): true | Sentence;
  /** The part of the application that the declaration gives, about one item where it is repeated: only what the agency may receive. */
  application(declaration: Declaration, item?: Keyed): Partial<ApplicationOf<P>>;
  /** The part that earlier outcomes give, in the order of `after`: a list for `each`, null where the link continues without one. */
  passedOn(...outcomes: readonly unknown[]): Partial<ApplicationOf<P>>;
}

/** Procedures linked by dependencies (nhóm thủ tục liên thông): one declaration, one promised result date. */
export interface Bundle<
  Id extends string = string,
  Declaration = unknown,
  Dossiers extends Readonly<Record<string, BundleDossier<Declaration>>> = Readonly<
    Record<string, BundleDossier<Declaration>>
  >,
> {
  readonly id: Id;
  readonly version: number;
  /** First day of filing that takes this version; the first version may leave it out. */
  readonly inForceFrom?: LocalDate;
  /** National code, or `configuration`. */
  readonly code: string;
  readonly title: Sentence;
  readonly source: LegalSource;
  readonly dossiers: Dossiers;
  readonly exclusivePayments?: readonly ExclusivePayment<Declaration>[];
  /** Working days after a dossier became overdue, on which its superiors are told: 1, 3 and 5 unless given. */
  readonly escalation?: readonly number[];
  /** Who or what the case is about: one subject has one case of this bundle. */
  subject(declaration: Declaration): string;
  /** The dossiers that the citizen asked for. */
  chosen(declaration: Declaration): readonly string[];
  /** Code of the commune whose offices are competent. */
  commune(declaration: Declaration): string;
  scope(declaration: Declaration): true | OutOfScope;
  /** Fields that cannot be true of a declaration filed on that day, with why. */
  impossibleOn?(
    declaration: Declaration,
    filedOn: LocalDate,
  ): readonly { readonly path: string; readonly message: string }[];
}

export type OutcomesOf<After extends readonly Procedure[], L extends Link> = {
  [Place in keyof After]: After[Place] extends Each
    ? readonly PassedOutcome<OutcomeOf<After[Place]>, L>[]
    : PassedOutcome<OutcomeOf<After[Place]>, L>;
};

/** Whoever waits for others says what their end means for it. */
export type LinkOf<After extends readonly Procedure[], L extends Link> = After extends readonly []
  ? { link?: undefined }
  : { link: L };

/** The application comes whole from the declaration, or partly from earlier outcomes: then both parts are required. */
type ApplicationParts<
  Declaration,
  P extends Procedure,
  After extends readonly Procedure[],
  L extends Link,
  Passed extends keyof ApplicationOf<P>,
> =
  | { application: (declaration: Declaration) => ApplicationOf<P>; passedOn?: undefined }
  | {
      application: (declaration: Declaration) => Omit<ApplicationOf<P>, Passed>;
      passedOn: (...outcomes: OutcomesOf<After, L>) => Pick<ApplicationOf<P>, Passed>;
    };

/**
 * Describes one procedure's place in a bundle of `Declaration`.
 * What `application` leaves out, `passedOn` must give: together they are the whole application.
 */
export function dossierOf<Declaration>() {
  return <
    P extends Procedure,
    const After extends readonly Procedure[] = [],
    const L extends Link = Link,
    Passed extends keyof ApplicationOf<P> = never,
  >(
    dossier: {
      procedure: P;
      after?: After;
      applicable?: (declaration: Declaration) => true | Sentence;
    } & LinkOf<After, L> &
      ApplicationParts<Declaration, P, After, L, Passed>,
  ): BundleDossier<Declaration, P> => {
    const { procedure, after = [], link, applicable = () => true, application, passedOn } = dossier;
    return {
      procedure,
      after,
      ...(link && { link }),
      applicable,
      application: application as (declaration: Declaration) => Partial<ApplicationOf<P>>,
      passedOn: (...outcomes) => (passedOn ? passedOn(...(outcomes as OutcomesOf<After, L>)) : {}),
    };
  };
}

/**
 * @throws DefinitionError when a dossier waits for one that is not in the bundle, or for itself in a circle, or does not
 * say what the end of those means for it
 */
export function defineBundle<
  const Id extends string,
  Declaration,
  Dossiers extends Readonly<Record<string, BundleDossier<Declaration>>>,
>(bundle: Bundle<Id, Declaration, Dossiers>): Bundle<Id, Declaration, Dossiers> {
  checkBundle(bundle);
  return bundle;
}
