/** The control interface of our stand-ins, `/sandbox/…`, which no agency's own system has. */
import { z } from 'zod';
import type { HeldDossier, TakenMessage } from '../sandbox/back-door.js';
import type { FaultRule } from '../sandbox/faults.js';
import type { ControlInterface } from './contract-check.js';

export interface BackDoor {
  addFaults(...rules: readonly FaultRule[]): Promise<void>;
  clearFaults(): Promise<void>;
  /** @param day legal day of the papers that follow */
  release(reference: string, day?: string): Promise<void>;
  dossiers(): Promise<readonly HeldDossier[]>;
  /** In the order in which they were taken. */
  messages(): Promise<readonly TakenMessage[]>;
}

/** @param url base address of the stand-in, without a slash at the end */
export function backDoorOf(url: string): BackDoor {
  const ask = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${url}/sandbox${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} /sandbox${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  return {
    addFaults: (...rules) => ask('POST', '/faults', rules).then(() => undefined),
    clearFaults: () => ask('PUT', '/faults', []).then(() => undefined),
    release: (reference, day) => ask('POST', '/release', { reference, day }).then(() => undefined),
    dossiers: () => ask('GET', '/dossiers') as Promise<readonly HeldDossier[]>,
    messages: () => ask('GET', '/messages') as Promise<readonly TakenMessage[]>,
  };
}

export function controlOver(backDoor: BackDoor): ControlInterface {
  return {
    async dossiersUnder(reference) {
      return (await backDoor.dossiers()).filter((dossier) => dossier.reference === reference).length;
    },
    async annulmentsUnder(reference) {
      const ofIt = (await backDoor.messages()).filter((message) => message.reference === reference);
      return ofIt.filter(({ kind }) => kind === 'annul').length;
    },
    askForPapers: (reference, items) => backDoor.addFaults({ kind: 'asksSupplement', items: [...items], reference }),
    hold: (reference) => backDoor.addFaults({ kind: 'hold', reference }),
    release: (reference) => backDoor.release(reference),
    failOnce: (reference, on, status) => backDoor.addFaults({ kind: 'fails', status, on, reference, times: 1 }),
    loseAnswerOnce: (reference, on) => backDoor.addFaults({ kind: 'answerLost', on, reference, times: 1 }),
    goDown: (reference) => backDoor.addFaults({ kind: 'down', reference }),
  };
}

const held = z.array(z.looseObject({ reference: z.string(), number: z.string() }));

/**
 * @param url base address of a system
 * @returns undefined when the system has no control interface
 * @throws Error when nobody answers at `url`
 */
export async function findControl(url: string, timeoutMs: number): Promise<ControlInterface | undefined> {
  const signal = AbortSignal.timeout(timeoutMs);
  const response = await fetch(`${url}/sandbox/dossiers`, { redirect: 'manual', signal });
  const answer: unknown = await response.json().catch(() => undefined);
  return response.ok && held.safeParse(answer).success ? controlOver(backDoorOf(url)) : undefined;
}
