/** A data key for each case: made when the first thing of it is sealed, kept wrapped, and gone for ever once it is erased. */
import { newKey, open, seal } from './cipher.js';
import { CaseErased, type DataKey, KeyUnknown } from './data-key.js';
import type { KeyStore, StoredKey } from './key-store.js';
import type { MasterKey } from './master-key.js';
import { RememberedKeys } from './remembered-keys.js';

/** What belongs to no case: faults of a worker before it knows whose task it has. */
export const siteKeyId = 'site';

/** What is taken in without saying of which case it is; the case that reads it first is given its key. */
const unclaimed = () => `unclaimed.${crypto.randomUUID()}`;

export class CaseKeys {
  private readonly remembered = new RememberedKeys();

  constructor(
    private readonly store: KeyStore,
    private readonly master: MasterKey,
  ) {}

  /** Made when there is none. @throws CaseErased, MasterKeyUnavailable */
  forCase(caseId: string): Promise<DataKey> {
    return this.remembered.get(caseId, () => this.madeOrFound(caseId, caseId));
  }

  /**
   * What is begun beside a case that was erased, an annulment years later, has a key of its own.
   * @throws CaseErased for the case itself, and once its own was destroyed as well; MasterKeyUnavailable
   */
  async forWorkflow(workflowId: string): Promise<DataKey> {
    const caseId = caseOf(workflowId);
    try {
      return await this.forCase(caseId);
    } catch (fault) {
      if (!(fault instanceof CaseErased) || workflowId === caseId) throw fault;
      return this.remembered.get(workflowId, () => this.madeOrFound(workflowId, caseId));
    }
  }

  forSite(): Promise<DataKey> {
    return this.remembered.get(siteKeyId, () => this.madeOrFound(siteKeyId, null));
  }

  /** A new one each time. */
  forNobodyYet(): Promise<DataKey> {
    return this.madeOrFound(unclaimed(), null);
  }

  /**
   * @param reader case in whose name it is asked for; without it, somebody who may read all
   * @throws KeyUnknown also when it is another case's; CaseErased, MasterKeyUnavailable
   */
  async byId(id: string, reader?: string): Promise<DataKey> {
    const key = await this.remembered.get(id, () => this.found(id));
    // Any process may give it to a case at any moment.
    if (key.caseId === null && id !== siteKeyId) this.remembered.forget(id);
    if (reader === undefined || key.caseId === reader || id === siteKeyId) return key;
    if (key.caseId !== null) throw new KeyUnknown(`Key ${id} is not of case ${reader}, which was given what it seals.`);
    await this.store.giveKeyTo(id, reader);
    return this.byId(id, reader);
  }

  /** @param id of the key: the case it is about @returns text that may be kept anywhere @throws CaseErased, MasterKeyUnavailable */
  async sealText(id: string, text: string): Promise<string> {
    const key = id === siteKeyId ? await this.forSite() : await this.forCase(id);
    return `${sealedMark}${key.id}:${seal(key.bytes, Buffer.from(text), key.id).toString('base64')}`;
  }

  /** What was never sealed is given back as it is. @returns undefined once it was erased @throws MasterKeyUnavailable */
  async openText(text: string): Promise<string | undefined> {
    if (!text.startsWith(sealedMark)) return text;
    const [, id = '', content = ''] = text.split(':');
    try {
      const key = await this.byId(id);
      return open(key.bytes, Buffer.from(content, 'base64'), id).toString();
    } catch (fault) {
      if (fault instanceof CaseErased) return undefined;
      throw fault;
    }
  }

  private async madeOrFound(id: string, caseId: string | null): Promise<DataKey> {
    const known = await this.store.findKey(id);
    if (known) return this.unwrapped(known);
    const bytes = newKey();
    const kept = await this.store.addKey({ id, caseId, key: await this.master.wrap(bytes, id) });
    return this.unwrapped(kept);
  }

  private async found(id: string): Promise<DataKey> {
    const known = await this.store.findKey(id);
    if (!known) throw new KeyUnknown(`There is no key ${id}: it is of another register, or was never kept.`);
    return this.unwrapped(known);
  }

  private async unwrapped({ id, caseId, key }: StoredKey): Promise<DataKey> {
    if (!key) throw new CaseErased(id);
    return { id, caseId, bytes: await this.master.unwrap(key, id) };
  }
}

/** Workflows beside a case are called after it: `<case>.annulment`, `<case>.repair`. */
export function caseOf(workflowId: string): string {
  return workflowId.split('.', 1)[0] ?? workflowId;
}

const sealedMark = 'sealed:';
