/** What the charts of a case were told, found by playing its history again with a listener at every chart. */
import { fileURLToPath } from 'node:url';
import type { Client } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, type InjectedSinks, Worker } from '@temporalio/worker';
import { formatInstant, instant } from '../../definitions/calendar/instant.js';
import { bundleOptions } from '../../worker/workflow-bundle.js';
import { historiesOf, inputOf } from './history.js';
import type { ChartReports } from './report-chart-events.js';

export type ListeningBundle = Awaited<ReturnType<typeof bundleForListening>>;

/** Charts that are loaded once for all cases are frozen: here each case loads its own. */
export function bundleForListening() {
  const reporter = fileURLToPath(new URL('./report-chart-events.ts', import.meta.url));
  const { workflowsPath } = bundleOptions;
  return bundleWorkflowCode({
    workflowsPath,
    workflowInterceptorModules: [reporter],
    logger: new DefaultLogger('WARN'),
  });
}

/** `2026-03-04 07:30 funeral-support clock.nearDue` for each event of the clock, in the order in which they were told. */
export async function clockEventsOf(bundle: ListeningBundle, temporal: Client, caseId: string): Promise<string[]> {
  const heard: string[] = [];
  for (const events of await historiesOf(temporal, caseId)) {
    const { clockOffset } = inputOf(events);
    const sinks: InjectedSinks<ChartReports> = {
      charts: {
        heard: {
          fn: (_info, { chart, event, at }) => {
            if (!event.type.startsWith('clock.')) return;
            const { type, ...details } = event;
            const when = formatInstant(instant(at + clockOffset));
            heard.push([when, chart, type, ...Object.values(details)].join(' '));
          },
          callDuringReplay: true,
        },
      },
    };
    const histories = [{ workflowId: caseId, history: { events } }];
    for await (const { error } of Worker.runReplayHistories({ workflowBundle: bundle, sinks }, histories)) {
      if (error) throw error;
    }
  }
  return heard;
}
