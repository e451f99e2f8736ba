import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractContext } from '../../agencies/contract/contract-context.js';
import { portContract } from '../../agencies/contract/port-contract.js';
import { controlOver } from '../../agencies/contract/stand-in-control.js';
import { tryCheck } from '../../agencies/contract/verdict.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { type Scene, setScene } from '../agencies/scene.js';

describe.each(agencyIds)('the adapter of %s', (agency) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(agency);
  });
  afterAll(() => scene.close());

  it.each(portContract)('$name', async (check) => {
    const powers = { control: controlOver(scene.backDoor), callbacks: scene.ear };
    const { name, expected } = check;
    expect(await tryCheck(check, { ...contractContext(scene.port, 5_000), ...powers })).toEqual({
      name,
      expected,
      verdict: 'passed',
    });
  });
});
