/** Gives ready tokens on a developer's machine. No production gateway starts with it. */
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from 'jose';
import type { CallerClaims } from './caller.js';
import type { TrustedIssuer } from './tokens.js';

const issuer = 'lienthong-development';
const audience = 'lienthong';
const algorithm = 'EdDSA';
const keyId = 'development';

/** A private key as JSON, to be kept in a file. */
export async function newDevelopmentKey(): Promise<string> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true });
  return JSON.stringify({ ...(await exportJWK(privateKey)), kid: keyId, alg: algorithm });
}

/** @param key as `newDevelopmentKey` made it */
export function developmentIssuer(key: string): TrustedIssuer {
  const { d: _private, ...publicKey } = JSON.parse(key) as JWK;
  return { issuer, audience, keys: { set: { keys: [publicKey] } } };
}

/** @param lastsSeconds an hour unless given */
export async function developmentToken(key: string, claims: CallerClaims, lastsSeconds = 3_600): Promise<string> {
  const privateKey = await importJWK(JSON.parse(key) as JWK, algorithm);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: algorithm, kid: keyId })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1_000) + lastsSeconds)
    .sign(privateKey);
}

/** @throws Error when whoever holds a developer's key could act as anybody */
export function refuseInProduction({ issuer: named }: TrustedIssuer, env: NodeJS.ProcessEnv): void {
  if (env.LIENTHONG_ENV !== 'production' || named !== issuer) return;
  throw new Error(
    'LIENTHONG_ENV is production, and the development issuer gives tokens to anybody. Name a real one in ' +
      'LIENTHONG_JWKS_URL, LIENTHONG_JWT_ISSUER and LIENTHONG_JWT_AUDIENCE.',
  );
}
