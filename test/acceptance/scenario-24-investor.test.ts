import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { investorDeclaration } from '../declarations/investors.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filed = '2026-03-16T09:00+07:00';
const lastDayOfTheCertificate = '2026-03-31T09:00+07:00';
const lastDayOfTheCompany = '2026-04-03T09:00+07:00';

describe('scenario 24: an investor asks for everything on Monday 16/03/2026', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite();
  });
  afterAll(() => site.stop());

  it('counts calendar days and working days in one case, and the record beside the others', async () => {
    const personalId = '089380024001';
    for (const agency of ['industrial-zone-authority', 'business-registration', 'natural-resources'] as const)
      await site.fault(agency, { kind: 'hold', personalId });
    const declaration = investorDeclaration({ personalId });
    const { case: linked } = await site.client.openCase('investor', declaration, { filedAt: instantOf(filed) });

    const record = await waitForDossier(linked, 'judicial-record.director', ({ result }) => result === 'positive');
    expect(record).toMatchObject({ dueAt: '2026-03-23 17:00', agency: 'justice-department' });
    expect(record.title.en).toBe('Judicial record (director)');
    const certificate = await waitForDossier(linked, 'investment-registration', ({ status }) => status === 4);
    expect(certificate).toMatchObject({ dueAt: '2026-03-31 17:00', agency: 'industrial-zone-authority' });
    expect(dossierIn(await linked.view(), 'enterprise-registration')).toMatchObject({
      phase: 'waiting',
      waitsForDossiers: ['investment-registration'],
      plannedDueAt: '2026-04-03 17:00',
    });
    expect((await linked.view()).promisedAt).toBe('2026-05-04 17:00');

    await site.forward(linked.id, between(filed, lastDayOfTheCertificate));
    await letGo(site, 'industrial-zone-authority', linked.id);
    const company = await waitForDossier(linked, 'enterprise-registration', ({ status }) => status === 4);
    expect(company).toMatchObject({ dueAt: '2026-04-03 17:00', lateByPredecessor: 0 });

    await site.forward(linked.id, between(lastDayOfTheCertificate, lastDayOfTheCompany));
    await letGo(site, 'business-registration', linked.id);
    const licence = await waitForDossier(linked, 'environment-licence', ({ status }) => status === 4);
    expect(licence).toMatchObject({ dueAt: '2026-05-04 17:00', lateByPredecessor: 0, agency: 'natural-resources' });
    expect(await waitForDossier(linked, 'land-lease', ({ status }) => status === 4)).toMatchObject({
      dueAt: '2026-04-23 17:00',
    });
    const { certificate: number } = dossierIn(await linked.view(), 'investment-registration').outcome as {
      certificate: string;
    };
    const [lease] = await site.held('natural-resources', linked.id);
    expect(lease?.application).toMatchObject({
      soGiayChungNhan: number,
      maSoDoanhNghiep: expect.stringMatching(/^\d{10}$/),
    });

    await letGo(site, 'natural-resources', `${linked.id}/environment-licence`);
    await letGo(site, 'natural-resources', `${linked.id}/land-lease`);
    const view = await waitForEnd(linked);
    expect(view).toMatchObject({ outcome: 'returned', promisedAt: '2026-05-04 17:00' });
    expect(view.dossiers.map(({ status, overdueSince }) => [status, overdueSince])).toEqual(Array(5).fill([10, null]));
  });
});
