/**
 * Connections to the shared Temporal server, one of each kind for all test files of a process: what one file still asks
 * when it ends is answered, and meets no closed channel in the next.
 */
import { Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { holdTime } from './virtual-time.js';

Runtime.install({ logger: new DefaultLogger('ERROR') });

export interface Connections {
  /** Starts workflows with their clocks held. */
  readonly connection: Connection;
  /** Of workers. */
  readonly native: NativeConnection;
}

let opened: Promise<Connections> | undefined;

export function sharedConnections(): Promise<Connections> {
  opened ??= connect({ address: inject('temporalAddress') });
  return opened;
}

async function connect(server: { readonly address: string }): Promise<Connections> {
  const [connection, native] = await Promise.all([Connection.connect(server), NativeConnection.connect(server)]);
  return { connection: holdTime(connection), native };
}
