/** The workflow code, bundled once: engine, charts and pure law, and neither zod nor any client. */
import { fileURLToPath } from 'node:url';
import {
  type BundleOptions,
  bundleWorkflowCode,
  DefaultLogger,
  type WorkflowBundleWithSourceMap,
} from '@temporalio/worker';
import { failureConverterPath } from '../codec/data-converter.js';
import { constantGlobals } from './constant-globals.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Definitions and XState are evaluated once per isolate instead of once per case (technical-notes 1.1). */
export const bundleOptions = {
  workflowsPath: here('../workflows/index.ts'),
  preloadModules: [here('../workflows/preloaded.ts')],
  workflowInterceptorModules: [here('../workflows/whole-tasks-only.ts'), here('../workflows/trace-headers.ts')],
  failureConverterPath,
  webpackConfigHook: forThisNode,
};

export function bundleWorkflows(): Promise<WorkflowBundleWithSourceMap> {
  return bundleWorkflowCode({ ...bundleOptions, logger: new DefaultLogger('WARN') });
}

/**
 * The SDK's own target (es2017) writes every spread of an object as a loop over its keys. And it keeps every file a module
 * of its own, with a getter for each export, in every case: joined, they are one.
 */
export function forThisNode(config: WebpackConfig): WebpackConfig {
  for (const rule of config.module?.rules ?? []) {
    const { jsc } = (rule as SwcRule).use?.options ?? {};
    if (jsc) jsc.target = 'es2022';
  }
  const plugins = [...(config.plugins ?? []), constantGlobals];
  return { ...config, plugins, optimization: { ...config.optimization, ...joined } };
}

const joined = { concatenateModules: true, providedExports: true, usedExports: true };

type WebpackConfig = Parameters<NonNullable<BundleOptions['webpackConfigHook']>>[0];

interface SwcRule {
  readonly use?: { readonly options?: { readonly jsc?: { target: string } } };
}
