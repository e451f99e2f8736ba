/** Recorded cases of investors: what is mended, repeated, added and paid for. */
import type { TypedCase } from '../../client/typed-case.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import type { Application as Company } from '../../definitions/procedures/enterprise-registration/schema.js';
import { director, environment, type Investor, investorDeclaration, owner } from '../declarations/investors.js';
import type { TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { letGo, waitForDossier } from '../harness/wait-for-case.js';
import { ended, held, type RecordedCase } from './recorded-case.js';

const filed = '2026-03-16T09:00+07:00';
const company = 'enterprise-registration';

async function openInvestor(site: TestSite, declaration: Investor): Promise<TypedCase<'investor'>> {
  return (await site.client.openCase('investor', declaration, { filedAt: instantOf(filed) })).case;
}

/** The certificate, the company and a record. */
function withoutThePark(personalId: string): Investor {
  const { environment: _environment, land: _land, ...rest } = investorDeclaration({ personalId });
  return rest;
}

export const recordedInvestors: readonly RecordedCase[] = [
  {
    name: 'investor-straight-on',
    sentence: 'an investor asks for everything, and every agency decides',
    async play(site) {
      return ended((await openInvestor(site, investorDeclaration({ personalId: '089380090001' }))).handle);
    },
  },
  {
    name: 'investor-name-mended',
    sentence: 'the name of the company is refused, mended two days later and filed again',
    async play(site) {
      const personalId = '089380090002';
      await site.fault('business-registration', { kind: 'refuses', reasons: ['tên trùng'], personalId, times: 1 });
      const linked = await openInvestor(site, withoutThePark(personalId));
      const { application } = await waitForDossier(linked, company, ({ status }) => status === 3);
      await site.forward(linked.id, between(filed, '2026-03-18T09:00+07:00'));
      const own = application as Company;
      const renamed = { ...own, company: { ...own.company, name: 'Công ty TNHH Mẫu Thử Hai' } };
      await linked.act(company, { type: 'citizen.refiled', application: renamed }, 'refiled');
      return ended(linked.handle);
    },
  },
  {
    name: 'investor-added-later',
    sentence: 'two people need judicial records, a third comes later, and so does an environment licence',
    async play(site) {
      const personalId = '089380090003';
      await site.fault('industrial-zone-authority', held(personalId));
      const linked = await openInvestor(site, { ...withoutThePark(personalId), people: [director, owner] });
      for (const id of ['judicial-record.director', 'judicial-record.owner'])
        await waitForDossier(linked, id, ({ result }) => result === 'positive');
      await linked.add({ people: [{ ...owner, key: 'manager' }] }, 'manager');
      await linked.add({ environment }, 'environment');
      await waitForDossier(linked, 'judicial-record.manager', ({ result }) => result === 'positive');
      await letGo(site, 'industrial-zone-authority', `${linked.id}/`);
      return ended(linked.handle);
    },
  },
  {
    name: 'investor-fee',
    sentence: 'a fee is due before the company is received, and is paid the next day',
    async play(site) {
      const personalId = '089380090004';
      await site.fault('business-registration', { kind: 'knows', facts: { feeAtReceipt: 100_000 }, personalId });
      const linked = await openInvestor(site, withoutThePark(personalId));
      await waitForDossier(linked, company, ({ status }) => status === 6);
      await site.forward(linked.id, between(filed, '2026-03-17T09:00+07:00'));
      await linked.act(
        company,
        { type: 'citizen.paid', receipt: { number: 'BL-0001', paidOn: localDate('2026-03-17') } },
        'paid',
      );
      return ended(linked.handle);
    },
  },
];
