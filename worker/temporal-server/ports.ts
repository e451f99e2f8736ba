import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';

// Below the ports that systems give to outgoing connections (from 32768 on Linux, from 49152 elsewhere), so that a
// server finds its ports free again after a restart.
const firstPort = 20_000;
const endPort = 30_000;

/** Free ports on loopback, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const held: Listener[] = [];
  while (held.length < count) {
    const listener = await hold(randomInt(firstPort, endPort)).catch(() => undefined);
    if (listener !== undefined) held.push(listener);
  }
  const ports = held.map(portOf);
  await Promise.all(held.map(release));
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

function portOf(server: Listener): number {
  const address = server.address();
  return address !== null && typeof address === 'object' ? address.port : 0;
}
