/** What any database of the register must do for the keys of cases. */
import { expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import type { DataKeyStore } from '../../register/data-keys.js';
import type { Register } from '../../register/register.js';
import { closingOf, openingOf } from './samples.js';

const at = instantOf('2026-03-24T09:10+07:00');
const key = (id: string, master = 'master-1', wrapped = `${id} under ${master}`) => {
  return { id, caseId: id, key: { master, wrapped } };
};

interface Opened {
  readonly register: Register;
  readonly keys: DataKeyStore;
}

/** @param fresh opens an empty register, and its keys */
export function describeDataKeys(fresh: () => Promise<Opened>): void {
  it('keeps the first key of a case when several processes make one at the same time', async () => {
    const { keys } = await fresh();
    const made = ['a', 'b', 'c', 'd'].map((wrapped) => key('case-1', 'master-1', wrapped));
    const kept = await Promise.all(made.map((one) => keys.addKey(one)));
    expect(new Set(kept.map((one) => one.key?.wrapped)).size).toBe(1);
    expect(await keys.findKey('case-1')).toEqual(kept[0]);
    expect(await keys.findKey('case-2')).toBeUndefined();
  });

  it('gives a key that belongs to nobody yet to one case, and to no other afterwards', async () => {
    const { keys } = await fresh();
    await keys.addKey({ ...key('loose'), caseId: null });
    await keys.giveKeyTo('loose', 'case-1');
    await keys.giveKeyTo('loose', 'case-2');
    expect(await keys.findKey('loose')).toMatchObject({ caseId: 'case-1' });
  });

  it('wraps keys anew, but not one that another process has wrapped meanwhile', async () => {
    const { keys } = await fresh();
    for (const id of ['case-1', 'case-2', 'case-3']) await keys.addKey(key(id));
    expect(await keys.mastersInUse()).toEqual({ 'master-1': 3 });
    const [first] = await keys.keysWrappedOtherwise('master-2', 1);
    if (!first?.key) throw new Error('There are keys of the old master.');
    const anew = { master: 'master-2', wrapped: 'anew' };
    await keys.replaceWrapping(first.id, first.key, anew);
    await keys.replaceWrapping(first.id, first.key, { master: 'master-3', wrapped: 'too late' });
    expect(await keys.findKey(first.id)).toMatchObject({ key: anew });
    expect(await keys.mastersInUse()).toEqual({ 'master-1': 2, 'master-2': 1 });
    expect(await keys.keysWrappedOtherwise('master-2', 10)).toHaveLength(2);
  });

  it('destroys the keys of a closed case for good, and keeps its record', async () => {
    const { register, keys } = await fresh();
    await register.registerOpening(openingOf('case-1', { bundle: 'death@1' }));
    await keys.addKey(key('case-1'));
    await expect(register.eraseCase('case-1', at)).rejects.toThrow('Case case-1 is open');
    await register.closeCase(closingOf('case-1'));
    expect(await register.eraseCase('case-1', at)).toBe(at);
    expect(await register.eraseCase('case-1', instantOf('2027-01-04T08:00+07:00'))).toBe(at);
    expect(await keys.findKey('case-1')).toMatchObject({ key: null });
    expect(await keys.addKey(key('case-1'))).toMatchObject({ key: null });
    expect(await keys.mastersInUse()).toEqual({});
    expect(await register.findCase('case-1')).toMatchObject({ erasedAt: at, final: { outcome: 'completed' } });
  });
}
