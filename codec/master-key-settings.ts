/** Where the master key is: what one process tells another, and what an operator says in `LIENTHONG_MASTER_KEY`. */
import { join } from 'node:path';
import type { MasterKey } from './master-key.js';
import { masterKeyFile } from './master-key-file.js';
import { transitMasterKey } from './transit-master-key.js';

export type MasterKeySettings =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'transit'; readonly url: string; readonly tokenFile: string };

/**
 * @param stateFolder has the file, unless the environment says otherwise
 * @throws Error when a key service is named without its token, or over a wire that others can read
 */
export function masterKeySettings(env: NodeJS.ProcessEnv, stateFolder: string): MasterKeySettings {
  const { LIENTHONG_MASTER_KEY: place, LIENTHONG_MASTER_KEY_TOKEN: tokenFile } = env;
  if (!place) return { kind: 'file', path: join(stateFolder, 'master-keys.json') };
  if (!/^https?:\/\//.test(place)) return { kind: 'file', path: place };
  if (!tokenFile) {
    throw new Error(
      'LIENTHONG_MASTER_KEY names a key service: name the file with its token in LIENTHONG_MASTER_KEY_TOKEN.',
    );
  }
  const { protocol, hostname } = new URL(place);
  if (protocol === 'http:' && !['127.0.0.1', 'localhost', '[::1]'].includes(hostname))
    throw new Error(
      `Data keys would travel to ${hostname} in the clear. Give LIENTHONG_MASTER_KEY an https:// address.`,
    );
  return { kind: 'transit', url: place, tokenFile };
}

export function openMasterKey(settings: MasterKeySettings): MasterKey {
  return settings.kind === 'file' ? masterKeyFile(settings.path) : transitMasterKey(settings);
}
