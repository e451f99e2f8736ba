/** The register with its keys: whoever starts or reads cases needs both, and the data converter that is made of them. */
import type { DataConverter } from '@temporalio/common';
import { CaseKeys } from '../codec/case-keys.js';
import { createDataConverter } from '../codec/data-converter.js';
import type { MasterKey } from '../codec/master-key.js';
import { openDataKeys } from '../register/data-keys.js';
import { openRegister } from '../register/open-register.js';
import type { Register } from '../register/register.js';

export interface SealedRegister {
  readonly register: Register;
  readonly keys: CaseKeys;
  readonly dataConverter: DataConverter;
  close(): Promise<void>;
}

/**
 * @param settings.url of the register
 * @throws Error when the database cannot be opened
 * @throws MasterKeyUnavailable
 */
export async function openSealedRegister(settings: {
  readonly url: string;
  readonly masterKey: MasterKey;
}): Promise<SealedRegister> {
  const { url, masterKey } = settings;
  const store = await openDataKeys({ url });
  const keys = new CaseKeys(store, masterKey);
  const register = await openRegister({ url, sealing: keys });
  const close = async () => {
    await register.close();
    await store.close();
  };
  try {
    // A worker must be able to say what is wrong also when keys cannot be had.
    await keys.forSite();
  } catch (fault) {
    await close();
    throw fault;
  }
  return { register, keys, dataConverter: createDataConverter(keys), close };
}
