/** Start-up of the two processes that carry and serve cases, from `fork` on. Milliseconds. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { perAgency } from '../../agencies/per-agency.js';
import { createMasterKeyFile } from '../../codec/master-key-file.js';
import type { MasterKeySettings } from '../../codec/master-key-settings.js';
import { developmentIssuer, newDevelopmentKey } from '../../gateway/access/development-issuer.js';
import type { CaseWorkerSettings } from '../../worker/processes/case-worker.js';
import type { GatewayProcessSettings } from '../../worker/processes/gateway.js';
import { type Child, type ChildPlan, startChild } from '../../worker/processes/supervisor.js';
import { ensureNamespace } from '../../worker/temporal-server/namespace.js';
import { freePorts } from '../../worker/temporal-server/ports.js';
import { ensureSearchAttributes } from '../../worker/temporal-server/search-attributes.js';
import { bundleWorkflows } from '../../worker/workflow-bundle.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { benchNamespace as namespace } from '../workload/site.js';
import { processMs } from './processor-time.js';

export interface Time {
  readonly ms: number;
  /** Processor time, which a busy machine stretches less. */
  readonly cpuMs: number;
}

export interface StartUp {
  /** Until the server has seen the worker ask for workflow tasks. */
  readonly worker: Time;
  /** Of that, by itself in a process that has loaded everything: bundling the workflow code. */
  readonly bundling: Time;
  /** Until the first answer 200. */
  readonly gateway: Time;
}

interface Surroundings {
  readonly address: string;
  readonly folder: string;
  say(line: string): void;
}

const rounds = 5;
const askAgainMs = 10;
const taskQueueTypeWorkflow = 1;

/** In turns, with all of the machine for each. */
export async function startUps({ address, folder, say }: Surroundings): Promise<StartUp[]> {
  const connection = await Connection.connect({ address });
  await ensureNamespace(connection, namespace);
  await ensureSearchAttributes(connection, namespace, Object.values(searchAttributes));
  const masterKey: MasterKeySettings = { kind: 'file', path: join(folder, 'master-keys.json') };
  await createMasterKeyFile(masterKey.path);
  const common = { connection: { address }, namespace, registerUrl: join(folder, 'register.db'), masterKey };
  const started: StartUp[] = [];
  await bundleWorkflows();
  for (let round = 0; round < rounds; round += 1) {
    const place = { ...common, taskQueue: randomUUID(), agencyUrls: perAgency(() => 'http://127.0.0.1:9') };
    const [port = 0] = await freePorts(1);
    const secrets = {
      callbackKeys: perAgency(() => ({ secrets: [randomUUID()] })),
      subjectSecret: randomUUID(),
      access: developmentIssuer(await newDevelopmentKey()),
    };
    const isAtWork = async (child: Child) => {
      await child.configure({ ...place } satisfies CaseWorkerSettings);
      await until(() => isPolled(connection, place.taskQueue));
    };
    const isOpen = async (child: Child) => {
      await child.configure({ ...place, ...secrets, port } satisfies GatewayProcessSettings);
      await until(() => answers(port));
    };
    const launched = (plan: ChildPlan) => startChild(plan, { logFolder: folder, say, onRestart: () => {} });
    const figures: StartUp = {
      worker: await timeOf(() => launched({ name: 'worker', module: './case-worker.ts', ready: 'message' }), isAtWork),
      gateway: await timeOf(() => launched({ name: 'gateway', module: './gateway.ts', ready: 'message' }), isOpen),
      bundling: await timeOfBundling(),
    };
    started.push(figures);
    const [worker, gateway] = [figures.worker.ms, figures.gateway.ms].map(Math.round);
    say(`round ${round + 1} of ${rounds}: worker ${worker} ms, gateway ${gateway} ms`);
  }
  await connection.close();
  return started;
}

async function timeOf(launch: () => Child, isReady: (child: Child) => Promise<void>): Promise<Time> {
  const began = performance.now();
  const child = launch();
  await isReady(child);
  const took = { ms: performance.now() - began, cpuMs: processMs(child.pid) };
  await child.stop();
  return took;
}

async function timeOfBundling(): Promise<Time> {
  const began = performance.now();
  const before = processMs(process.pid);
  await bundleWorkflows();
  return { ms: performance.now() - began, cpuMs: processMs(process.pid) - before };
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(askAgainMs);
}

async function isPolled({ workflowService }: Connection, name: string): Promise<boolean> {
  const question = { namespace, taskQueue: { name }, taskQueueType: taskQueueTypeWorkflow };
  const { pollers } = await workflowService.describeTaskQueue(question);
  return (pollers ?? []).length > 0;
}

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/healthz`).then(
    ({ status }) => status === 200,
    () => false,
  );
