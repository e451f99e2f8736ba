/** Whether an address is known under another method. */
import type { Hono } from 'hono';
import type { GatewayEnv } from './environment.js';

/** @returns methods for `Allow`; none where nothing is at that address */
export function methodsAt({ routes }: Pick<Hono<GatewayEnv>, 'routes'>, address: string): readonly string[] {
  const parts = address.split('/');
  const found = routes.filter(({ method, path }) => {
    const wanted = path.split('/');
    const fits = wanted.every((part, at) => (part.startsWith(':') ? Boolean(parts[at]) : part === parts[at]));
    return method !== 'ALL' && wanted.length === parts.length && fits;
  });
  const methods = new Set(found.map(({ method }) => method));
  if (methods.has('GET')) methods.add('HEAD');
  return [...methods].sort();
}
