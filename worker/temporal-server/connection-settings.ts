import { readFileSync } from 'node:fs';
import type { ConnectionOptions } from '@temporalio/client';

/** How client, worker and probe reach one server; both connections of the SDK take it as it is. */
export type ConnectionSettings = Pick<ConnectionOptions, 'address' | 'tls'> & {
  readonly address: string;
  readonly apiKey?: string;
};

/** A server on this machine: loopback, no encryption. */
export const localConnection = (port: number): ConnectionSettings => ({ address: `127.0.0.1:${port}` });

/**
 * The server that the environment names, in the variables of the `temporal` CLI: TEMPORAL_ADDRESS, and for a secured
 * one TEMPORAL_API_KEY, TEMPORAL_TLS, TEMPORAL_TLS_SERVER_NAME, TEMPORAL_TLS_SERVER_CA_CERT_PATH,
 * TEMPORAL_TLS_CLIENT_CERT_PATH and TEMPORAL_TLS_CLIENT_KEY_PATH.
 */
export function connectionFromEnvironment(env: NodeJS.ProcessEnv): ConnectionSettings | undefined {
  const address = env.TEMPORAL_ADDRESS;
  if (!address) return undefined;
  const tls = tlsFrom(env);
  return {
    address,
    ...(tls === undefined ? {} : { tls }),
    ...(env.TEMPORAL_API_KEY ? { apiKey: env.TEMPORAL_API_KEY } : {}),
  };
}

function tlsFrom(env: NodeJS.ProcessEnv): ConnectionSettings['tls'] {
  const {
    TEMPORAL_TLS_CLIENT_CERT_PATH: certificate,
    TEMPORAL_TLS_CLIENT_KEY_PATH: key,
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: authority,
    TEMPORAL_TLS_SERVER_NAME: serverName,
  } = env;
  if (env.TEMPORAL_TLS === 'false') return undefined;
  if (certificate === undefined && authority === undefined && serverName === undefined) {
    return env.TEMPORAL_TLS === 'true' || env.TEMPORAL_API_KEY ? true : undefined;
  }
  return {
    ...(authority ? { serverRootCACertificate: readFileSync(authority) } : {}),
    ...(certificate && key ? { clientCertPair: { crt: readFileSync(certificate), key: readFileSync(key) } } : {}),
    ...(serverName ? { serverNameOverride: serverName } : {}),
  };
}
