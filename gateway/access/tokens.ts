/** Reads a token: signed by the issuer that this gateway trusts, for this audience, not expired, with claims of a role. */
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
  jwtVerify,
} from 'jose';
import { Problem } from '../http/problem.js';
import { type Caller, callerClaims, callerOf } from './caller.js';

export interface TrustedIssuer {
  readonly issuer: string;
  readonly audience: string;
  /** Where its public keys are, or the keys themselves. */
  readonly keys: { readonly url: string } | { readonly set: JSONWebKeySet };
}

export type TokenReader = (authorization: string | undefined) => Promise<Caller>;

/** Signatures by a key pair only: a shared secret would let every reader issue tokens. */
const algorithms = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'];

/** Clocks of issuer and gateway may be apart by this many seconds. */
const clockTolerance = 30;

/** @returns a function that throws Problem NOT_AUTHENTICATED, ISSUER_UNREACHABLE */
export function createTokenReader({ issuer, audience, keys }: TrustedIssuer): TokenReader {
  const keySet = 'url' in keys ? reachable(createRemoteJWKSet(new URL(keys.url))) : createLocalJWKSet(keys.set);
  return async (authorization) => {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) throw unknown('Yêu cầu không có mã truy cập.', 'The request carries no token.');
    const verified = await jwtVerify(token, keySet, {
      issuer,
      audience,
      algorithms,
      clockTolerance,
      requiredClaims: ['exp', 'sub'],
    }).catch((fault: Error) => {
      if (fault instanceof Problem) throw fault;
      throw unknown('Mã truy cập không hợp lệ hoặc đã hết hạn.', `The token is not valid: ${fault.message}.`);
    });
    const claims = callerClaims.safeParse(verified.payload);
    if (claims.success) return callerOf(claims.data, ((verified.payload.exp ?? 0) + clockTolerance) * 1_000);
    const [issue] = claims.error.issues;
    const field = issue?.path.join('.') ?? 'role';
    throw unknown(
      `Mã truy cập thiếu hoặc sai thông tin "${field}".`,
      `The claim "${field}" of the token is missing or wrong.`,
    );
  };
}

/** Faults of a token that keys were found for; with any other, no keys could be read. */
const tokenFaults = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

function reachable(keySet: JWTVerifyGetKey): JWTVerifyGetKey {
  return async (header, token) => {
    try {
      return await keySet(header, token);
    } catch (cause) {
      if (tokenFaults.some((fault) => cause instanceof fault)) throw cause;
      const detail = {
        vi: 'Không đọc được khóa công khai của nơi cấp mã truy cập.',
        en: 'The public keys of the issuer of tokens cannot be read.',
      };
      throw new Problem('ISSUER_UNREACHABLE', detail, {}, { cause });
    }
  };
}

function unknown(vi: string, en: string): Problem {
  return new Problem('NOT_AUTHENTICATED', { vi, en }, { headers: { 'www-authenticate': 'Bearer realm="lienthong"' } });
}
