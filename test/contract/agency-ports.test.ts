import { afterAll, beforeAll, describe, it, vi } from 'vitest';
import type { ContractContext } from '../../agencies/contract/moves.js';
import { portContract } from '../../agencies/contract/port-contract.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { applicationTo, contentedReply } from '../agencies/sample-messages.js';
import { type Scene, setScene } from '../agencies/scene.js';

describe.each(agencyIds)('the adapter of %s', (agency) => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(agency);
  });
  afterAll(() => scene.close());

  const context = (): ContractContext => ({
    port: scene.port,
    farSide: scene.farSide,
    newApplication: () => applicationTo(agency),
    reply: contentedReply,
    eventually: (probe) => vi.waitFor(probe, { timeout: 5_000, interval: 10 }),
  });

  it.each(portContract)('$name', (check) => check.run(context()));
});
