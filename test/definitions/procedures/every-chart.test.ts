import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { procedures } from '../../../definitions/registry.js';
import {
  meritoriousDeclaration,
  pensionerAndVeteranDeclaration,
  pensionerDeclaration,
  survivorPensionerDeclaration,
} from '../../declarations/scenarios.js';
import { describeChart } from './chart-suite.js';
import { applicationFor, type ProcedureId, stateOf, walkedChart, waysToAnEndIn } from './chart-walk.js';
import { outcomes, particular } from './happenings.js';

/** For each procedure a declaration in which everything can happen: several heads, a missing stop decision. */
const declarations = {
  'death-registration': pensionerDeclaration(),
  'residence-deregistration': pensionerDeclaration(),
  'survivor-benefit': pensionerDeclaration(),
  'funeral-support': survivorPensionerDeclaration({ benefits: { survivorPension80: true, socialPension: true } }),
  'funeral-allowance': pensionerAndVeteranDeclaration(),
} satisfies Record<ProcedureId, unknown>;

const refusalForms: Partial<Record<ProcedureId, { formSet: string; number: string }>> = {
  'residence-deregistration': { formSet: '66/2023/TT-BCA', number: 'CT06' },
};

for (const [id, declaration] of Object.entries(declarations) as [ProcedureId, (typeof declarations)[ProcedureId]][]) {
  const refusalForm = refusalForms[id];
  describeChart(procedures[`${id}@1`], {
    application: applicationFor(id, declaration),
    outcome: outcomes[id],
    particular: particular[id] ?? [],
    ...(refusalForm && { refusalForm }),
  });
}

describe('funeral-allowance of a person of merit', () => {
  it('ends with the same four ends when there is a single head', () => {
    const reached = new Set(
      waysToAnEndIn(walkedChart('funeral-allowance', meritoriousDeclaration())).map(({ state }) => stateOf(state)),
    );
    expect(reached).toEqual(new Set(['returned', 'refused', 'withdrawn', 'stopped']));
  });
});

it('every other procedure has a test file beside this one that walks its chart', () => {
  const others = Object.values(procedures).filter(({ id }) => !(id in declarations));
  const unwalked = others.filter(({ id }) => {
    const file = join(import.meta.dirname, `${id}.test.ts`);
    return !existsSync(file) || !readFileSync(file, 'utf8').includes('describeChart(');
  });
  expect(unwalked.map(({ id }) => id)).toEqual([]);
});
