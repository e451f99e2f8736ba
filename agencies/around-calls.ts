import type { AgencyPort } from './port.js';

export type AgencyCall<Answer> = () => Promise<Answer>;

/** The same port, each of its calls made by `make`. */
export function aroundCalls(port: AgencyPort, make: <Answer>(call: AgencyCall<Answer>) => Promise<Answer>): AgencyPort {
  const parts = Object.entries(port).map(([name, part]) => {
    // What has arrived is read here, and nobody is asked.
    if (typeof part !== 'function' || name === 'readNotice') return [name, part];
    return [name, (...request: readonly unknown[]) => make(() => part.apply(port, request))];
  });
  return Object.fromEntries(parts) as AgencyPort;
}
