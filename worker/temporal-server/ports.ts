import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

// Below the ports that systems give to outgoing connections (from 32768 on Linux, from 49152 elsewhere), so that a
// server finds its ports free again after a restart.
const wholeRange = [20_000, 30_000] as const;
// Of processes that choose at the same time, before either of them listens, each looks somewhere else.
const ownPorts = 100;
const ownFirst = wholeRange[0] + (process.pid % 100) * ownPorts;
const ownRange = [ownFirst, ownFirst + ownPorts] as const;

/** Chosen in this process for listeners that may not have begun yet. */
const told = new Set<number>();

/** Free ports on loopback, all different, and none that this process was told before. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  for (let look = 0; ports.length < count; look += 1) {
    const [from, to] = look < ownPorts ? ownRange : wholeRange;
    const port = randomInt(from, to);

    if (told.has(port)) continue;
    told.add(port);
    if (await isFree(port)) ports.push(port);
  }
  return ports;
}

/** Whether nobody listens on that port of loopback. */
export async function isFree(port: number): Promise<boolean> {
  try {
    await release(await hold(port));
    return true;
  } catch {
    return false;
  }
}

/**
 * The preferred port on loopback, or a free one when somebody listens there, which is then said.
 * @param preferred 0 for any free port
 * @param purpose names the listener in the sentence, for example `Temporal`
 */
export async function choosePort(preferred: number, purpose: string, say: (line: string) => void): Promise<number> {
  if (preferred !== 0 && (await isFree(preferred))) return preferred;
  const [port = 0] = await freePorts(1);
  if (preferred !== 0) say(`port ${preferred} is taken: ${purpose} listens on ${port}`);
  return port;
}

type Listener = ReturnType<typeof createServer>;

async function hold(port: number): Promise<Listener> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

async function release(server: Listener): Promise<void> {
  server.close();
  await once(server, 'close');
}
