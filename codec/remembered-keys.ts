/** Opened data keys, for a short while: so soon has every process forgotten one that was destroyed. */
import { CaseErased, type DataKey, KeyUnknown } from './data-key.js';

/** A case is at work for seconds and then sleeps for days. */
const rememberedForMs = 60_000;
const most = 5_000;

interface Remembered {
  readonly key: Promise<DataKey>;
  readonly since: number;
}

export class RememberedKeys {
  private readonly keys = new Map<string, Remembered>();

  /** A key that was known goes on to be used while whoever keeps it cannot be asked. */
  get(id: string, ask: () => Promise<DataKey>): Promise<DataKey> {
    const known = this.keys.get(id);
    if (known && Date.now() - known.since < rememberedForMs) return known.key;
    const key = ask().catch((fault: unknown) => {
      const isFinal = fault instanceof CaseErased || fault instanceof KeyUnknown;
      if (known && !isFinal) return known.key;
      this.keys.delete(id);
      throw fault;
    });
    // The oldest comes first in a map.
    this.keys.delete(id);
    this.keys.set(id, { key, since: Date.now() });
    const [oldest] = this.keys.keys();
    if (this.keys.size > most && oldest !== undefined) this.keys.delete(oldest);
    return key;
  }

  forget(id: string): void {
    this.keys.delete(id);
  }
}
