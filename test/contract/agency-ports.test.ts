import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractContext } from '../../agencies/contract/contract-context.js';
import { portContract } from '../../agencies/contract/port-contract.js';
import { proceduresOf } from '../../agencies/contract/sample-applications.js';
import { controlOver } from '../../agencies/contract/stand-in-control.js';
import { tryCheck } from '../../agencies/contract/verdict.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { type Scene, setScene } from '../agencies/scene.js';

const procedures = agencyIds.flatMap((agency) => proceduresOf(agency).map((procedure) => [agency, procedure] as const));

describe.each(procedures)('the adapter of %s, for %s', (agency, procedure) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(agency);
  });
  afterAll(() => scene.close());

  it.each(portContract)('$name', async (check) => {
    const powers = { control: controlOver(scene.backDoor), callbacks: scene.ear };
    const { name, expected } = check;
    expect(await tryCheck(check, { ...contractContext(scene.port, 5_000, procedure), ...powers })).toEqual({
      name,
      expected,
      verdict: 'passed',
    });
  });
});
