import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { agencyCalls } from '../../activities/agency-calls.js';
import { usualBreaker, withBreaker } from '../../agencies/breaker.js';
import { portTo } from '../../agencies/contract/contract-context.js';
import { applicationTo } from '../../agencies/contract/sample-applications.js';
import { type AgencyPort, AgencyRejected, AgencyUnavailable } from '../../agencies/port.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { type DefectiveAgency, startDefectiveAgency } from '../contract/defective-agency.js';

const second = 1_000;

/** An agency's system that can die or refuse everything, and that counts what reaches it. */
class MortalAgency {
  dead = false;
  refusing = false;
  asked = 0;
  private constructor(private readonly id: AgencyId) {}
  private system!: DefectiveAgency;

  static async start(id: AgencyId): Promise<MortalAgency> {
    const agency = new MortalAgency(id);
    agency.system = await startDefectiveAgency(id, {
      answer: async (asked, passOn) => {
        agency.asked += 1;
        if (agency.dead) throw new Error('nobody is there');
        return agency.refusing ? { status: 422, body: {} } : passOn(asked);
      },
    });
    return agency;
  }

  get port(): AgencyPort {
    return portTo(this.id, this.system.url);
  }

  close = () => this.system.close();
}

/** What became of each call: its answer, or the failure. */
async function inTurn(times: number, call: () => Promise<unknown>): Promise<unknown[]> {
  const outcomes: unknown[] = [];
  for (let time = 0; time < times; time += 1) outcomes.push(await call().catch((fault: unknown) => fault));
  return outcomes;
}

describe('an agency behind a breaker', () => {
  let police: MortalAgency;
  let insurance: MortalAgency;
  beforeEach(async () => {
    // Only the date: the wires keep their own time.
    vi.useFakeTimers({ toFake: ['Date'], now: instantOf('2026-03-02T09:10:05+07:00') });
    [police, insurance] = await Promise.all([
      MortalAgency.start('commune-police'),
      MortalAgency.start('social-insurance'),
    ]);
  });
  afterEach(async () => {
    vi.useRealTimers();
    await Promise.all([police.close(), insurance.close()]);
  });

  const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * second);

  it('is left alone once it is dead: of forty calls it hears five, and all forty without the breaker', async () => {
    police.dead = true;
    const { port } = police;
    const unguarded = await inTurn(40, () => port.query('death-1/x/1'));
    expect(police.asked).toBe(40);

    police.asked = 0;
    const guarded = withBreaker(port);
    const outcomes = await inTurn(40, () => guarded.query('death-1/x/1'));
    expect(police.asked).toBe(usualBreaker.failures);
    for (const outcome of [...unguarded, ...outcomes]) expect(outcome).toBeInstanceOf(AgencyUnavailable);
  });

  it('says since when it has not answered, when it is asked next, and how long another try is in vain', async () => {
    police.dead = true;
    const port = withBreaker(police.port);
    await inTurn(4, () => port.query('death-1/x/1'));
    later(3);
    await inTurn(1, () => port.query('death-1/x/1'));
    later(1);
    const [refusal] = await inTurn(1, () => port.query('death-1/x/1'));
    expect(refusal).toMatchObject({
      message:
        'commune-police has not answered since 2026-03-02 09:10:05 and was not asked now. The next try goes out at 2026-03-02 09:10:13.',
      retryInMs: 4 * second,
    });
  });

  it('has the calls to it put off until it is asked again', async () => {
    police.dead = true;
    const calls = agencyCalls(withBreaker(police.port));
    const failures = await inTurn(6, () => calls.queryApplication({ reference: 'death-1/x/1' }));
    expect(failures.at(-2)).toMatchObject({ type: 'AGENCY_UNAVAILABLE', nonRetryable: false });
    expect(failures.at(-2)).not.toHaveProperty('nextRetryDelay', expect.anything());
    expect(failures.at(-1)).toMatchObject({ type: 'AGENCY_UNAVAILABLE', nextRetryDelay: 5 * second });
  });

  it('is tried once after each pause, and the pauses grow from five seconds to a minute', async () => {
    police.dead = true;
    const port = withBreaker(police.port);
    await inTurn(5, () => port.query('death-1/x/1'));
    for (const pause of [5, 10, 20, 40, 60, 60]) {
      police.asked = 0;
      later(pause - 1);
      await inTurn(3, () => port.query('death-1/x/1'));
      expect(police.asked, `before ${pause} s`).toBe(0);
      later(1);
      await Promise.all([1, 2, 3].map(() => inTurn(2, () => port.query('death-1/x/1'))));
      expect(police.asked, `after ${pause} s`).toBe(1);
    }
  });

  it('hears every call again as soon as it has answered one', async () => {
    police.dead = true;
    const port = withBreaker(police.port);
    await inTurn(9, () => port.query('death-1/x/1'));
    police.dead = false;
    later(5);
    const applications = Array.from({ length: 8 }, () => applicationTo('commune-police'));
    const records = await Promise.all(applications.map((application) => port.submit(application)));
    expect(new Set(records.map(({ number }) => number)).size).toBe(8);

    police.dead = true;
    police.asked = 0;
    await inTurn(usualBreaker.failures, () => port.query('death-1/x/1'));
    expect(police.asked, 'counted anew').toBe(usualBreaker.failures);
    police.dead = false;
    later(5);
    expect(await port.query('death-1/x/1')).toBeUndefined();
  });

  it('is left alone by every kind of call, whichever of them failed; what it said before can still be read', async () => {
    const port = withBreaker(police.port);
    const application = applicationTo('commune-police');
    await port.submit(application);
    police.dead = true;
    await inTurn(usualBreaker.failures, () => port.query(application.reference));
    police.asked = 0;
    const { reference, legalNow } = application;
    const cancel = () => port.cancel({ key: `${reference}/cancel-1`, reference, reason: 'withdrawn', legalNow });
    for (const call of [() => port.submit(application), cancel]) {
      expect((await inTurn(1, call))[0]).toMatchObject({ retryInMs: 5 * second });
    }
    expect(police.asked).toBe(0);
    expect(() => port.readNotice({})).toThrow(AgencyRejected);
  });

  it('is not held to be dead because it refuses: a refusal is an answer', async () => {
    police.refusing = true;
    const port = withBreaker(police.port);
    for (let round = 0; round < 3; round += 1) {
      police.dead = true;
      await inTurn(usualBreaker.failures - 1, () => port.query('death-1/x/1'));
      police.dead = false;
      expect((await inTurn(1, () => port.query('death-1/x/1')))[0]).toBeInstanceOf(AgencyRejected);
    }
    expect(police.asked).toBe(3 * usualBreaker.failures);
    for (const outcome of await inTurn(20, () => port.query('death-1/x/1'))) {
      expect(outcome).toBeInstanceOf(AgencyRejected);
    }
  });

  it('leaves the others as they are', async () => {
    const [toPolice, toInsurance] = [withBreaker(police.port), withBreaker(insurance.port)];
    police.dead = true;
    await inTurn(20, () => toPolice.query('death-1/x/1'));
    await inTurn(20, () => toInsurance.query('death-1/x/1'));
    expect([police.asked, insurance.asked]).toEqual([usualBreaker.failures, 20]);
  });
});
