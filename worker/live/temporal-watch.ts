/** Keeps a Temporal server that we started running: one that died is started again on the same port and database. */
import { type RunningTemporal, startTemporal } from '../temporal-server/start-temporal.js';
import type { StateFolder } from './state-folder.js';

interface Watch {
  temporal(): RunningTemporal;
  stop(): Promise<void>;
}

const lookEveryMs = 500;

export async function keepTemporalUp(plan: {
  readonly folder: StateFolder;
  readonly namespace: string;
  readonly uiCodec: string;
  readonly say: (line: string) => void;
  readonly onRestart: () => void;
}): Promise<Watch> {
  const { folder, say, namespace, uiCodec, onRestart } = plan;
  const start = (ports: { preferredPort?: number; preferredUiPort?: number }) =>
    startTemporal({ stateFolder: folder.path, say, needs: 'any', ui: true, uiNamespace: namespace, uiCodec, ...ports });
  let temporal = await start({});
  let restarting: Promise<void> | null = null;

  const look = setInterval(() => {
    const { server, ui } = temporal.pids;
    if (restarting || (isAlive(server) && isAlive(ui))) return;
    say('The Temporal server or its UI ended unasked; starting it again.');
    restarting = restart().finally(() => {
      restarting = null;
    });
  }, lookEveryMs);

  return {
    temporal: () => temporal,
    async stop() {
      clearInterval(look);
      await restarting;
      await temporal.stop();
    },
  };

  async function restart(): Promise<void> {
    const preferredPort = portOf(`http://${temporal.address}`);
    const preferredUiPort = portOf(temporal.uiUrl);
    await temporal.stop();
    try {
      temporal = await start({ ...(preferredPort && { preferredPort }), ...(preferredUiPort && { preferredUiPort }) });
      onRestart();
    } catch (fault) {
      say(fault instanceof Error ? fault.message : String(fault));
    }
  }
}

/** A process that is not ours has no pid here and is not watched. */
function isAlive(pid: number | undefined): boolean {
  if (pid === undefined) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function portOf(url: string | undefined): number | undefined {
  return url === undefined ? undefined : Number(new URL(url).port);
}
