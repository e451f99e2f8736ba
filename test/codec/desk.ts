/** Keys in a register of their own, for one test. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { CaseKeys } from '../../codec/case-keys.js';
import type { MasterKey } from '../../codec/master-key.js';
import { createMasterKeyFile, masterKeyFile } from '../../codec/master-key-file.js';
import { transitMasterKey } from '../../codec/transit-master-key.js';
import { type DataKeyStore, openDataKeys } from '../../register/data-keys.js';
import { type KmsDouble, startKmsDouble } from './kms-double.js';

export interface KeyDesk {
  readonly folder: string;
  readonly url: string;
  readonly store: DataKeyStore;
  readonly master: MasterKey;
  readonly keys: CaseKeys;
  /** As another process has it: it remembers nothing. */
  otherProcess(): CaseKeys;
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-keys-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}

export async function keyDesk(folder: string, openMaster: () => MasterKey): Promise<KeyDesk> {
  const url = join(folder, 'register.db');
  const store = await openDataKeys({ url });
  onTestFinished(() => store.close());
  const master = openMaster();
  const otherProcess = () => new CaseKeys(store, openMaster());
  return { folder, url, store, master, keys: new CaseKeys(store, master), otherProcess };
}

export async function deskWithFile(): Promise<KeyDesk & { readonly file: string }> {
  const folder = await temporaryFolder();
  const file = join(folder, 'master-keys.json');
  await createMasterKeyFile(file);
  return { ...(await keyDesk(folder, () => masterKeyFile(file))), file };
}

export async function deskWithKeyService(): Promise<KeyDesk & { readonly service: KmsDouble }> {
  const folder = await temporaryFolder();
  const service = await startKmsDouble();
  onTestFinished(() => service.stop());
  const tokenFile = join(folder, 'token');
  await writeFile(tokenFile, `${service.token}\n`);
  return { ...(await keyDesk(folder, () => transitMasterKey({ url: service.url, tokenFile }))), service };
}
