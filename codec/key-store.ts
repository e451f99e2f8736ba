/** What keeps the wrapped data keys: the register, under any name. */
import type { WrappedKey } from './master-key.js';

export interface StoredKey {
  readonly id: string;
  /** Whose key it is: it is destroyed with that case. Null: of no case, or of one that is not known yet. */
  readonly caseId: string | null;
  /** Null once it was destroyed: it is never made anew. */
  readonly key: WrappedKey | null;
}

export interface KeyStore {
  findKey(id: string): Promise<StoredKey | undefined>;
  /** The first key of that id stays, whoever made it. @returns the one that is kept */
  addKey(key: StoredKey): Promise<StoredKey>;
  /** Of no case until now. */
  giveKeyTo(id: string, caseId: string): Promise<void>;
  /** Some of those that another version of the master key has wrapped. */
  keysWrappedOtherwise(master: string, most: number): Promise<readonly StoredKey[]>;
  /** Only when nobody has changed it since. */
  replaceWrapping(id: string, before: WrappedKey, after: WrappedKey): Promise<void>;
  /** How many keys each version of the master key wraps. */
  mastersInUse(): Promise<Readonly<Record<string, number>>>;
}
