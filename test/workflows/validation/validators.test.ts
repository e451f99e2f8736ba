import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarationSchemas, eventSchemas } from '../../../definitions/schemas.js';
import { declarationProblems, eventProblems, problemSentence } from '../../../workflows/validation/validators.js';
import * as scenarios from '../../declarations/scenarios.js';
import { changedAt } from './changed-at.js';

const declarations = Object.entries(scenarios).map(([name, declare]) => [name, declare()] as const);

describe('a declaration that the client accepts', () => {
  it.each(declarations)('is accepted in the sandbox: %s', (_name, declaration) => {
    expect(declarationProblems('death@1', declaration)).toEqual([]);
  });
});

const junk = fc.constantFrom<unknown>(null, '', 'x', 0, -1, 1.5, true, '2026-02-30', '001148000001', [], {}, [{}]);
const changes = fc.tuple(fc.nat(), junk, fc.constantFrom('replace', 'remove', 'add'));

describe('with one thing changed, sandbox and client agree', () => {
  it('about declarations, except for what only two fields together can tell', () => {
    const whole = fc.constantFrom(...declarations.map(([, declaration]) => declaration));
    fc.assert(
      fc.property(whole, changes, (declaration, [at, other, how]) => {
        const changed = changedAt(declaration, at, other, how);
        const atClient = declarationSchemas['death@1'].safeParse(changed).error?.issues ?? [];
        const inForm = atClient.filter(({ code }) => code !== 'custom');
        expect(declarationProblems('death@1', changed).length > 0).toBe(inForm.length > 0);
      }),
      { numRuns: 1500 },
    );
  });

  it('about events', () => {
    const extract = { number: '12/2026/TLKT', issuedOn: '2026-03-02', signedBy: 'Chủ tịch' };
    const whole = fc.constantFrom<object>(
      { type: 'agency.accepted', number: 'HT-1', on: '2026-03-02' },
      { type: 'agency.decided', outcome: extract },
      { type: 'citizen.supplied', documents: [{ kind: 'death-notice', location: 'store/1' }] },
      { type: 'citizen.confirmed' },
      { type: 'officer.stopped', by: 'Văn phòng', reason: 'sai hồ sơ' },
    );
    fc.assert(
      fc.property(whole, changes, (event, [at, other, how]) => {
        const changed = changedAt(event, at, other, how);
        const { success } = eventSchemas['death-registration@1'].safeParse(changed);
        expect(eventProblems('death-registration@1', changed).length === 0).toBe(success);
      }),
      { numRuns: 1500 },
    );
  });
});

it('says which field is wrong, in words', () => {
  const declaration = scenarios.pensionerDeclaration();
  const wrong = { ...declaration, deceased: { ...declaration.deceased, personalId: '12' } };
  expect(problemSentence(declarationProblems('death@1', wrong))).toBe(
    'deceased.personalId: A personal identification number has 12 digits.',
  );
});

it('refuses what belongs to no bundle or procedure of this build', () => {
  expect(problemSentence(declarationProblems('death@9', {}))).toBe('belongs to no known bundle death@9');
  expect(problemSentence(eventProblems('marriage@1', {}))).toBe('belongs to no known procedure marriage@1');
});

it('takes no blank reason for what a citizen is to be told', () => {
  const event = { type: 'officer.rescheduled', by: 'head', reason: '   ', newDate: '2026-03-20' };
  expect(problemSentence(eventProblems('any-dossier', event))).toBe('reason: must not be blank');
});
