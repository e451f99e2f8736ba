/** Generated tests: what must hold of the chart of every procedure, on every way that a dossier can take through it. */
import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateNode, transition } from 'xstate';
import type { z } from 'zod';
import { officeForms } from '../../../definitions/language/chart-parts.js';
import type { FormReference } from '../../../definitions/language/dossier-chart.js';
import type { NationalStatus } from '../../../definitions/language/national-status.js';
import type { Procedure } from '../../../definitions/language/procedure.js';
import { applicationSchemas, eventSchemas, outcomeSchemas } from '../../../definitions/schemas.js';
import { metaOf, shortestWaysIn, snapshotsOf, stateOf, statusOf, waysToAnEndIn } from './chart-walk.js';
import { answersToOwnCalls, dossierHappenings, type HappeningsOf } from './happenings.js';

/** A dossier in which everything can happen. */
export interface ChartSample extends HappeningsOf {
  /** Form 03 unless the agency has one of its own; null when it was handed out while the refusal could still be mended. */
  readonly refusalForm?: FormReference | null;
}

/** @throws RangeError when the table of definitions/schemas.ts lacks it */
function schemaIn(table: Readonly<Record<string, z.ZodType>>, key: string): z.ZodType {
  const schema = table[key];
  if (!schema) throw new RangeError(`definitions/schemas.ts has no ${key}.`);
  return schema;
}

/** How a dossier may end, and what is then owed. */
const endsWith = (refusalForm: FormReference | null = officeForms.refusal) => ({
  returned: { status: 10, tag: 'final:positive', form: undefined },
  refused: { status: 3, tag: 'final:refused', form: refusalForm },
  withdrawn: { status: 8, tag: 'final:withdrawn', form: undefined },
  stopped: { status: 8, tag: 'final:stopped', form: officeForms.stop },
});

/** What may follow what in the national list; what was refused may be filed anew (4 to 1, 2 to 1; 3 to 1 by the citizen). */
const followers: Readonly<Record<NationalStatus, readonly NationalStatus[]>> = {
  1: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  2: [1, 2, 3, 4, 5, 6, 7, 9],
  3: [1, 3, 8],
  4: [1, 3, 4, 5, 6, 7, 8, 9],
  5: [1, 3, 4, 5, 6, 7, 9],
  6: [1, 3, 4, 5, 6, 7, 9],
  7: [3, 4, 7, 8, 9],
  8: [],
  9: [10],
  10: [],
};

/** States in which a dossier can neither be withdrawn nor stopped, and why. */
const neither: Readonly<Record<string, string>> = {
  withdrawing: 'the agency is being asked to let it go',
  stopping: 'the agency is being asked to let it go',
  decided: 'a decision is undone by annulment, not by withdrawal',
};

/** States in which no agency has heard of the dossier, or its work has ended. */
const withUs = ['reserving', 'reservationFailed', 'awaitingStopDecision', 'awaitingRefiling', 'decided'];

const finalTagsOf = ({ tags }: AnyMachineSnapshot) =>
  [...(tags as Set<string>)].filter((tag) => tag.startsWith('final:'));

/** Where a dossier can be found: a nested end is left as soon as it is reached. */
const statesIn = (node: AnyStateNode): string[] =>
  node.type === 'atomic' || (node.type === 'final' && node.path.length === 1)
    ? [node.path.join('.')]
    : Object.values(node.states as Record<string, AnyStateNode>).flatMap(statesIn);

/** Walks a chart on every way to an end, and holds each against the law that all dossiers share. */
export function describeChart(procedure: Procedure, sample: ChartSample): void {
  describe(procedure.id, () => {
    const ordinary = dossierHappenings(sample);
    const happenings = [...ordinary, ...answersToOwnCalls(procedure.chart, ordinary)];
    const walked = { chart: procedure.chart, application: sample.application, happenings };
    const shortest = shortestWaysIn(walked);
    const toAnEnd = waysToAnEndIn(walked);
    const ends = endsWith(sample.refusalForm);
    const key = `${procedure.id}@${procedure.version}`;

    it('ends on every way as its law says: one end, its status, its form', () => {
      expect(toAnEnd.length).toBeGreaterThan(100);
      for (const { state } of toAnEnd) {
        const end = ends[stateOf(state) as keyof typeof ends];
        expect(finalTagsOf(state)).toEqual([end.tag]);
        expect(metaOf(state)).toEqual({ status: end.status, ...(end.form && { form: end.form }) });
      }
      expect(new Set(toAnEnd.map(({ state }) => stateOf(state)))).toEqual(new Set(Object.keys(ends)));
    });

    it('says why whenever it is refused or stopped, and what was issued whenever it is decided', () => {
      for (const { state } of toAnEnd) {
        if (stateOf(state) === 'returned') expect(state.context.outcome).toEqual(sample.outcome);
        else expect(state.context.reasons).not.toEqual([]);
      }
    });

    it('passes through the national statuses in a lawful order', () => {
      for (const way of toAnEnd) {
        const statuses = snapshotsOf(way).map(statusOf);
        const jumps = statuses.flatMap((status, at) => {
          const next = statuses[at + 1];
          return next === undefined || followers[status].includes(next) ? [] : [`${status} to ${next}`];
        });
        expect(jumps, snapshotsOf(way).map(stateOf).join(' > ')).toEqual([]);
      }
    });

    it('is called withdrawn only after the citizen asked (7), unless no agency had been told of it', () => {
      for (const way of toAnEnd.filter(({ state }) => stateOf(state) === 'withdrawn')) {
        const states = snapshotsOf(way).map(stateOf);
        const sinceLastReservation = states.slice(states.lastIndexOf('reserving') + 1);
        if (sinceLastReservation.includes('submitting')) expect(snapshotsOf(way).map(statusOf)).toContain(7);
      }
    });

    it('has no state that nothing leads to', () => {
      const reached = new Set(shortest.flatMap(snapshotsOf).map(stateOf));
      const unreached = statesIn(procedure.chart.root).filter((state) => !reached.has(state));
      expect(
        unreached,
        'What leads there is missing in `particular` of the sample, or its application rules it out',
      ).toEqual([]);
    });

    it('can be withdrawn or stopped from every state, or says why not', () => {
      for (const { state } of shortest.filter((way) => way.state.status === 'active')) {
        const types = happenings.filter((happening) => state.can(happening)).map(({ type }) => type);
        const leaves = types.includes('citizen.withdrew') || types.includes('officer.stopped');
        expect(leaves || stateOf(state) in neither, `${stateOf(state)}: ${types.join(', ')}`).toBe(true);
      }
    });

    it('can be taken over by hand wherever an agency may hold it or is tried to be reached, and nowhere else', () => {
      for (const { state } of shortest) {
        const types = happenings.filter((happening) => state.can(happening)).map(({ type }) => type);
        const place = stateOf(state);
        expect(types.includes('officer.refusedByHand'), place).toBe(!withUs.includes(place) && !(place in ends));
        if (types.includes('officer.decidedByHand')) expect(types).toContain('officer.refusedByHand');
      }
    });

    it('is decided or refused at once by hand, with what was issued and who did it on record', () => {
      for (const { state } of shortest) {
        for (const event of happenings.filter(({ type }) => type.endsWith('ByHand'))) {
          if (!state.can(event)) continue;
          const [after] = transition(procedure.chart, state, event);
          const { outcome, reasons, officerActs } = after.context;
          expect(officerActs.at(-1)).toEqual({ type: event.type, by: event.by, reason: event.reason });
          if (stateOf(after) === 'decided') expect([outcome, reasons]).toEqual([event.outcome, []]);
          else if (['refused', 'awaitingRefiling'].includes(stateOf(after))) expect(reasons).toEqual(event.reasons);
          else expect([stateOf(after), after.context.attempt]).toEqual(['reserving', state.context.attempt + 1]);
        }
      }
    });

    it('can still come to an end from wherever it is', () => {
      const passed = new Set(toAnEnd.flatMap(snapshotsOf).map(stateOf));
      expect(shortest.map(({ state }) => stateOf(state)).filter((state) => !passed.has(state))).toEqual([]);
    });

    it('hears every event that its schema lets in, and lets in what really happens', () => {
      const schema = schemaIn(eventSchemas, key) as unknown as z.ZodDiscriminatedUnion<
        z.ZodObject<{ type: z.ZodLiteral }>[]
      >;
      const external = happenings.filter(({ type }) => /^(agency|citizen|officer)\./.test(type));
      for (const happening of external) expect(schema.safeParse(happening).error?.issues ?? []).toEqual([]);
      const heard = new Set(
        shortest.flatMap(({ state }) => external.filter((happening) => state.can(happening)).map(({ type }) => type)),
      );
      const declared = schema.options.map((option) => String(option.shape.type.value));
      const unheard = declared.filter((type) => !heard.has(type));
      expect(unheard, 'Each needs a sample in `particular`, and a state that hears it').toEqual([]);
    });

    it('tells the agency what it says that it receives, and nothing else', () => {
      const schema = schemaIn(applicationSchemas, key) as z.ZodObject;
      expect(schema.safeParse(sample.application).error?.issues ?? []).toEqual([]);
      expect([...procedure.receives].sort()).toEqual(Object.keys(schema.shape).sort());
    });

    it('issues what its schema calls an outcome', () => {
      expect(schemaIn(outcomeSchemas, key).safeParse(sample.outcome).error?.issues ?? []).toEqual([]);
    });

    it('keeps nothing in its memory that could not be written down as JSON', () => {
      for (const { state } of shortest) expect(JSON.parse(JSON.stringify(state.context))).toEqual(state.context);
    });

    it('suspends the limit only while the citizen has to act, and never counts and suspends at once', () => {
      for (const { state } of shortest) {
        if (!state.hasTag('suspended')) continue;
        expect(state.hasTag('awaiting:citizen')).toBe(true);
        expect(state.hasTag('counting')).toBe(false);
      }
    });
  });
}
