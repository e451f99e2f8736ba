/** The workflow code, bundled once: engine, charts and pure law, and neither zod nor any client. */
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleWithSourceMap } from '@temporalio/worker';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Definitions and XState are evaluated once per isolate instead of once per case (technical-notes 1.1). */
export const bundleOptions = {
  workflowsPath: here('../workflows/index.ts'),
  preloadModules: [here('../workflows/preloaded.ts')],
  workflowInterceptorModules: [here('../workflows/whole-tasks-only.ts')],
};

export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ ...bundleOptions, logger: new DefaultLogger('WARN') });
}
