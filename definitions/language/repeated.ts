/** A procedure that a case repeats over a list of its declaration: one dossier each, for example for every manager. */
import type { BundleDossier, LinkOf, OutcomesOf, Sentence } from './bundle.js';
import type { Link } from './link.js';
import type { ApplicationOf, Procedure } from './procedure.js';

/** An item of such a list. Its key names the dossier, in the clear: it stays the same and says nothing about a person. */
export interface Keyed {
  /** Kebab-case, for example `director`. */
  readonly key: string;
}

/** Marks a predecessor in `after` that is repeated: this one waits for all its dossiers, and is passed a list. */
export interface Each {
  readonly each: true;
}

export function each<P extends Procedure>(procedure: P): P & Each {
  return { ...procedure, each: true };
}

/**
 * Describes the place of a procedure that is repeated over a list. What `application` leaves out, `passedOn` must give.
 * @returns a place whose dossiers are called `<procedure>.<key>`
 */
export function repeatedDossierOf<Declaration>() {
  return <
    P extends Procedure,
    Item extends Keyed,
    const After extends readonly Procedure[] = [],
    const L extends Link = Link,
    Passed extends keyof ApplicationOf<P> = never,
  >(
    dossier: {
      procedure: P;
      over: (declaration: Declaration) => readonly Item[];
      after?: After;
      applicable?: (declaration: Declaration) => true | Sentence;
      application: (declaration: Declaration, item: Item) => Omit<ApplicationOf<P>, Passed>;
      passedOn?: (...outcomes: OutcomesOf<After, L>) => Pick<ApplicationOf<P>, Passed>;
    } & LinkOf<After, L>,
  ): RepeatedDossier<Declaration, P> => {
    const { procedure, over, after = [], link, applicable = () => true, application, passedOn } = dossier;
    return {
      procedure,
      over,
      after,
      ...(link && { link }),
      applicable,
      application: application as RepeatedDossier<Declaration, P>['application'],
      passedOn: (...outcomes) => (passedOn ? passedOn(...(outcomes as OutcomesOf<After, L>)) : {}),
    };
  };
}

export interface RepeatedDossier<Declaration = unknown, P extends Procedure = Procedure>
  extends BundleDossier<Declaration, P> {
  over(declaration: Declaration): readonly Keyed[];
}
