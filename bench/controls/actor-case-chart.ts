/** The chart of the case, as it runs live: each dossier is an actor of its own. */
import { type ActorRefFrom, assign, fromPromise, type SnapshotFrom, setup } from 'xstate';
import type { Reservation } from '../../definitions/language/calls.js';
import { calendarOf } from '../../workflows/engine/decide/calendars.js';
import { type DossierContext, dossierChart } from './actor-dossier-chart.js';
import { filingOf, legalNow, register } from './calls.js';
import type { ControlInput } from './contract.js';
import { claimOf, contentOf, type DossierId, rules } from './dossiers.js';
import { closing } from './final-record.js';
import { freshDeadlines } from './fresh-deadlines.js';
import { type CaseProgress, filed, isPositive, opened, type Progress } from './progress.js';

interface CaseContext {
  readonly input: ControlInput;
  /** Without those under way: their own actors know how they stand. */
  readonly dossiers: CaseProgress;
  /** What was paid instead of a lower claim. */
  readonly coveredBy: string | null;
}

type Claimant = Parameters<typeof claimOf>[0];

export const caseChart = setup({
  types: {} as { context: CaseContext; input: ControlInput; output: CaseProgress },
  actors: {
    dossier: dossierChart,
    reservePayment: fromPromise<Reservation, { input: ControlInput; dossier: Claimant }>(
      ({ input: { input, dossier } }) => {
        const { caseId, subjectKey, declaration } = input;
        const { head, amount } = claimOf(dossier, declaration);
        return register.reservePayment({ payment: 'funeral', subjectKey, caseId, dossier, head, amount });
      },
    ),
    closeCase: fromPromise<void, CaseContext>(({ input: { dossiers, input } }) =>
      register.closeCase(closing(dossiers, input, legalNow(input))),
    ),
  },
  actions: {
    keep: assign(({ context }, { id, progress }: { id: DossierId; progress: Progress }) => ({
      dossiers: { ...context.dossiers, [id]: progress },
    })),
    openClaims: assign(({ context: { dossiers } }) => ({
      dossiers: { ...dossiers, 'funeral-allowance': opened('agency'), 'funeral-support': opened('payment') },
    })),
    keepPaid: assign(({ context: { input, dossiers, coveredBy } }, { id }: { id: Claimant }) => ({
      coveredBy: isPositive(dossiers[id]) ? claimOf(id, input.declaration).head : coveredBy,
    })),
    keepReservation: assign(({ context: { coveredBy } }, reservation: Reservation) => ({
      coveredBy: reservation.granted ? coveredBy : reservation.by,
    })),
  },
  guards: {
    isRegistered: ({ context: { dossiers } }) => isPositive(dossiers['death-registration']),
    hasNoRegister: ({ context: { input } }) => !input.duties.register,
    isCovered: ({ context: { coveredBy } }) => coveredBy !== null,
    higherClaimHasEnded: ({ context: { dossiers } }) => typeof dossiers['funeral-allowance']?.decidedAt === 'number',
  },
}).createMachine({
  id: 'case',
  context: ({ input }) => ({ input, dossiers: {}, coveredBy: null }),
  output: ({ context }) => context.dossiers,
  initial: 'registration',
  states: {
    registration: { ...sideBySide('death-registration'), onDone: 'registered' },
    registered: { always: [{ guard: 'isRegistered', target: 'linked', actions: 'openClaims' }, { target: 'settled' }] },
    linked: {
      type: 'parallel',
      onDone: 'settled',
      states: {
        residence: sideBySide('residence-deregistration'),
        survivors: sideBySide('survivor-benefit'),
        allowance: claiming('funeral-allowance', { target: 'turn' }),
        support: claiming('funeral-support', { guard: 'higherClaimHasEnded', target: 'turn' }),
      },
    },
    settled: { always: [{ guard: 'hasNoRegister', target: 'closed' }, { target: 'closing' }] },
    closing: { invoke: { src: 'closeCase', input: ({ context }) => context, onDone: 'closed' } },
    closed: { type: 'final' },
  },
});

function sideBySide(id: DossierId) {
  return { initial: 'underway', states: { underway: underway(id), ended: { type: 'final' } } } as const;
}

/** A funeral is paid once: whose turn it is reserves the payment, unless it is known to be covered. */
function claiming<const Turn>(id: Claimant, turn: Turn) {
  const { invoke } = underway(id);
  return {
    initial: 'waiting',
    states: {
      waiting: { always: [{ guard: 'hasNoRegister', target: 'underway' }, turn] },
      turn: { always: [{ guard: 'isCovered', target: 'underway' }, { target: 'reserving' }] },
      reserving: {
        invoke: {
          src: 'reservePayment',
          input: ({ context: { input } }: { context: CaseContext }) => ({ input, dossier: id }),
          onDone: {
            target: 'underway',
            actions: {
              type: 'keepReservation',
              params: ({ event }: { event: { output: Reservation } }) => event.output,
            },
          },
        },
      },
      underway: {
        invoke: {
          ...invoke,
          onDone: { ...invoke.onDone, actions: [invoke.onDone.actions, { type: 'keepPaid', params: { id } }] },
        },
      },
      ended: { type: 'final' },
    },
  } as const;
}

function underway(id: DossierId) {
  return {
    invoke: {
      id,
      src: 'dossier',
      input: ({ context }: { context: CaseContext }) => filedWith(context, id),
      onDone: {
        target: 'ended',
        actions: {
          type: 'keep',
          params: ({ event }: { event: { output: Progress } }) => ({ id, progress: event.output }),
        },
      },
    },
  } as const;
}

function filedWith({ input, dossiers, coveredBy }: CaseContext, id: DossierId): DossierContext {
  return {
    filing: filingOf(input, id),
    content: contentOf(id, input.declaration, dossiers['death-registration']?.outcome, coveredBy),
    calendar: calendarOf(input.calendars, rules[id].agency),
    progress: filed(freshDeadlines(id, input)),
  };
}

/** Every dossier that has been opened, as it stands. */
export function dossiersIn({ context, children }: SnapshotFrom<typeof caseChart>): CaseProgress {
  const underway = Object.entries(children).flatMap(([id, actor]) =>
    actor && id in rules ? [[id, (actor as ActorRefFrom<typeof dossierChart>).getSnapshot().context.progress]] : [],
  );
  return { ...context.dossiers, ...Object.fromEntries(underway) };
}
