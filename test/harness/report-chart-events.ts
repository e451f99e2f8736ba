/** Goes into replayed workflow code and reports every event that a chart is given. */
import { proxySinks, type Sinks, type WorkflowInterceptorsFactory } from '@temporalio/workflow';
import { getActivator } from '@temporalio/workflow/lib/global-attributes.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import { bundles } from '../../definitions/registry.js';
import { namespaces } from './namespaces.js';

/** An event of a dossier's chart; `at` on the server's clock, milliseconds since 1970. */
export interface ChartEvent {
  readonly chart: string;
  readonly event: { readonly type: string; readonly [field: string]: unknown };
  readonly at: number;
}

export interface ChartReports extends Sinks {
  readonly charts: { heard(event: ChartEvent): void };
}

const { charts } = proxySinks<ChartReports>();

// A chart that two bundles share is listened to once.
const chartsOfAll = new Set(
  Object.values<Bundle>(bundles).flatMap(({ dossiers }) =>
    Object.values(dossiers).map(({ procedure }) => procedure.chart),
  ),
);
for (const chart of chartsOfAll) {
  const { transition } = chart;
  chart.transition = (snapshot, event, scope) => {
    charts.heard({ chart: chart.id, event, at: Date.now() });
    return transition(snapshot, event, scope);
  };
}

export const interceptors: WorkflowInterceptorsFactory = () => {
  // A history does not say in which namespace it was recorded, and only some let a case move its legal clock.
  getActivator().mutateWorkflowInfo((info) => ({ ...info, namespace: namespaces.usual }));
  return {};
};
