import { describe, expect, it } from 'vitest';
import { type AnyMachineSnapshot, type AnyStateNode, transition } from 'xstate';
import type { z } from 'zod';
import type { NationalStatus } from '../../../definitions/language/national-status.js';
import { eventSchemas, outcomeSchemas } from '../../../definitions/schemas.js';
import {
  meritoriousDeclaration,
  pensionerAndVeteranDeclaration,
  pensionerDeclaration,
  survivorPensionerDeclaration,
} from '../../declarations/scenarios.js';
import {
  applicationFor,
  chartOf,
  metaOf,
  type ProcedureId,
  shortestWays,
  snapshotsOf,
  stateOf,
  statusOf,
  waysToAnEnd,
} from './chart-walk.js';
import { happeningsOf, outcomes } from './happenings.js';

/** For each procedure a declaration in which everything can happen: several heads, a missing stop decision. */
const declarations = {
  'death-registration': pensionerDeclaration(),
  'residence-deregistration': pensionerDeclaration(),
  'survivor-benefit': pensionerDeclaration(),
  'funeral-support': survivorPensionerDeclaration({ benefits: { survivorPension80: true, socialPension: true } }),
  'funeral-allowance': pensionerAndVeteranDeclaration(),
} satisfies Record<ProcedureId, unknown>;

const refusalForms: Partial<Record<ProcedureId, object>> = {
  'residence-deregistration': { formSet: '66/2023/TT-BCA', number: 'CT06' },
};

/** How a dossier may end, and what is then owed. */
const ends = (id: ProcedureId) => ({
  returned: { status: 10, tag: 'final:positive', form: undefined },
  refused: { status: 3, tag: 'final:refused', form: refusalForms[id] ?? { formSet: '03/2025/TT-VPCP', number: '03' } },
  withdrawn: { status: 8, tag: 'final:withdrawn', form: undefined },
  stopped: { status: 8, tag: 'final:stopped', form: { formSet: '03/2025/TT-VPCP', number: '05' } },
});

/** What may follow what in the national list; a head refused by its agency files the next one anew (4 to 1, 2 to 1). */
const followers: Readonly<Record<NationalStatus, readonly NationalStatus[]>> = {
  1: [1, 2, 3, 4, 5, 7, 8, 9],
  2: [1, 2, 3, 4, 5, 7, 9],
  3: [],
  4: [1, 3, 4, 5, 7, 8, 9],
  5: [1, 3, 4, 5, 7, 9],
  6: [],
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
const withUs = ['reserving', 'reservationFailed', 'awaitingStopDecision', 'decided'];

const finalTagsOf = ({ tags }: AnyMachineSnapshot) =>
  [...(tags as Set<string>)].filter((tag) => tag.startsWith('final:'));

const statesIn = (node: AnyStateNode): string[] =>
  node.type === 'atomic' || node.type === 'final'
    ? [node.path.join('.')]
    : Object.values(node.states as Record<string, AnyStateNode>).flatMap(statesIn);

describe.each(Object.keys(declarations) as ProcedureId[])('%s', (id) => {
  const declaration = declarations[id];
  const shortest = shortestWays(id, declaration);
  const toAnEnd = waysToAnEnd(id, declaration);
  const happenings = happeningsOf(id, applicationFor(id, declaration));

  it('ends on every way as its law says: one end, its status, its form', () => {
    expect(toAnEnd.length).toBeGreaterThan(100);
    for (const { state } of toAnEnd) {
      const end = ends(id)[stateOf(state) as keyof ReturnType<typeof ends>];
      expect(finalTagsOf(state)).toEqual([end.tag]);
      expect(metaOf(state)).toEqual({ status: end.status, ...(end.form && { form: end.form }) });
    }
    expect(new Set(toAnEnd.map(({ state }) => stateOf(state)))).toEqual(new Set(Object.keys(ends(id))));
  });

  it('says why whenever it is refused or stopped, and what was issued whenever it is decided', () => {
    for (const { state } of toAnEnd) {
      if (stateOf(state) === 'returned') expect(state.context.outcome).toEqual(outcomes[id]);
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
    expect([...reached].sort()).toEqual(statesIn(chartOf(id).root).sort());
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
      expect(types.includes('officer.refusedByHand'), place).toBe(!withUs.includes(place) && !(place in ends(id)));
      if (types.includes('officer.decidedByHand')) expect(types).toContain('officer.refusedByHand');
    }
  });

  it('is decided or refused at once by hand, with what was issued and who did it on record', () => {
    for (const { state } of shortest) {
      for (const event of happenings.filter(({ type }) => type.endsWith('ByHand'))) {
        if (!state.can(event)) continue;
        const [after] = transition(chartOf(id), state, event);
        const { outcome, reasons, officerActs } = after.context;
        expect(officerActs.at(-1)).toEqual({ type: event.type, by: event.by, reason: event.reason });
        if (stateOf(after) === 'decided') expect([outcome, reasons]).toEqual([event.outcome, []]);
        else if (stateOf(after) === 'refused') expect(reasons).toEqual(event.reasons);
        else expect([stateOf(after), after.context.attempt]).toEqual(['reserving', state.context.attempt + 1]);
      }
    }
  });

  it('can still come to an end from wherever it is', () => {
    const passed = new Set(toAnEnd.flatMap(snapshotsOf).map(stateOf));
    expect(shortest.map(({ state }) => stateOf(state)).filter((state) => !passed.has(state))).toEqual([]);
  });

  it('hears every event that its schema lets in, and lets in what really happens', () => {
    const schema: z.ZodType = eventSchemas[`${id}@1`];
    const external = happenings.filter(({ type }) => /^(agency|citizen|officer)\./.test(type));
    for (const happening of external) expect(schema.safeParse(happening).error?.issues ?? []).toEqual([]);
    const heard = new Set(
      shortest.flatMap(({ state }) => external.filter((happening) => state.can(happening)).map(({ type }) => type)),
    );
    const declared = eventSchemas[`${id}@1`].options.map((option) => option.shape.type.value);
    expect(declared.filter((type) => !heard.has(type))).toEqual([]);
  });

  it('issues what its schema calls an outcome', () => {
    expect(outcomeSchemas[`${id}@1`].safeParse(outcomes[id]).error?.issues ?? []).toEqual([]);
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

describe('funeral-allowance of a person of merit', () => {
  it('ends with the same four ends when there is a single head', () => {
    const reached = new Set(
      waysToAnEnd('funeral-allowance', meritoriousDeclaration()).map(({ state }) => stateOf(state)),
    );
    expect(reached).toEqual(new Set(Object.keys(ends('funeral-allowance'))));
  });
});
