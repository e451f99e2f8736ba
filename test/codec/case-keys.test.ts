import { chmod, readFile, rm, stat } from 'node:fs/promises';
import { describe, expect, it, vi } from 'vitest';
import { CaseErased, KeyUnknown } from '../../codec/data-key.js';
import { MasterKeyUnavailable } from '../../codec/master-key.js';
import { createMasterKeyFile } from '../../codec/master-key-file.js';
import { masterKeySettings } from '../../codec/master-key-settings.js';
import { rotateMasterKey } from '../../codec/rotation.js';
import { instant } from '../../definitions/calendar/instant.js';
import { destroyKeys } from '../../register/data-keys.js';
import { openDatabase } from '../../register/database.js';
import { deskWithFile, deskWithKeyService, type KeyDesk } from './desk.js';

const text = 'Nguyễn Văn Mẫu, 089500000001';

async function erase({ url }: KeyDesk, caseId: string) {
  const { database, close } = await openDatabase(url);
  await destroyKeys(database, caseId, instant(1_772_417_400_000));
  await close();
}

describe.each([
  ['a file', deskWithFile],
  ['a key service', deskWithKeyService],
])('keys of cases whose master key is in %s', (_where, openDesk) => {
  it('are one for each case, found again by every process, and nowhere in the clear', async () => {
    const desk = await openDesk();
    const [one, again] = await Promise.all([desk.keys.forCase('death-1'), desk.otherProcess().forCase('death-1')]);
    expect(again.bytes).toEqual(one.bytes);
    expect((await desk.keys.forCase('death-2')).bytes).not.toEqual(one.bytes);
    const files = await Promise.all([desk.url, `${desk.url}-wal`].map((file) => readFile(file)));
    const kept = Buffer.concat(files);
    expect(kept.includes('death-1')).toBe(true);
    for (const form of [one.bytes, one.bytes.toString('base64'), one.bytes.toString('hex')])
      expect(kept.includes(form)).toBe(false);
  });

  it('open what they sealed, and nothing that was changed or is of another case', async () => {
    const desk = await openDesk();
    const sealed = await desk.keys.sealText('death-1', text);
    expect(sealed).not.toContain('089500000001');
    expect(await desk.otherProcess().openText(sealed)).toBe(text);
    await desk.keys.forCase('death-2');
    await expect(desk.keys.openText(sealed.replace('death-1', 'death-2'))).rejects.toThrow();
    const at = sealed.length - 6;
    const changed = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'B' : 'A'}${sealed.slice(at + 1)}`;
    await expect(desk.keys.openText(changed)).rejects.toThrow();
  });

  it('are gone once they are destroyed, and are not made anew', async () => {
    const desk = await openDesk();
    const sealed = await desk.keys.sealText('death-1', text);
    await erase(desk, 'death-1');
    const later = desk.otherProcess();
    expect(await later.openText(sealed)).toBeUndefined();
    await expect(later.forCase('death-1')).rejects.toThrow(CaseErased);
    await expect(later.sealText('death-1', text)).rejects.toThrow(CaseErased);
  });

  it('are forgotten within a minute by a process that had opened them', async () => {
    const desk = await openDesk();
    const sealed = await desk.keys.sealText('death-1', text);
    await erase(desk, 'death-1');
    const later = Date.now() + 61_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
    try {
      expect(await desk.keys.openText(sealed)).toBeUndefined();
    } finally {
      clock.mockRestore();
    }
  });

  it('are wrapped anew without a gap: what was sealed before, meanwhile and after stays readable', async () => {
    const desk = await openDesk();
    const ids = Array.from({ length: 60 }, (_, at) => `death-${at}`);
    const sealed = await Promise.all(ids.map((id) => desk.keys.sealText(id, text)));
    const before = await desk.master.current();
    const busy = desk.otherProcess();
    const [rotation, ...meanwhile] = await Promise.all([
      rotateMasterKey(desk.store, desk.master),
      ...ids.slice(0, 30).map(async (id, at) => {
        expect(await busy.openText(sealed[at] ?? '')).toBe(text);
        return busy.sealText(`${id}-new`, text);
      }),
    ]);
    expect(rotation.current).not.toBe(before);
    expect(rotation.rewrapped).toBeGreaterThanOrEqual(60);
    const later = desk.otherProcess();
    for (const one of [...sealed, ...meanwhile]) expect(await later.openText(one)).toBe(text);
  });
});

describe('the case that reads first what came in without the name of its case', () => {
  it('is given the key, with which it is erased; another case cannot read it any more', async () => {
    const desk = await deskWithFile();
    const { id } = await desk.keys.forNobodyYet();
    expect((await desk.keys.byId(id, 'death-1')).caseId).toBe('death-1');
    await expect(desk.otherProcess().byId(id, 'death-2')).rejects.toThrow(KeyUnknown);
    await erase(desk, 'death-1');
    await expect(desk.otherProcess().byId(id)).rejects.toThrow(CaseErased);
  });
});

describe('a master key in a file', () => {
  it('is readable for its owner alone, and is refused when others may read it', async () => {
    const desk = await deskWithFile();
    expect((await stat(desk.file)).mode & 0o777).toBe(0o600);
    await chmod(desk.file, 0o644);
    await expect(desk.otherProcess().forCase('death-1')).rejects.toThrow(/chmod 600/);
  });

  it('is never made a second time, and never silently', async () => {
    const desk = await deskWithFile();
    const first = await readFile(desk.file, 'utf8');
    expect(await createMasterKeyFile(desk.file)).toBe(false);
    expect(await readFile(desk.file, 'utf8')).toBe(first);
    await rm(desk.file);
    await expect(desk.otherProcess().forCase('death-1')).rejects.toThrow(MasterKeyUnavailable);
    await expect(stat(desk.file)).rejects.toThrow();
  });

  it('forgets what wraps nothing any more a day after the next one took over', async () => {
    const { store, master, keys } = await deskWithFile();
    await keys.forCase('death-1');
    const first = await master.current();
    expect((await rotateMasterKey(store, master)).retired).toEqual([]);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 25 * 3_600_000);
    try {
      expect((await rotateMasterKey(store, master)).retired).toEqual([first]);
    } finally {
      clock.mockRestore();
    }
  });
});

describe('a key service', () => {
  it('is asked once for a case that is at work, and not needed while its key is remembered', async () => {
    const { keys, service } = await deskWithKeyService();
    const sealed = await keys.sealText('death-1', text);
    service.sealed = true;
    expect(await keys.openText(sealed)).toBe(text);
    await expect(keys.sealText('death-2', text)).rejects.toThrow(/answered 503.*unsealed/);
    service.sealed = false;
    await keys.sealText('death-2', text);
    expect(service.asked).toEqual(['encrypt', 'decrypt', 'encrypt', 'decrypt']);
  });

  it('opens nothing any more that only a retired version has wrapped, and retires the last but one', async () => {
    const { keys, store, master, otherProcess } = await deskWithKeyService();
    await keys.forCase('death-1');
    const backup = await store.findKey('death-1');
    expect((await rotateMasterKey(store, master)).retired).toEqual([]);
    expect((await rotateMasterKey(store, master)).retired).toEqual(['v1']);
    await expect(master.unwrap(backup?.key ?? { master: '', wrapped: '' }, 'death-1')).rejects.toThrow(/answered 400/);
    await otherProcess().forCase('death-1');
  });

  it('is not talked to in the clear, and not without a token', () => {
    const place = { LIENTHONG_MASTER_KEY: 'http://vault.example:8200/v1/transit/keys/lienthong' };
    expect(() => masterKeySettings(place, '.')).toThrow(/LIENTHONG_MASTER_KEY_TOKEN/);
    expect(() => masterKeySettings({ ...place, LIENTHONG_MASTER_KEY_TOKEN: 'token' }, '.')).toThrow(/https:\/\//);
  });
});
