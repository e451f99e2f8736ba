import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applicationTo } from '../../agencies/contract/sample-applications.js';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import { type Scene, setScene } from './scene.js';

const eventually = { timeout: 5_000, interval: 10 };

describe('callbacks of a stand-in agency', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await setScene('home-affairs');
  });
  afterEach(() => scene.close());

  /** After the receipt, home affairs says three things: it examines, it forwards, it decides. */
  async function file(...faults: FaultRule[]): Promise<string> {
    await scene.backDoor.addFaults(...faults);
    const message = applicationTo('home-affairs');
    await scene.port.submit(message);
    return message.reference;
  }
  const heardOf = (reference: string) =>
    scene.ear.heard.filter(({ body }) => body.maThamChieu === reference).map(({ body }) => body.thuTu);
  const untilDecided = (reference: string) =>
    vi.waitFor(async () => {
      const dossiers = await scene.backDoor.dossiers();
      expect(dossiers.find((dossier) => dossier.reference === reference)?.ended).toBe('decided');
    }, eventually);

  it('come in the order in which the agency said things, each once', async () => {
    const reference = await file();
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([2, 3, 4]), eventually);
  });

  it('do not repeat what was already said in the answer to a message', async () => {
    const reference = await file();
    await vi.waitFor(() => expect(heardOf(reference)).toContain(4), eventually);
    expect(heardOf(reference)).not.toContain(1);
  });

  it('are repeated until somebody takes them', async () => {
    scene.ear.answerWith(503);
    const reference = await file();
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([2, 2]), eventually);
    scene.ear.answerWith(204);
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([2, 2, 2, 3, 4]), eventually);
  });

  it('are given up when the recipient says that the case is gone', async () => {
    scene.ear.answerWith(410);
    const reference = await file();
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([2, 3, 4]), eventually);
    await untilDecided(reference);
    expect((await scene.backDoor.dossiers())[0]?.deliveries).toBe(0);
  });

  it('may come twice', async () => {
    const reference = await file({ kind: 'duplicateCallback' });
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([2, 2, 3, 3, 4, 4]), eventually);
  });

  it('may get lost, as often as the rule says; a query still finds them', async () => {
    const reference = await file({ kind: 'lostCallback', times: 2 });
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([4]), eventually);
    expect((await scene.port.query(reference))?.notices.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
  });

  it('may all get lost', async () => {
    const reference = await file({ kind: 'lostCallback' });
    await untilDecided(reference);
    expect(heardOf(reference)).toEqual([]);
    expect((await scene.port.query(reference))?.notices).toHaveLength(4);
  });

  it('may come late, when the work has long gone on', async () => {
    const reference = await file({ kind: 'lateCallback', ms: 1_000, times: 1 });
    await untilDecided(reference);
    expect(heardOf(reference)).toEqual([]);
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([2, 3, 4]), eventually);
  });

  it('may overtake each other', async () => {
    const reference = await file({ kind: 'reorderedCallbacks', times: 1 });
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([3, 2, 4]), eventually);
  });

  it('may come in the opposite order', async () => {
    const reference = await file({ kind: 'reorderedCallbacks' });
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([4, 3, 2]), eventually);
  });

  it('go to others when a rule is for another dossier or another person', async () => {
    const reference = await file(
      { kind: 'lostCallback', reference: 'death-somebody-else/' },
      { kind: 'lostCallback', personalId: '000000000000' },
    );
    await vi.waitFor(() => expect(heardOf(reference)).toEqual([2, 3, 4]), eventually);
  });
});
