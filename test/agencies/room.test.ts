import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AgencyPort } from '../../agencies/port.js';
import { AgencyRoom } from '../../agencies/room.js';

/** An agency's system that answers when it is told to. */
function holdingPort(): { port: AgencyPort; answerOne(): void; asked(): number } {
  const waiting: (() => void)[] = [];
  let asked = 0;
  const query = () => {
    asked += 1;
    return new Promise<undefined>((resolve) => waiting.push(() => resolve(undefined)));
  };
  return { port: { query } as unknown as AgencyPort, answerOne: () => waiting.shift()?.(), asked: () => asked };
}

describe('the room at an agency', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  it('is taken when as many calls are under way as may be, and a further one by the queue waits for its place', async () => {
    const { port, answerOne, asked } = holdingPort();
    const room = new AgencyRoom({ atOnce: 2, perSecond: 1_000 });
    const entered = room.within(port);
    const calls = [entered.query('a')];
    expect(room.isFree()).toBe(true);
    calls.push(entered.query('b'));
    expect(room.isFree()).toBe(false);

    calls.push(entered.query('c'));
    expect(asked()).toBe(2);
    answerOne();
    await vi.waitFor(() => expect(asked()).toBe(3));
    answerOne();
    answerOne();
    await Promise.all(calls);
    expect(room.isFree()).toBe(true);
  });

  it.for([
    { perSecond: 4, most: 4, again: 250 },
    { perSecond: 1, most: 1, again: 1_000 },
    { perSecond: 0.5, most: 1, again: 2_000 },
  ])('is used up by the calls of one second, at $perSecond a second', ({ perSecond, most, again }) => {
    const { port } = holdingPort();
    const room = new AgencyRoom({ atOnce: 100, perSecond });
    let begun = 0;
    for (; room.isFree() && begun < 100; begun += 1) void room.within(port).query('x');
    expect(begun).toBe(most);
    vi.setSystemTime(Date.now() + again - 1);
    expect(room.isFree()).toBe(false);
    vi.setSystemTime(Date.now() + 1);
    expect(room.isFree()).toBe(true);
  });
});
