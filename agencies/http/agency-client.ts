/** One HTTP exchange with an agency's system. It never retries: the engine decides when to ask again. */
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { AgencyRejected, AgencyUnavailable } from '../port.js';
import { tracedCall } from './traced-call.js';

export interface AgencyConnection {
  /** Without a slash at the end, for example `http://127.0.0.1:7301`. */
  readonly baseUrl: string;
  /** From sending to the last byte of the answer. @default 5000 */
  readonly timeoutMs?: number;
}

export interface AgencyRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** The same key again has no second effect. */
  readonly idempotencyKey?: string;
}

/** `undefined` when the agency answers that it holds no such dossier (404 to a GET). */
export type Exchange = (request: AgencyRequest) => Promise<unknown>;

const defaultTimeoutMs = 5_000;
const busy = new Set([408, 425, 429]);

/** @throws AgencyUnavailable, AgencyRejected */
export function connectTo(agency: AgencyId, { baseUrl, timeoutMs = defaultTimeoutMs }: AgencyConnection): Exchange {
  return async ({ method, path, body, idempotencyKey }) => {
    const [withoutQuery = ''] = path.split('?');
    const asked = `${agency}, ${method} ${withoutQuery}`;
    const { status, text } = await tracedCall({ agency, method, path: withoutQuery }, (trace) =>
      exchange(asked, timeoutMs, `${baseUrl}${path}`, {
        method,
        headers: {
          ...trace,
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(idempotencyKey ? { 'idempotency-key': idempotencyKey } : {}),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    if (status >= 500 || busy.has(status)) {
      throw new AgencyUnavailable(`${asked}: answered ${status}, it cannot work now. Ask again later.`);
    }
    if (status === 404 && method === 'GET') return undefined;
    if (status >= 400) {
      // The agency's own sentence may name people; it stays with the agency, under the key of the message.
      throw new AgencyRejected(`${asked}: refused with ${status}. A repeat changes nothing; its system knows why.`);
    }
    return parsed(asked, text);
  };
}

async function exchange(asked: string, timeoutMs: number, url: string, init: RequestInit) {
  try {
    const response = await fetch(url, { ...init, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    return { status: response.status, text: await response.text() };
  } catch (cause) {
    const late = cause instanceof Error && cause.name === 'TimeoutError';
    const what = late ? `no answer within ${timeoutMs} ms` : 'the connection failed';
    throw new AgencyUnavailable(`${asked}: ${what}. Whether it took effect is unknown: ask before sending again.`, {
      cause,
    });
  }
}

/** What is not JSON comes from something between us and the agency, so it says nothing about our request. */
function parsed(asked: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AgencyUnavailable(`${asked}: answered something that is not JSON. Ask again later.`, { cause });
  }
}
