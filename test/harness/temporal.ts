/** Before the tests that need a server: one Temporal server in memory, its namespaces, and the workflow code bundled. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { TestProject } from 'vitest/node';
import { workflowCode } from '../../worker/kept-workflow-code.js';
import { ensureNamespace } from '../../worker/temporal-server/namespace.js';
import { ensureSearchAttributes } from '../../worker/temporal-server/search-attributes.js';
import { startTemporal } from '../../worker/temporal-server/start-temporal.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { namespaces } from './namespaces.js';

declare module 'vitest' {
  export interface ProvidedContext {
    temporalAddress: string;
    workflowBundle: string;
  }
}

/** Histories of this length are asked to continue as new: long enough for a call, short enough to happen in a case. */
const shortHistoryEvents = 30;

export default async function startTemporalForTests(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-test-'));
  const [temporal, bundle] = await Promise.all([
    startTemporal({
      stateFolder: folder,
      say: (line) => process.stdout.write(`${line}\n`),
      needs: 'virtual-time',
      ui: false,
      preferredPort: 0,
      persistence: 'memory',
      dynamicConfig: {
        'limit.historyCount.suggestContinueAsNew': [
          { value: shortHistoryEvents, constraints: { namespace: namespaces.shortHistories } },
        ],
      },
    }),
    workflowCode(),
  ]);
  const connection = await Connection.connect(temporal.connection);
  for (const namespace of Object.values(namespaces)) {
    await ensureNamespace(connection, namespace);
    await ensureSearchAttributes(connection, namespace, Object.values(searchAttributes));
  }
  await connection.close();
  const workflowBundle = join(folder, 'workflows.js');
  await writeFile(workflowBundle, bundle.code);
  project.provide('temporalAddress', temporal.address);
  project.provide('workflowBundle', workflowBundle);
  return async () => {
    await temporal.stop();
    await rm(folder, { recursive: true, force: true });
  };
}
