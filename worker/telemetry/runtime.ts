/** The SDK's runtime of a process: its logs, and its metrics with ours where a port is given for them. */
import { type MetricMeter, noopMetricMeter } from '@temporalio/common';
import { Runtime } from '@temporalio/worker';
import type { Logger } from 'pino';
import { sdkLog } from './logs.js';

/** A call is given up after 5 s. */
const millis = [10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000];

/** Before anything else of the SDK is used. @param metricsPort of `/metrics` on this machine; none are kept without it */
export function installRuntime(log: Logger, metricsPort: number | undefined): MetricMeter {
  const runtime = Runtime.install({
    logger: sdkLog(log),
    telemetryOptions: {
      logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } },
      ...(metricsPort !== undefined && {
        metrics: {
          prometheus: {
            bindAddress: `127.0.0.1:${metricsPort}`,
            countersTotalSuffix: true,
            unitSuffix: true,
            useSecondsForDurations: true,
            histogramBucketOverrides: { lienthong_agency_call_duration: millis, lienthong_callback_duration: millis },
          },
        },
      }),
    },
  });
  return metricsPort === undefined ? noopMetricMeter : runtime.metricMeter;
}
