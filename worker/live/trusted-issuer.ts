/** Whose tokens the gateway takes: those of an issuer that the environment names, or of this machine's own. */
import { developmentIssuer, refuseInProduction } from '../../gateway/access/development-issuer.js';
import type { TrustedIssuer } from '../../gateway/access/tokens.js';
import type { StateFolder } from './state-folder.js';

/** @throws Error when only part of an issuer is named, or none in production */
export async function trustedIssuer(
  env: NodeJS.ProcessEnv,
  folder: Pick<StateFolder, 'developmentKey'>,
): Promise<TrustedIssuer> {
  const { LIENTHONG_JWKS_URL: url, LIENTHONG_JWT_ISSUER: issuer, LIENTHONG_JWT_AUDIENCE: audience } = env;
  if (url && issuer && audience) return { issuer, audience, keys: { url } };
  if (url || issuer || audience)
    throw new Error(
      'LIENTHONG_JWKS_URL, LIENTHONG_JWT_ISSUER and LIENTHONG_JWT_AUDIENCE belong together. Give all three.',
    );
  const own = developmentIssuer(await folder.developmentKey());
  refuseInProduction(own, env);
  return own;
}
