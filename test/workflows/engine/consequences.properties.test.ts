/** What is said before an act is what the act then does, in whatever state a death case is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CloseCaseRequest } from '../../../activities/register-calls.js';
import { consequencesOfClosed } from '../../../workflows/engine/decide/annulled-results.js';
import type { Act, Consequence, ConsequenceEffect } from '../../../workflows/engine/decide/consequence.js';
import { consequencesOf } from '../../../workflows/engine/decide/consequences.js';
import { resultOf } from '../../../workflows/engine/decide/dependencies.js';
import { WanderingCase } from './wandering-case.js';

const events = {
  withdraw: { type: 'citizen.withdrew' },
  stop: { type: 'officer.stopped', by: 'one-stop-centre/clerk', reason: 'filed twice' },
  refuse: { type: 'agency.refused', reasons: ['not-competent'] },
} as const satisfies Partial<Record<Act, object>>;

/** Which family, and what happens to its case. */
const course = fc.tuple(fc.nat(1), fc.array(fc.nat(5_000), { maxLength: 60 }));

function wandered([family, choices]: readonly [number, readonly number[]]): WanderingCase {
  const wandering = new WanderingCase(family);
  for (const choice of choices) wandering.wander(choice);
  return wandering;
}

const anyDossier = fc.constantFrom(
  'death-registration',
  'residence-deregistration',
  'survivor-benefit',
  'funeral-support',
  'funeral-allowance',
);

/** The same words for what has become of a dossier. */
function became(wandering: WanderingCase, before: WanderingCase['state'], id: string): ConsequenceEffect {
  const [then, now] = [before.dossiers[id], wandering.state.dossiers[id]];
  const [resultThen, result] = [resultOf(then), resultOf(now)];
  if (result === 'positive') return 'stands';
  if (resultThen !== null) return 'ended';
  if (now?.phase === 'notOpened') return 'notOpened';
  return result === null || result === 'absent' ? 'continues' : result;
}

/** A prediction, and what was then carried out with agencies that confirm. */
function compared(
  wandering: WanderingCase,
  act: keyof typeof events,
  dossier?: string,
  agencies: { readonly decidedBefore?: boolean } = {},
) {
  const { bundle, state: before } = wandering;
  const { lines } = consequencesOf(before, bundle, act, dossier);
  const had = new Map([...wandering.statuses].map(([id, statuses]) => [id, statuses.length]));
  wandering.tell(events[act], dossier);
  wandering.confirm(agencies);
  const happened = lines.map(({ dossier: id }) => ({
    dossier: id,
    effect: became(wandering, before, id),
    statuses: wandering.statuses.get(id)?.slice(had.get(id) ?? 0) ?? [],
    form: formAtEnd(wandering, before, id),
  }));
  return { lines, happened };
}

function formAtEnd({ state }: WanderingCase, before: WanderingCase['state'], id: string) {
  const [then, now] = [before.dossiers[id], state.dossiers[id]];
  if (then?.phase !== 'open' || now?.phase !== 'open' || resultOf(then) !== null || resultOf(now) === null) return null;
  const form = now.forms.at(-1);
  return now.forms.length > then.forms.length && form ? { formSet: form.formSet, number: form.number } : null;
}

const told = ({ dossier, effect, statuses, form }: Consequence) => ({ dossier, effect, statuses, form });

/** Some thousand courses of a whole case take a minute on a busy machine. */
const patience = { timeout: 240_000 };
const runs = { numRuns: 300 };

describe('what is said before an act', patience, () => {
  it.each(['withdraw', 'stop'] as const)('to %s a whole case is what becomes of every dossier', (act) => {
    const seen = new Set<ConsequenceEffect>();
    fc.assert(
      fc.property(course, (way) => {
        const { lines, happened } = compared(wandered(way), act);
        for (const { effect } of lines) seen.add(effect);
        expect(lines.map(told)).toEqual(happened);
      }),
      runs,
    );
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'stands',
        'ended',
        'notOpened',
        `${act === 'stop' ? 'stopp' : 'withdraw'}${act === 'stop' ? 'ed' : 'n'}`,
      ]),
    );
  });

  it.each(['withdraw', 'stop', 'refuse'] as const)(
    'to %s one dossier is what becomes of it and of the others',
    (act) => {
      const seen = new Set<ConsequenceEffect>();
      fc.assert(
        fc.property(course, anyDossier, (way, dossier) => {
          const { lines, happened } = compared(wandered(way), act, dossier);
          for (const { effect } of lines) seen.add(effect);
          expect(lines.map(told)).toEqual(happened);
        }),
        runs,
      );
      const ends = { withdraw: 'withdrawn', stop: 'stopped', refuse: 'refused' } as const;
      expect([...seen]).toEqual(expect.arrayContaining(['stands', 'ended', 'notOpened', 'continues', ends[act]]));
    },
  );

  it('marks what comes otherwise when its agency had decided before it was asked, and nothing else', () => {
    let marked = 0;
    fc.assert(
      fc.property(course, fc.option(anyDossier, { nil: undefined }), (way, dossier) => {
        const { lines, happened } = compared(wandered(way), 'stop', dossier, { decidedBefore: true });
        const otherwise = lines.filter((line, at) => line.effect !== happened[at]?.effect);
        expect(otherwise).toEqual(lines.filter(({ unlessDecided }) => unlessDecided));
        marked += otherwise.length;
      }),
      runs,
    );
    expect(marked).toBeGreaterThan(10);
  });

  it('to annul a running case is what its record says once it was stopped, the last decision first', () => {
    let undone = 0;
    fc.assert(
      fc.property(course, (way) => {
        const wandering = wandered(way);
        const { bundle } = wandering;
        const said = consequencesOf(wandering.state, bundle, 'annul').lines;
        wandering.take({ type: 'stopRequested' });
        wandering.confirm();
        const closing = wandering.state.calls.find(({ name }) => name === 'closeCase');
        if (!closing) throw new Error('The case was stopped and does not close.');
        const { record } = closing.input as CloseCaseRequest;
        const recorded = consequencesOfClosed(record, bundle, 'annul').lines;
        expect(said.map(takenBack)).toEqual(recorded.map(takenBack));
        const order = recorded.filter(({ undoing }) => undoing).toSorted((one, other) => orderOf(one) - orderOf(other));
        const decidedAt = order.map(({ dossier }) => record.dossiers.find(({ id }) => id === dossier)?.decidedAt ?? 0);
        expect(decidedAt).toEqual(decidedAt.toSorted((one, other) => other - one));
        undone = Math.max(undone, order.length);
      }),
      runs,
    );
    expect(undone).toBeGreaterThan(2);
  });
});

const orderOf = ({ undoing }: Consequence) => undoing?.order ?? 0;
const takenBack = ({ dossier, undoing }: Consequence) => ({ dossier, undoing });
