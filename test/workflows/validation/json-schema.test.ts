import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { documentReference, personalId, standardEvents } from '../../../definitions/language/schema.js';
import { compileSchemas } from '../../../worker/build/message-schemas.js';
import { problemsIn, type Schema } from '../../../workflows/validation/json-schema.js';
import { problemSentence } from '../../../workflows/validation/validators.js';
import { changedAt } from './changed-at.js';

const outcome = z.strictObject({
  number: z.string().regex(/^\d+\/TLKT$/, 'An extract number ends in /TLKT.'),
  issuedOn: z.iso.date(),
  amount: z.int().min(0).max(100).optional(),
  relief: z.union([z.literal('none'), z.strictObject({ share: z.number().gt(0).lt(1) })]).optional(),
  copies: z.array(documentReference).max(2).default([]),
  notes: z.record(z.string().max(3), z.boolean()).optional(),
  second: personalId.optional().describe('beside a reference'),
  nothing: z.null().optional(),
});
const event = z.discriminatedUnion('type', [
  ...standardEvents(z.strictObject({ applicant: personalId }), outcome),
  z.strictObject({ type: z.literal('agency.moved'), who: personalId }),
]);
const { shared, events } = compileSchemas({ declarations: {}, events: { event } });
const schema = events.event as Schema;
const problems = (value: unknown) => problemsIn(value, schema, shared);

const decided = {
  type: 'agency.decided',
  outcome: {
    number: '12/TLKT',
    issuedOn: '2026-03-02',
    amount: 5,
    relief: { share: 0.5 },
    copies: [{ kind: 'extract', location: 'store/1' }],
    notes: { abc: true },
    second: '001148000001',
    nothing: null,
  },
};

describe('a message of the right form', () => {
  it.each([
    [decided],
    [{ type: 'agency.moved', who: '001148000001' }],
    [{ type: 'citizen.withdrew' }],
    [{ type: 'citizen.withdrew', reason: undefined }],
  ])('%j has no problem', (value) => {
    expect(problems(value)).toEqual([]);
  });
});

describe('a malformed message is answered with the field and what is wrong with it', () => {
  const withOutcome = (change: object) => ({ ...decided, outcome: { ...decided.outcome, ...change } });
  it.each<[unknown, string]>([
    [null, 'must be of type object, not null'],
    [[], 'must be of type object, not array'],
    [{}, 'type: must be one of "agency.accepted", "agency.supplementRequested", "agency.refused"'],
    [{ type: 'agency.exploded' }, 'type: must be one of "agency.accepted"'],
    [{ type: 'agency.decided' }, 'outcome: is missing'],
    [{ ...decided, by: 'me' }, 'by: is not a known field'],
    [withOutcome({ number: '12' }), 'outcome.number: An extract number ends in /TLKT.'],
    [withOutcome({ issuedOn: '2026-02-30' }), 'outcome.issuedOn: must be a day of the calendar, written YYYY-MM-DD'],
    [withOutcome({ amount: 1.5 }), 'outcome.amount: must be of type integer, not number'],
    [withOutcome({ amount: -1 }), 'outcome.amount: must be 0 or more'],
    [withOutcome({ amount: 101 }), 'outcome.amount: must be 100 or less'],
    [withOutcome({ relief: { share: 0 } }), 'outcome.relief.share: must be more than 0'],
    [withOutcome({ relief: { share: 1 } }), 'outcome.relief.share: must be less than 1'],
    [withOutcome({ relief: 'all' }), 'outcome.relief: must be "none"'],
    [withOutcome({ copies: [{ kind: 'extract' }] }), 'outcome.copies[0].location: is missing'],
    [withOutcome({ copies: [1, 2, 3] }), 'outcome.copies: must have 2 entries or fewer'],
    [withOutcome({ copies: {} }), 'outcome.copies: must be of type array, not object'],
    [withOutcome({ notes: { long: true } }), 'outcome.notes.long: is not a known field'],
    [withOutcome({ notes: { abc: 'yes' } }), 'outcome.notes.abc: must be of type boolean, not string'],
    [withOutcome({ second: '1' }), 'outcome.second: A personal identification number has 12 digits.'],
    [withOutcome({ nothing: 1 }), 'outcome.nothing: must be of type null, not number'],
    [{ type: 'agency.refused', reasons: [] }, 'reasons: must have 1 entries or more'],
    [{ type: 'agency.refused', reasons: [''] }, 'reasons[0]: must not be empty'],
    [{ type: 'agency.refused', reasons: ['x'.repeat(501)] }, 'reasons[0]: must have 500 characters or fewer'],
    [JSON.parse('{"type":"citizen.withdrew","__proto__":{"reason":1}}'), '__proto__: is not a known field'],
  ])('%j', (value, sentence) => {
    expect(problemSentence(problems(value))).toContain(sentence);
  });

  it('names every problem at once', () => {
    expect(problems({ type: 'agency.decided', outcome: { number: 'x', issuedOn: 'y' } })).toHaveLength(2);
  });
});

describe('checked against an independent validator', () => {
  const ajv = new Ajv2020({ strict: false });
  const independent = ajv.compile({ ...withoutOwnKeywords(schema), $defs: withoutOwnKeywords(shared) });

  it('agrees about every message with one thing changed', () => {
    const junk = fc.oneof(
      fc.constantFrom(null, '', 0, -1, 1.5, true, 'agency.decided', '2026-03-02', '12/TLKT', [], {}),
      fc.jsonValue(),
    );
    const whole = [
      decided,
      { type: 'agency.moved', who: '001148000001' },
      { type: 'citizen.supplied', documents: [{ kind: 'a', location: 'b' }] },
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.nat(),
        junk,
        fc.constantFrom('replace', 'remove', 'add'),
        (value, at, other, how) => {
          const changed = changedAt(value, at, other, how);
          expect(problems(changed).length === 0).toBe(independent(changed));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function withoutOwnKeywords(value: unknown): object {
  return JSON.parse(
    JSON.stringify(value, (key, inner) => (key === 'discriminator' || key === 'patternProblem' ? undefined : inner)),
  );
}

it('works in deep-frozen modules and writes nothing', () => {
  const frozen = Object.freeze(structuredClone(decided));
  const freeze = (value: object): object => {
    for (const inner of Object.values(value)) if (typeof inner === 'object' && inner !== null) freeze(inner);
    return Object.freeze(value);
  };
  expect(
    problemsIn(frozen, freeze(structuredClone(schema)) as Schema, freeze(structuredClone(shared)) as typeof shared),
  ).toEqual([]);
});

it('a schema that the sandbox would not understand is refused when it is generated', () => {
  const strange = z.array(z.string()).meta({ uniqueItems: true });
  expect(() => compileSchemas({ declarations: { 'x@1': z.strictObject({ list: strange }) }, events: {} })).toThrow(
    'Schema x@1.list uses "uniqueItems", which workflows/validation/json-schema.ts does not understand',
  );
});
