/** What each agency is asked and how it answers, counted at its port: behind the breaker, so that only real calls count. */
import type { MetricMeter } from '@temporalio/common';
import { type AgencyPort, AgencyRejected, AgencyUnavailable } from '../../agencies/port.js';

type Result = 'answered' | 'rejected' | 'unavailable' | 'fault';

export function withMetrics(port: AgencyPort, meter: MetricMeter): AgencyPort {
  const calls = meter.createCounter('lienthong_agency_calls', undefined, 'Calls to agencies, by what came of them.');
  const took = meter.createHistogram('lienthong_agency_call_duration', 'int', 'ms', 'Until an agency had answered.');
  const parts = Object.entries(port).map(([call, part]) => {
    if (typeof part !== 'function' || call === 'readNotice') return [call, part];
    const counted = async (...request: readonly unknown[]) => {
      const began = performance.now();
      const count = (result: Result) => {
        calls.add(1, { agency: port.agency, call, result });
        took.record(Math.round(performance.now() - began), { agency: port.agency });
      };
      try {
        const answer = await part.apply(port, request);
        count('answered');
        return answer;
      } catch (fault) {
        count(resultOf(fault));
        throw fault;
      }
    };
    return [call, counted];
  });
  return Object.fromEntries(parts) as AgencyPort;
}

function resultOf(fault: unknown): Result {
  if (fault instanceof AgencyRejected) return 'rejected';
  return fault instanceof AgencyUnavailable ? 'unavailable' : 'fault';
}
