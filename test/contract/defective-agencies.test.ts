import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type OpenEar, openCallbackEar } from '../../agencies/contract/callback-ear.js';
import { contractContext, portTo } from '../../agencies/contract/contract-context.js';
import { portContract } from '../../agencies/contract/port-contract.js';
import { findControl } from '../../agencies/contract/stand-in-control.js';
import { tryCheck, type Verdict } from '../../agencies/contract/verdict.js';
import { type DefectiveAgency, secret, startDefectiveAgency } from './defective-agency.js';
import { plantedDefects } from './defects.js';

describe('the contract finds an agency whose system', () => {
  let ear: OpenEar;
  let agency: DefectiveAgency | undefined;
  beforeEach(async () => {
    ear = await openCallbackEar({ secret });
  });
  afterEach(async () => {
    await agency?.close();
    await ear.close();
  });

  /** All checks at once: each has a dossier of its own. */
  async function verdictsOn({ url }: DefectiveAgency): Promise<readonly Verdict[]> {
    const control = await findControl(url, 5_000);
    expect(control).toBeDefined();
    const context = {
      ...contractContext(portTo('commune-police', url), 3_000),
      callbacks: ear,
      ...(control && { control }),
    };
    return Promise.all(portContract.map((check) => tryCheck(check, context)));
  }

  it.each(Object.entries(plantedDefects))('%s', async (_name, { failing, sentence, plant }) => {
    agency = await startDefectiveAgency('commune-police', plant());
    agency.callTo(ear.url);
    const verdict = (await verdictsOn(agency)).find(({ name }) => name === failing);
    expect(verdict).toMatchObject({ verdict: 'failed', found: expect.stringMatching(sentence) });
  });

  it('and finds nothing when the same proxies change nothing', async () => {
    agency = await startDefectiveAgency('commune-police');
    agency.callTo(ear.url);
    expect((await verdictsOn(agency)).filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
  });
});
