import type { Headers, Payload } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { interceptors } from '../../workflows/trace-headers.js';

type Handed = { readonly headers: Headers };

/** What the two sides of one case hand on. */
function caseWithTraces() {
  const { inbound = [], outbound = [] } = interceptors();
  const [into] = inbound as unknown as Record<string, (input: Handed, next: (input: Handed) => unknown) => unknown>[];
  const [out] = outbound as unknown as Record<string, (input: Handed, next: (input: Handed) => Handed) => Handed>[];
  const traced = (trace?: string): Handed => ({
    headers: trace === undefined ? {} : { '_tracer-data': { data: Buffer.from(trace) } as Payload },
  });
  const called = (verb: string, headers: Headers = {}) => {
    const { headers: handedOn } = out?.[verb]?.({ headers }, (input) => input) ?? { headers: {} };
    return Object.fromEntries(
      Object.entries(handedOn).map(([name, { data }]) => [name, Buffer.from(data ?? []).toString()]),
    );
  };
  return {
    start: (trace?: string) => into?.execute?.(traced(trace), () => 'started'),
    update: (trace?: string) => into?.handleUpdate?.(traced(trace), () => 'taken'),
    called,
  };
}

describe('the trace of a case', () => {
  it('is that of its start, until a message comes with another', () => {
    const one = caseWithTraces();
    expect(one.start('opened')).toBe('started');
    expect(one.called('scheduleActivity')).toEqual({ '_tracer-data': 'opened' });
    expect(one.update('callback')).toBe('taken');
    expect(one.called('scheduleActivity')).toEqual({ '_tracer-data': 'callback' });
    one.update();
    expect(one.called('continueAsNew')).toEqual({ '_tracer-data': 'callback' });
  });

  it('is none where nobody traces, and leaves other headers alone', () => {
    const one = caseWithTraces();
    one.start();
    expect(one.called('scheduleActivity')).toEqual({});
    expect(one.called('scheduleActivity', { other: { data: Buffer.from('x') } as Payload })).toEqual({ other: 'x' });
  });

  it('is not that of another case', () => {
    caseWithTraces().start('of another');
    const one = caseWithTraces();
    one.start();
    expect(one.called('scheduleActivity')).toEqual({});
  });
});
