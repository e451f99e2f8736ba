/** What any database of the register must forget of callbacks that no case took. */
import { expect, it } from 'vitest';
import { type Instant, instantOf } from '../../definitions/calendar/instant.js';
import type { CallbackDelivery, Register } from '../../register/register.js';
import { openingOf, recordOf } from './samples.js';

const at = instantOf('2026-03-02T10:00+07:00');
const day = 24 * 3_600_000;

const unreadable = (notice: string, body: string): CallbackDelivery => {
  return { agency: 'commune-police', notice, reference: null, event: null, code: 'CALLBACK_UNREADABLE', body, at };
};

const late: CallbackDelivery = {
  ...unreadable('late', '{"khong":"Nguyễn Văn Mẫu"}'),
  reference: 'case-1/death-registration/1',
  code: 'CASE_CLOSED',
};

/** @param fresh opens an empty register */
export function describeKeptCallbacks(fresh: () => Promise<Register>): void {
  it('forgets a callback that was not repeated for 30 days', async () => {
    const register = await fresh();
    await register.keepCallback(unreadable('old', '{}'));
    await register.keepCallback({ ...unreadable('new', '{}'), at: (at + 31 * day) as Instant });
    expect((await register.untakenCallbacks(10)).map(({ notice }) => notice)).toEqual(['new']);
  });

  it('erases with a case what nobody could read and what names its id, a code or a number of it', async () => {
    const register = await fresh();
    const { dossierCodes } = await register.registerOpening(openingOf('case-1'));
    await register.closeCase({ record: recordOf('case-1'), results: [], spentPayments: [] });
    await register.keepCallback(late);
    await register.keepCallback(unreadable('by-id', '{"ho":"case-1"}'));
    await register.keepCallback(unreadable('by-code', `{"ho":"${dossierCodes['death-registration']}"}`));
    await register.keepCallback(unreadable('other', '{"ho":"case-2"}'));
    await register.eraseCase('case-1', at);
    expect((await register.untakenCallbacks(10)).map(({ notice }) => notice)).toEqual(['other']);
  });

  it('knows under which references of a case something was said that it has not taken', async () => {
    const register = await fresh();
    const notice = (id: string, reference: string | null) => ({ ...late, notice: id, reference });
    await register.keepCallback(notice('first', 'case-1/death-registration/1'));
    await register.keepCallback(notice('second', 'case-1/death-registration/1'));
    await register.keepCallback(notice('taken', 'case-1/survivor-benefit/1'));
    await register.keepCallback(notice('longer', 'case-10/death-registration/1'));
    await register.keepCallback(notice('unreadable', null));
    await register.settleCallback({ agency: late.agency, notice: 'taken', at });
    expect(await register.untakenReferences('case-1')).toEqual(['case-1/death-registration/1']);
  });

  it('counts what is said of an erased case, without its words', async () => {
    const register = await fresh();
    await register.registerOpening(openingOf('case-1'));
    await register.closeCase({ record: recordOf('case-1'), results: [], spentPayments: [] });
    await register.eraseCase('case-1', at);
    await register.keepCallback(late);
    await register.keepCallback(late);
    expect(await register.untakenCallbacks(10)).toMatchObject([{ notice: 'late', deliveries: 2, body: '' }]);
  });
}
