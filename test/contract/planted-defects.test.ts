import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ContractContext } from '../../agencies/contract/moves.js';
import { portContract } from '../../agencies/contract/port-contract.js';
import { type AgencyPort, AgencyRejected } from '../../agencies/port.js';
import { applicationTo, contentedReply } from '../agencies/sample-messages.js';
import { type Scene, setScene } from '../agencies/scene.js';

describe('the contract of a port', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene('commune-police');
  });
  afterAll(() => scene.close());

  async function complaintsAbout(defect: (sound: AgencyPort) => Partial<AgencyPort>): Promise<string[]> {
    const context: ContractContext = {
      port: { ...scene.port, ...defect(scene.port) },
      farSide: scene.farSide,
      newApplication: () => applicationTo('commune-police'),
      reply: contentedReply,
      eventually: (probe) => vi.waitFor(probe, { timeout: 500, interval: 10 }),
    };
    const complaints: string[] = [];
    for (const check of portContract) {
      await check.run(context).catch(() => complaints.push(check.name));
    }
    return complaints;
  }

  it('has nothing against a sound adapter', async () => {
    expect(await complaintsAbout(() => ({}))).toEqual([]);
  });

  it('catches an adapter that files a new dossier at every attempt', async () => {
    let attempt = 0;
    const complaints = await complaintsAbout((sound) => ({
      submit(message) {
        attempt += 1;
        const reference = `${message.reference}-${attempt}`;
        return sound.submit({ ...message, key: `${reference}/application-1`, reference });
      },
    }));
    expect(complaints).toContain('keeps one dossier when the same message is sent twice');
  });

  it('catches an adapter that calls an unreachable agency a refusal', async () => {
    const complaints = await complaintsAbout((sound) => ({
      submit: (message) => sound.submit(message).catch((cause) => Promise.reject(new AgencyRejected('no', { cause }))),
    }));
    expect(complaints).toContain('says that the agency is unavailable when nobody answers');
  });

  it('catches an adapter that reads callbacks differently from queries', async () => {
    const complaints = await complaintsAbout((sound) => ({
      readNotice: (body) => ({ ...sound.readNotice(body), event: { type: 'agency.examining' } }),
    }));
    expect(complaints).toEqual(['calls back with exactly what a query tells']);
  });

  it('catches an adapter that promises a withdrawal which the agency never heard of', async () => {
    const complaints = await complaintsAbout(() => ({
      cancel: async () => ({ number: '1', notices: [], cancelled: true }),
    }));
    expect(complaints).toContain('lets its decision stand when it is asked after it');
  });
});
