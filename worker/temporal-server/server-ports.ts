import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts, reserveFree } from './ports.js';

const innerPorts = [
  'http',
  'history',
  'matching',
  'worker',
  // By the membership ports the four services of one server find each other.
  'frontendMembership',
  'historyMembership',
  'matchingMembership',
  'workerMembership',
] as const;

type InnerPorts = Record<(typeof innerPorts)[number], number>;

/** Where one server listens, all on loopback. */
export type ServerPorts = InnerPorts & { readonly grpc: number };

/**
 * The ports of the last run on the folder where they are still free, others elsewhere.
 * Services that come back on the ports which the database remembers find each other at once, otherwise after 20 s.
 */
export async function portsOfServer(folder: string, grpc: number): Promise<ServerPorts> {
  const file = join(folder, 'ports.json');
  const last = await readPorts(file);
  const free = await freePorts(innerPorts.length);
  const ports = { grpc } as ServerPorts;
  for (const [index, name] of innerPorts.entries()) {
    const before = last[name];
    ports[name] = before !== undefined && before !== grpc && (await reserveFree(before)) ? before : (free[index] ?? 0);
  }
  await writeFile(file, JSON.stringify(ports, undefined, 2));
  return ports;
}

async function readPorts(file: string): Promise<Partial<InnerPorts>> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return JSON.parse(text) as Partial<InnerPorts>;
}
