import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';

// Below the ports that systems give to outgoing connections (from 32768 on Linux, from 49152 elsewhere), so that a
// server finds its ports free again after a restart.
const range = [20_000, 30_000] as const;

/**
 * Ports that this process was told, for listeners that may not have begun yet. A UDP socket of the same number, which
 * ends with the process, tells all others that choose.
 */
const reserved = new Map<number, Socket>();

/** Free ports on loopback, all different, and none that this or another process was told before. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) {
    const port = randomInt(...range);
    if (!reserved.has(port) && (await reserveFree(port))) ports.push(port);
  }
  return ports;
}

/** Whether nobody listens on that port of loopback, and no other process was told it; from now on none is. */
export async function reserveFree(port: number): Promise<boolean> {
  return (await reserve(port)) && (await isFree(port));
}

/**
 * The preferred port on loopback, or a free one when somebody listens there, which is then said.
 * @param preferred 0 for any free port
 * @param purpose names the listener in the sentence, for example `Temporal`
 */
export async function choosePort(preferred: number, purpose: string, say: (line: string) => void): Promise<number> {
  if (preferred !== 0 && (await reserveFree(preferred))) return preferred;
  const [port = 0] = await freePorts(1);
  if (preferred !== 0) say(`port ${preferred} is taken: ${purpose} listens on ${port}`);
  return port;
}

async function reserve(port: number): Promise<boolean> {
  if (reserved.has(port)) return true;
  const socket = createSocket('udp4');
  try {
    socket.bind({ port, address: '127.0.0.1', exclusive: true });
    await once(socket, 'listening');
  } catch {
    socket.close();
    return false;
  }
  reserved.set(port, socket.unref());
  return true;
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}
