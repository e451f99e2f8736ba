/** What an ordinary chart gives to `setup`: its types, the calls, and all that the shared parts name. */
import { assign, type EventObject, type PropertyAssigner } from 'xstate';
import { calls } from './calls.js';
import { assignments, type ChartTypes, corrected, issued, type WorkingContext } from './chart-parts.js';

type AnyWorkingContext = WorkingContext<unknown, unknown>;

/** An event that carries an application or an outcome carries this procedure's. */
interface EventAbout<Context extends AnyWorkingContext> extends EventObject {
  readonly application?: Context['application'];
  readonly outcome?: Context['outcome'];
}

/** What a correction may not change: true while it is about the same person and the same claim. */
type SameMatter<Context extends AnyWorkingContext> = (heard: {
  readonly context: Context;
  readonly event: EventAbout<Context>;
}) => boolean;

/** A chart with actions and guards of its own goes on: `setup(dossierSetup(…)).extend({ actions, guards })`. */
export function dossierSetup<Context extends AnyWorkingContext, Event extends EventAbout<Context>>(
  sameMatter: SameMatter<Context>,
) {
  type Types = ChartTypes<Context, Event>;
  type Heard = Types['events'];
  // The compiler cannot look into a context that is still open; what it must hold, the two constraints above ask for.
  const keep = (assignment: object) => assign(assignment as PropertyAssigner<Context, Heard, undefined, Heard, never>);
  return {
    types: {} as Types,
    actors: calls,
    actions: {
      keepAsked: keep(assignments.keepAsked),
      keepSupplied: keep(assignments.keepSupplied),
      keepReasons: keep(assignments.keepReasons),
      forgetReasons: keep(assignments.forgetReasons),
      recordAct: keep(assignments.recordAct),
      keepOutcome: keep({ outcome: issued }),
      keepCorrection: keep({ application: corrected }),
    },
    guards: { sameMatter },
  };
}
