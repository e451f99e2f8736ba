import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { DetachedProcess } from './detached-process.js';
import { TemporalUnavailable } from './temporal-unavailable.js';

const patienceMs = 60_000;
const askAgainMs = 50;

/**
 * Waits until a started program does what it is for.
 * @throws TemporalUnavailable with its last log lines when it ends, or is not ready within a minute
 */
export async function untilReady(name: string, program: DetachedProcess, isReady: () => Promise<boolean>) {
  const giveUpAt = Date.now() + patienceMs;
  while (program.ended() !== undefined || !(await isReady())) {
    const ended = program.ended();
    if (ended === undefined && Date.now() < giveUpAt) {
      await pause(askAgainMs);
      continue;
    }
    const lines = await program.lastLines();
    await program.stop();
    const what = ended === undefined ? 'was not ready within a minute' : `ended with ${ended} before it was ready`;
    throw new TemporalUnavailable(`${name} ${what}. Its last lines:\n${lines || '(it wrote nothing)'}`);
  }
}

/** Whether somebody accepts connections on that port of loopback. */
export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}
