/** The key above all data keys: it wraps them and nothing else. A file holds it, or a key service that never gives it away. */

/** A data key as it may be kept: only the master key of that name opens it. */
export interface WrappedKey {
  /** Name of the version that wrapped it. */
  readonly master: string;
  readonly wrapped: string;
}

export interface MasterKey {
  /** Name of the version that wraps now. */
  current(): Promise<string>;
  /** @param boundTo name of the data key: wrapped for one, it does not open for another */
  wrap(dataKey: Buffer, boundTo: string): Promise<WrappedKey>;
  /** @throws MasterKeyUnavailable when it has no such version, or cannot be reached */
  unwrap(wrapped: WrappedKey, boundTo: string): Promise<Buffer>;
  /** Makes a new version that wraps from now on; the ones before still open. @returns its name */
  rotate(): Promise<string>;
  /** Forgets versions that wrap nothing any more, as far as that is safe. @returns their names */
  retire(inUse: readonly string[]): Promise<readonly string[]>;
}

/** Nothing can be sealed or opened until it is there again; the message says what to do. */
export class MasterKeyUnavailable extends Error {
  override readonly name = 'MasterKeyUnavailable';
}
