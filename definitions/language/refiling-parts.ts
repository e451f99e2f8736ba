/**
 * A refusal that may be mended: the citizen corrects what was refused and files again inside the same case, a new filing
 * under a new reference. What others were given before stands; whoever waits for this one waits on.
 *
 * A chart that uses it gives to `setup` the action `keepRefiling: assign(refiled)`, and to its procedure the citizen's limit
 * that is named here. It spreads `refusedForNow` behind `agencyAnswers`, takes `byHandOrRefiled` for `byHand`, and the states last.
 */
import { byHand, officeForms } from './chart-parts.js';
import type { FormReference } from './dossier-chart.js';

export interface RefilingContext {
  /** Which filing this is; each has a reference of its own at the agency. */
  readonly attempt: number;
}

export const firstFiling: RefilingContext = { attempt: 1 };

/** For `keepRefiling`. What was said of the refused filing is not said of this one. */
export const refiled = {
  application: <Application>({
    context,
    event,
  }: {
    context: { readonly application: Application };
    event: { readonly type: string; readonly application?: Application };
  }) => event.application ?? context.application,
  attempt: ({ context }: { context: RefilingContext }) => context.attempt + 1,
  reasons: [],
  asked: [],
};

/** A transition of `processing`, behind `agencyAnswers`. */
export const refusedForNow = {
  'agency.refused': { target: 'awaitingRefiling', actions: 'keepReasons' },
} as const;

/** Instead of `byHand`. */
export const byHandOrRefiled = {
  ...byHand,
  'officer.refusedByHand': { target: 'awaitingRefiling', actions: ['keepReasons', 'recordAct'] },
} as const;

/**
 * The form is handed out with the refusal, so the end owes none.
 * @param limit of the citizen's, by its name in `citizenLimits`: when it has run out, the refusal is final
 */
export const refilingStates = <const Limit extends string>({
  limit,
  form = officeForms.refusal,
}: {
  readonly limit: Limit;
  readonly form?: FormReference;
}) =>
  ({
    awaitingRefiling: {
      tags: ['awaiting:citizen', `limit:${limit}`],
      meta: { status: 3, form },
      on: {
        'citizen.refiled': {
          guard: 'sameMatter',
          description: 'what is filed again is the same matter, about the same persons; anything else is another case',
          target: 'submitting',
          actions: 'keepRefiling',
        },
        // Given up: what was refused stays refused.
        'citizen.withdrew': 'refused',
        'officer.stopped': { target: 'stopped', actions: 'keepReasons' },
        'clock.lapsed': 'refused',
      },
    },
    refused: { type: 'final', tags: 'final:refused', meta: { status: 3 } },
  }) as const;
