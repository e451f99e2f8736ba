/** A draft of the result that the citizen confirms or corrects; silence within the citizen's limit is consent. */
import { answerFailed, sendingAnswer } from './chart-answer.js';
import { examining } from './chart-parts.js';
import type { LegalSource } from './legal-source.js';

interface Correction {
  readonly line: string;
  readonly correct: string;
}

/** Our answer to a draft; `silent` when the citizen let the limit pass. */
export type DraftAnswer =
  | { readonly draft: 'confirmed'; readonly silent: boolean }
  | { readonly draft: 'disputed'; readonly corrections: readonly Correction[] };

/** Beside the context of the chart. */
export interface DraftContext {
  /** Lines of the draft by their label. */
  readonly draft: Readonly<Record<string, string>> | null;
  readonly answer: DraftAnswer | null;
}

export const noDraft: DraftContext = { draft: null, answer: null };

interface Heard {
  readonly event: {
    readonly type: string;
    readonly draft?: DraftContext['draft'];
    readonly corrections?: readonly Correction[];
  };
}

/** For the actions of the same names. */
export const draftAssignments = {
  keepDraft: { draft: ({ event }: Heard) => event.draft ?? null, answer: null },
  keepAnswer: {
    answer: ({ event: { type, corrections } }: Heard): DraftAnswer =>
      corrections ? { draft: 'disputed', corrections } : { draft: 'confirmed', silent: type === 'clock.lapsed' },
  },
};

/** For the guard of the same name. */
export const disputed = ({ context }: { context: DraftContext }) => context.answer?.draft === 'disputed';

/**
 * States beside one named `examining`; `agency.draftPrepared` leads to `confirmingDraft` with the action `keepDraft`. The
 * citizen's limit is `draft-confirmation`; the agency's own goes on meanwhile.
 * @param law that gives the citizen this say
 */
export const draftStates = (law: LegalSource) =>
  ({
    confirmingDraft: {
      tags: ['counting', 'awaiting:citizen', 'limit:draft-confirmation'],
      meta: { status: 4, law },
      on: {
        'citizen.confirmed': { target: 'answeringDraft', actions: 'keepAnswer' },
        'citizen.disputed': { target: 'answeringDraft', actions: 'keepAnswer' },
        'clock.lapsed': { target: 'answeringDraft', actions: 'keepAnswer' },
      },
    },
    answeringDraft: sendingAnswer({
      id: 'answer',
      status: 4,
      content: ({ answer }: DraftContext) => answer,
      done: [{ guard: 'disputed', target: 'examining' }, { target: 'registering' }],
      failed: 'answerFailed',
    }),
    answerFailed: answerFailed(4, 'answeringDraft'),
    registering: { ...examining, on: { 'agency.examining': 'registering' } },
  }) as const;
