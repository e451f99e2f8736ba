/** A backend that speaks to a gateway. */
import type { CallerClaims, Role } from '../../gateway/access/caller.js';
import { bearer, claimsOf } from '../harness/tokens.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  /** JSON, where it is. */
  readonly body: ReturnType<typeof JSON.parse>;
}

export interface Asking {
  /** `false`: without a token. */
  readonly as?: Role | CallerClaims | false;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Backend = (method: string, path: string, asking?: Asking) => Promise<Answered>;

/** @param issuer private key of whoever gives the tokens: that of the tests unless given */
export function backendOf({ gatewayUrl }: { readonly gatewayUrl: string }, issuer?: string): Backend {
  return async (method, path, { as = 'system', body, headers } = {}) => {
    const claims = typeof as === 'string' ? claimsOf(as) : as;
    const response = await fetch(`${gatewayUrl}${path}`, {
      method,
      headers: {
        ...(claims && (await bearer(claims, undefined, issuer))),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = /\bjson\b/.test(response.headers.get('content-type') ?? '');
    return { status: response.status, headers: response.headers, body: isJson && text ? JSON.parse(text) : text };
  };
}
