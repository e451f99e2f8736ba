import type { AnyStateMachine, ContextFrom, EventFromLogic } from 'xstate';
import type { AgencyId } from '../agencies/agency.js';
import { checkProcedure } from './check-procedure.js';
import type { EffectiveValue } from './effective-dated.js';
import type { LegalLimit } from './legal-limit.js';

/** A value, or a pure function of the chart's context. */
export type Fact<Context, Value> = Value | ((context: Context) => Value);

export function factFor<Context, Value extends string | object>(fact: Fact<Context, Value>, context: Context): Value {
  return typeof fact === 'function' ? fact(context) : fact;
}

/** A published administrative procedure (thủ tục). Immutable once released. */
export interface Procedure<Id extends string = string, Chart extends AnyStateMachine = AnyStateMachine> {
  readonly id: Id;
  readonly version: number;
  readonly title: { readonly vi: string; readonly en: string };
  /** National code, or `configuration` where no national code is published. */
  readonly code: Fact<ContextFrom<Chart>, string>;
  readonly agency: Fact<ContextFrom<Chart>, AgencyId>;
  /** Agencies that became competent later, oldest first: what is filed from such a day on goes there. */
  readonly laterAgencies?: readonly EffectiveValue<AgencyId>[];
  /** Agencies to which a province's scheme may give it instead. */
  readonly otherAgencies?: readonly AgencyId[];
  /** The agency's legal limit. It may change while the dossier runs, for example when verification begins. */
  readonly limit: Fact<ContextFrom<Chart>, LegalLimit>;
  /** Limits of the citizen's, by the name in the state's tag `limit:<name>`. */
  readonly citizenLimits?: Readonly<Record<string, LegalLimit>>;
  /** The fields of the application that the agency may see, and no other. */
  readonly receives: readonly (keyof ContextFrom<Chart>['application'] & string)[];
  /** What the citizen is shown while the dossier waits for their decision. */
  readonly shownToCitizen?: (context: ContextFrom<Chart>) => unknown;
  /** One subject has at most one such dossier in all its cases, for example one registration of a death. */
  readonly oncePerSubject?: boolean;
  /** What undoing a positive outcome takes; `never` is corrected by another act only. */
  readonly reversible: 'by-annulment' | 'by-recovery' | 'by-restoration' | 'never';
  /** Who keeps the result among its own data and is told when it is annulled, and by which number it knows the result. */
  readonly annulmentTold?: {
    readonly agencies: readonly AgencyId[];
    readonly resultNumber: (outcome: NonNullable<ContextFrom<Chart>['outcome']>) => string;
  };
  readonly chart: Chart;
}

export type ApplicationOf<P extends Procedure> = ContextFrom<P['chart']>['application'];
export type OutcomeOf<P extends Procedure> = NonNullable<ContextFrom<P['chart']>['outcome']>;
export type EventOf<P extends Procedure> = EventFromLogic<P['chart']>;

/** Microsteps that one event may take. XState's own default has no end: a circle of `always` would hang the worker. */
const maxIterations = 1000;

/**
 * @throws DefinitionError when the chart or its law is incomplete; the message names the subject and the fix
 */
export function defineProcedure<const Id extends string, Chart extends AnyStateMachine>(
  procedure: Procedure<Id, Chart>,
): Procedure<Id, Chart> {
  checkProcedure(procedure);
  const { options } = procedure.chart;
  options.maxIterations = Math.min(options.maxIterations ?? maxIterations, maxIterations);
  return procedure;
}
