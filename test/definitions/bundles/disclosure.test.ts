import { describe, expect, it } from 'vitest';
import { bundles, procedures } from '../../../definitions/registry.js';
import { applicationSchemas } from '../../../definitions/schemas.js';
import {
  careHomeDeclaration,
  longPastDeclaration,
  meritoriousDeclaration,
  pensionerAndVeteranDeclaration,
  pensionerDeclaration,
  survivorPensionerDeclaration,
  veteranOnSocialPensionDeclaration,
} from '../../declarations/scenarios.js';
import { applicationFor } from '../procedures/chart-walk.js';

type LinkedWithDeath = keyof (typeof bundles)['death@1']['dossiers'];

const ids = Object.keys(bundles['death@1'].dossiers) as LinkedWithDeath[];

const declarations = [
  pensionerDeclaration(),
  pensionerAndVeteranDeclaration(),
  longPastDeclaration(),
  careHomeDeclaration(),
  veteranOnSocialPensionDeclaration(),
  survivorPensionerDeclaration(),
  meritoriousDeclaration(),
];

const applicationsOf = (id: LinkedWithDeath) =>
  declarations
    .filter((declaration) => bundles['death@1'].dossiers[id].applicable(declaration) === true)
    .map((declaration): Record<string, unknown> => JSON.parse(JSON.stringify(applicationFor(id, declaration))));

describe.each(ids)('%s in the death bundle', (id) => {
  it('tells the agency what the procedure says it receives, and nothing else', () => {
    const receives: readonly string[] = procedures[`${id}@1`].receives;
    expect(applicationsOf(id).length).toBeGreaterThan(0);
    for (const application of applicationsOf(id)) {
      expect(Object.keys(application).filter((field) => !receives.includes(field))).toEqual([]);
    }
    expect([...receives].sort()).toEqual(Object.keys(applicationSchemas[`${id}@1`].shape).sort());
  });

  it('makes whole applications, down to every field', () => {
    for (const application of applicationsOf(id)) {
      expect(applicationSchemas[`${id}@1`].safeParse(application).error?.issues ?? []).toEqual([]);
    }
  });
});

describe('the death bundle', () => {
  it('tells the cause of death to the civil-status office alone', () => {
    const cause = 'Nguyên nhân riêng tư';
    const declaration = pensionerDeclaration({ death: { ...pensionerDeclaration().death, cause } });
    const toldOf = ids
      .filter((id) => bundles['death@1'].dossiers[id].applicable(declaration) === true)
      .filter((id) => JSON.stringify(applicationFor(id, declaration)).includes(cause));
    expect(toldOf).toEqual(['death-registration']);
  });

  it('tells the police nothing of insurance, relatives or bank accounts', () => {
    const application = JSON.stringify(applicationFor('residence-deregistration', pensionerDeclaration()));
    for (const secret of ['9400000010', '094158000013', '0000000000013']) expect(application).not.toContain(secret);
  });
});
