/** The workflow code of a build that has later versions: four modules are replaced, everything else is as it is. */
import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { bundleOptions } from '../../../worker/workflow-bundle.js';

const repository = join(import.meta.dirname, '..', '..', '..');

const replaced: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'definitions/registry.ts',
    'definitions/hashes.ts',
    'definitions/migrations.ts',
    'workflows/validation/validators.ts',
  ].map((file) => [join(repository, file), join(import.meta.dirname, file.slice(file.lastIndexOf('/') + 1))]),
);

interface Resolving {
  path: string | false;
  readonly context: { readonly issuer?: string };
}

interface Resolver {
  getHook(name: 'resolved'): {
    tap(name: string, look: (request: Resolving) => void): void;
  };
}

/** A replacement itself is given what it replaces. */
const replacing = {
  apply(resolver: Resolver) {
    resolver.getHook('resolved').tap('later-versions', (request) => {
      const replacement = request.path ? replaced[request.path] : undefined;
      if (replacement && request.context.issuer !== replacement) request.path = replacement;
    });
  },
};

export async function workflowCodeWithLaterVersions(): Promise<string> {
  const { code } = await bundleWorkflowCode({
    ...bundleOptions,
    logger: new DefaultLogger('WARN'),
    webpackConfigHook: (config) => ({
      ...config,
      resolve: { ...config.resolve, plugins: [...(config.resolve?.plugins ?? []), replacing as never] },
    }),
  });
  return code;
}
