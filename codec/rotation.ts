/** A new master key takes over without a gap: it wraps at once, and then whatever the ones before had wrapped. */
import type { KeyStore, StoredKey } from './key-store.js';
import type { MasterKey } from './master-key.js';

const atOnce = 20;

export interface Rotation {
  /** Name of the version that wraps now. */
  readonly current: string;
  readonly rewrapped: number;
  /** Versions that are gone: a copy of the register that is older than them cannot be read any more. */
  readonly retired: readonly string[];
}

/** Safe to repeat when it was broken off. @param say told how many data keys have been wrapped anew @throws MasterKeyUnavailable */
export async function rotateMasterKey(
  store: KeyStore,
  master: MasterKey,
  say: (rewrapped: number) => void = () => {},
): Promise<Rotation> {
  const current = await master.rotate();
  const rewrapped = await rewrapAll(store, master, current, say);
  const retired = await master.retire(Object.keys(await store.mastersInUse()));
  return { current, rewrapped, retired };
}

async function rewrapAll(store: KeyStore, master: MasterKey, current: string, say: (count: number) => void) {
  for (let rewrapped = 0; ; ) {
    const keys = await store.keysWrappedOtherwise(current, atOnce);
    if (keys.length === 0) return rewrapped;
    await Promise.all(keys.map((stored) => rewrap(store, master, stored)));
    rewrapped += keys.length;
    say(rewrapped);
  }
}

/** One that was erased meanwhile stays so. */
async function rewrap(store: KeyStore, master: MasterKey, { id, key }: StoredKey): Promise<void> {
  if (key) await store.replaceWrapping(id, key, await master.wrap(await master.unwrap(key, id), id));
}
