import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DetachedProcess } from './detached-process.js';
import { startDetached } from './detached-process.js';
import { untilReady } from './ready.js';

export interface UiLaunch {
  /** Holds configuration and log. */
  readonly folder: string;
  readonly port: number;
  /** Of the server it shows. */
  readonly temporalAddress: string;
  readonly defaultNamespace: string;
  /** Address of the codec server. */
  readonly codec?: string;
}

/** Whoever listens there and does not answer must not be waited for: it may be somebody else. */
const answerWithinMs = 2_000;

/**
 * Starts the Temporal UI and waits until it answers.
 * @throws TemporalUnavailable with its last log lines when it does not come up
 */
export async function startUiProgram(path: string, launch: UiLaunch): Promise<DetachedProcess> {
  const { folder, port } = launch;
  await mkdir(join(folder, 'ui'), { recursive: true });
  await writeFile(join(folder, 'ui', 'lienthong.yaml'), uiConfig(launch));
  const program = await startDetached({
    name: 'The Temporal UI',
    command: path,
    args: ['--root', folder, '--config', 'ui', '--env', 'lienthong', 'start'],
    folder,
    logFile: join(folder, 'ui.log'),
  });
  await untilReady('The Temporal UI', program, () =>
    fetch(`http://127.0.0.1:${port}/healthz`, { signal: AbortSignal.timeout(answerWithinMs) }).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
  return program;
}

/** The configuration of the UI, as JSON, which it reads as YAML. */
export function uiConfig({ port, temporalAddress, defaultNamespace, codec }: UiLaunch): string {
  const config = {
    temporalGrpcAddress: temporalAddress,
    host: '127.0.0.1',
    port,
    enableUi: true,
    defaultNamespace,
    // The address of /render carries the details of a case: they must not reach an access log.
    hideLogs: true,
    disableNewsFetch: true,
    // What a case cannot lawfully do: be started past the client, be acted on by the dozen, or refuse agencies' answers.
    startWorkflowDisabled: true,
    batchActionsDisabled: true,
    workflowPauseDisabled: true,
    ...(codec === undefined ? {} : { codec: codecConfig(codec) }),
    cors: {
      cookieInsecure: true,
      allowOrigins: [`http://127.0.0.1:${port}`, `http://localhost:${port}`],
    },
  };
  return JSON.stringify(config, undefined, 2);
}

/** An access token is passed over https only, and this UI has none: the cookie of the codec server's own sign-in says who asks. */
function codecConfig(endpoint: string) {
  return {
    endpoint,
    includeCredentials: true,
    defaultErrorMessage: 'Chưa giải mã · sealed: sign in to read',
    defaultErrorLink: `${endpoint}/sign-in`,
  };
}
