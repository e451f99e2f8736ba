import { createMasterKeyFile } from '../codec/master-key-file.js';
import { masterKeySettings, openMasterKey } from '../codec/master-key-settings.js';
import { rotateMasterKey } from '../codec/rotation.js';
import { type DataKeyStore, openDataKeys } from '../register/data-keys.js';
import { stateFolderPath } from '../worker/live/state-folder.js';
import { registerAddress } from './own-register.js';
import { progressBar } from './progress-bar.js';

const settings = () => masterKeySettings(process.env, stateFolderPath());

/** @throws Error when the master key is not in a file, or the file is there */
export async function createKeys(): Promise<void> {
  const place = settings();
  if (place.kind !== 'file') throw new Error('The master key is in a key service: make it there.');
  if (!(await createMasterKeyFile(place.path)))
    throw new Error(
      `There are master keys at ${place.path}, and whoever replaced them could read no case. Rotate them instead.`,
    );
  process.stdout.write(`Made ${place.path}. Keep a copy where nobody else reads it: without it no case can be read.\n`);
}

/** @throws MasterKeyUnavailable */
export function rotateKeys(): Promise<void> {
  return withKeys(async (store) => {
    const inUse = Object.values(await store.mastersInUse()).reduce((sum, keys) => sum + keys, 0);
    const bar = progressBar(inUse);
    const { current, rewrapped, retired } = await rotateMasterKey(store, openMasterKey(settings()), (done) =>
      bar.show(done, 0),
    );
    bar.clear();
    const gone = retired.length > 0 ? ` Forgotten, as nothing needs them: ${retired.join(', ')}.` : '';
    process.stdout.write(`${current} wraps from now on; ${rewrapped} keys of cases were wrapped anew.${gone}\n`);
  });
}

export function showKeys(): Promise<void> {
  return withKeys(async (store) => {
    const current = await openMasterKey(settings()).current();
    const inUse = { [current]: 0, ...(await store.mastersInUse()) };
    for (const [name, keys] of Object.entries(inUse))
      process.stdout.write(`${name}: wraps ${keys} keys${name === current ? ', and every new one' : ''}\n`);
  });
}

async function withKeys(work: (store: DataKeyStore) => Promise<void>): Promise<void> {
  const store = await openDataKeys({ url: registerAddress() });
  try {
    await work(store);
  } finally {
    await store.close();
  }
}
