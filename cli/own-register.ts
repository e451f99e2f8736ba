/** The register of this site with its keys: that of the environment, or what `npm start` keeps here. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSealedRegister, type SealedRegister } from '../client/sealed-register.js';
import { masterKeySettings, openMasterKey } from '../codec/master-key-settings.js';
import { stateFolderPath } from '../worker/live/state-folder.js';

/** @throws Error when there is no register, or no master key */
export async function openOwnRegister(): Promise<SealedRegister> {
  const masterKey = openMasterKey(masterKeySettings(process.env, stateFolderPath()));
  return openSealedRegister({ url: registerAddress(), masterKey });
}

/** @throws Error when there is no register */
export function registerAddress(): string {
  const file = join(stateFolderPath(), 'register.db');
  const url = process.env.LIENTHONG_REGISTER ?? file;
  if (url !== file || existsSync(file)) return url;
  throw new Error(
    `There is no register at ${file}. Name its database in LIENTHONG_REGISTER, or the folder of npm start in LIENTHONG_STATE.`,
  );
}
