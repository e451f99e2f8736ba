import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { portTo } from '../../agencies/contract/contract-context.js';
import { applicationTo, deceasedId } from '../../agencies/contract/sample-applications.js';
import { AgencyUnavailable } from '../../agencies/port.js';
import { type Scene, setScene } from './scene.js';

const eventually = { timeout: 5_000, interval: 10 };

describe('fault switches of a stand-in agency', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await setScene('commune-police');
  });
  afterEach(() => scene.close());

  const message = () => applicationTo('commune-police');
  const eventsOf = async (reference: string) =>
    (await scene.port.query(reference))?.notices.map(({ event }) => event) ?? [];
  const untilEnded = (reference: string) =>
    vi.waitFor(async () => {
      const dossiers = await scene.backDoor.dossiers();
      const ended = dossiers.find((dossier) => dossier.reference === reference)?.ended;
      expect(ended).not.toBeNull();
      return ended;
    }, eventually);

  it('slow: the work is done, but the answer comes too late for us', async () => {
    const application = message();
    const impatient = portTo('commune-police', scene.url, 100);
    await scene.backDoor.addFaults({ kind: 'slow', ms: 1_000, on: 'application', times: 1 });
    await expect(impatient.submit(application)).rejects.toThrow('no answer within 100 ms');
    expect((await scene.port.query(application.reference))?.number).toMatch(/^CT04-/);
  });

  it('arrivesLate: the work is done after we have given up', async () => {
    const application = message();
    const impatient = portTo('commune-police', scene.url, 100);
    await scene.backDoor.addFaults({ kind: 'arrivesLate', ms: 400, on: 'application', times: 1 });
    await expect(impatient.submit(application)).rejects.toThrow('no answer within 100 ms');
    expect(await scene.port.query(application.reference)).toBeUndefined();
    await vi.waitFor(async () => {
      expect((await scene.port.query(application.reference))?.number).toMatch(/^CT04-/);
    }, eventually);
  });

  it('down: nobody answers, and nothing was done', async () => {
    const application = message();
    await scene.backDoor.addFaults({ kind: 'down', times: 2 });
    await expect(scene.port.submit(application)).rejects.toThrow(AgencyUnavailable);
    await expect(scene.port.query(application.reference)).rejects.toThrow(AgencyUnavailable);
    expect(await scene.port.query(application.reference)).toBeUndefined();
  });

  it('down until it is switched off, for one person only', async () => {
    await scene.backDoor.addFaults({ kind: 'down', on: 'application', personalId: deceasedId });
    const application = message();
    await expect(scene.port.submit(application)).rejects.toThrow(AgencyUnavailable);
    await expect(scene.port.submit(application)).rejects.toThrow(AgencyUnavailable);
    await scene.backDoor.clearFaults();
    expect((await scene.port.submit(application)).number).toMatch(/^CT04-/);
  });

  it('refuses: the dossier ends with the reasons given', async () => {
    await scene.backDoor.addFaults({ kind: 'refuses', reasons: ['not a resident of this commune'], times: 1 });
    const [refused, granted] = [message(), message()];
    await scene.port.submit(refused);
    expect(await untilEnded(refused.reference)).toBe('refused');
    expect((await eventsOf(refused.reference)).at(-1)).toEqual({
      type: 'agency.refused',
      reasons: ['not a resident of this commune'],
    });
    await scene.port.submit(granted);
    expect(await untilEnded(granted.reference)).toBe('decided');
  });

  it('asks for papers once per rule, even when the rule has no end', async () => {
    await scene.backDoor.addFaults({ kind: 'asksSupplement', items: ['household book'], legalBasis: 'art. 1' });
    const application = message();
    await scene.port.submit(application);
    const request = { type: 'agency.supplementRequested', items: ['household book'], legalBasis: 'art. 1' };
    await vi.waitFor(async () => expect((await eventsOf(application.reference)).at(-1)).toEqual(request), eventually);
    await scene.port.submit({
      ...application,
      key: `${application.reference}/supplement-1`,
      kind: 'supplement',
      content: { documents: [{ kind: 'household-book', location: 'test/1' }] },
    });
    expect(await untilEnded(application.reference)).toBe('decided');
  });

  it('hold: nothing is decided until it is released', async () => {
    await scene.backDoor.addFaults({ kind: 'hold' });
    const application = message();
    await scene.port.submit(application);
    await vi.waitFor(async () => expect((await scene.backDoor.dossiers())[0]?.held).toBe(true), eventually);
    expect((await eventsOf(application.reference)).map(({ type }) => type)).toEqual([
      'agency.accepted',
      'agency.examining',
    ]);
    await scene.backDoor.release(application.reference, '2026-03-05');
    expect(await untilEnded(application.reference)).toBe('decided');
    expect((await eventsOf(application.reference)).at(-1)).toMatchObject({ outcome: { removedOn: '2026-03-05' } });
  });

  it('release without a reference lets go of everybody, and holds nobody again', async () => {
    await scene.backDoor.addFaults({ kind: 'hold', reference: 'death-' }, { kind: 'hold' });
    const applications = [message(), message()];
    for (const application of applications) await scene.port.submit(application);
    await vi.waitFor(async () => {
      expect((await scene.backDoor.dossiers()).map(({ held }) => held)).toEqual([true, true]);
    }, eventually);
    await scene.backDoor.release('');
    for (const { reference } of applications) expect(await untilEnded(reference)).toBe('decided');
  });

  it('names what is wrong with a rule that it does not know', async () => {
    await expect(scene.backDoor.addFaults({ kind: 'sleeps' } as never)).rejects.toThrow(/400.*kind/s);
  });
});
