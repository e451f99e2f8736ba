/** How long the server waits for a request to arrive. */
import type { IncomingMessage, Server } from 'node:http';

export interface Patience {
  /** Milliseconds for the headers of a request. */
  readonly headersMs: number;
  /** Milliseconds for a whole body; a file of declarations takes as long as its cases. */
  readonly bodyMs: number;
  /** Milliseconds in which nothing comes and nothing goes. A followed case says more often that it is there. */
  readonly idleMs: number;
}

export const usualPatience: Patience = { headersMs: 60_000, bodyMs: 60_000, idleMs: 120_000 };

/** Takes the place of Node's five minutes for any request, which would cut a file of declarations off. */
export function limitArrival(server: Server, { headersMs, bodyMs, idleMs }: Patience): void {
  server.requestTimeout = 0;
  server.headersTimeout = headersMs;
  server.timeout = idleMs;
  server.on('request', (request: IncomingMessage) => {
    if (isFile(request)) return;
    const late = setTimeout(() => request.complete || request.destroy(), bodyMs);
    request.once('close', () => clearTimeout(late));
  });
}

function isFile({ url = '' }: IncomingMessage): boolean {
  return new URL(url, 'http://gateway').pathname.endsWith('/bulk');
}
