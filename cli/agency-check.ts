/** Runs the contract of a port against the system at an address. */
import { openCallbackEar } from '../agencies/contract/callback-ear.js';
import { contractContext, portTo } from '../agencies/contract/contract-context.js';
import { portContract } from '../agencies/contract/port-contract.js';
import { proceduresOf } from '../agencies/contract/sample-applications.js';
import { findControl } from '../agencies/contract/stand-in-control.js';
import { tryCheck, type Verdict } from '../agencies/contract/verdict.js';
import type { AgencyId } from '../definitions/agencies/agency.js';

export interface AgencyCheck {
  /** Base address of the system, without a slash at the end. */
  readonly url: string;
  readonly agency: AgencyId;
  /** What is filed; the agency's usual procedure unless given. */
  readonly procedure?: string | undefined;
  /** Shared with the system, for its callbacks; without it nobody listens to them. */
  readonly secret?: string | undefined;
  /** 0 is any free port. */
  readonly callbackPort: number;
  /** Longest wait for one thing to happen, ms. */
  readonly waitMs: number;
}

export interface Listener {
  /** Called before anything is sent. @param callbackUrl where callbacks are awaited */
  ready(callbackUrl: string | undefined): void;
  /** Called after each check. */
  tried(verdict: Verdict): void;
}

const reachableWithinMs = 5_000;

/** @throws Error when nobody answers at the address, the callback port is taken, or the agency does not take the procedure */
export async function checkAgency(
  { url, agency, procedure, secret, callbackPort, waitMs }: AgencyCheck,
  listener: Listener,
): Promise<readonly Verdict[]> {
  const taken = proceduresOf(agency);
  if (procedure !== undefined && !taken.includes(procedure))
    throw new RangeError(`${agency} takes no "${procedure}". It takes: ${taken.join(', ')}.`);
  const ear = secret ? await openEar(secret, callbackPort, agency) : undefined;
  try {
    listener.ready(ear?.url);
    const control = await findControl(url, reachableWithinMs).catch((cause: unknown) => {
      throw new Error(`Nobody answers at ${url}. Start the system, or give its base address.`, { cause });
    });
    const context = {
      ...contractContext(portTo(agency, url), waitMs, procedure),
      ...(control && { control }),
      ...(ear && { callbacks: ear }),
    };
    const verdicts: Verdict[] = [];
    for (const check of portContract) {
      const verdict = await tryCheck(check, context);
      verdicts.push(verdict);
      listener.tried(verdict);
    }
    return verdicts;
  } finally {
    await ear?.close();
  }
}

function openEar(secret: string, port: number, agency: AgencyId) {
  return openCallbackEar({ secret, port, path: `/callbacks/${agency}` }).catch((cause: NodeJS.ErrnoException) => {
    const why = cause.code === 'EADDRINUSE' ? 'it is taken' : cause.message;
    throw new Error(`Callbacks cannot be awaited on port ${port}: ${why}. Give another one with --callback-port.`, {
      cause,
    });
  });
}
