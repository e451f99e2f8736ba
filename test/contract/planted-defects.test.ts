import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractContext } from '../../agencies/contract/contract-context.js';
import { portContract } from '../../agencies/contract/port-contract.js';
import { controlOver } from '../../agencies/contract/stand-in-control.js';
import { tryCheck } from '../../agencies/contract/verdict.js';
import { type AgencyPort, AgencyRejected } from '../../agencies/port.js';
import { type Scene, setScene } from '../agencies/scene.js';

describe('the contract of a port', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene('commune-police');
  });
  afterAll(() => scene.close());

  async function complaintsAbout(defect: (sound: AgencyPort) => Partial<AgencyPort>): Promise<string[]> {
    const context = {
      ...contractContext({ ...scene.port, ...defect(scene.port) }, 2_000),
      control: controlOver(scene.backDoor),
      callbacks: scene.ear,
    };
    const verdicts = await Promise.all(portContract.map((check) => tryCheck(check, context)));
    return verdicts.filter(({ verdict }) => verdict === 'failed').map(({ name }) => name);
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
