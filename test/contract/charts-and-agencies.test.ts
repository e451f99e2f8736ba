import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyPort } from '../../agencies/port.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { deathBundle } from '../../definitions/bundles/death/index.js';
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import { declaration } from '../../definitions/bundles/death/schema.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import type { Procedure } from '../../definitions/language/procedure.js';
import { enterpriseRegistration } from '../../definitions/procedures/enterprise-registration/index.js';
import { environmentLicence } from '../../definitions/procedures/environment-licence/index.js';
import { investmentRegistration } from '../../definitions/procedures/investment-registration/index.js';
import { judicialRecord } from '../../definitions/procedures/judicial-record/index.js';
import { landLease } from '../../definitions/procedures/land-lease/index.js';
import { type Scene, setScene } from '../agencies/scene.js';
import { investorDeclaration } from '../declarations/investors.js';
import {
  pensionerDeclaration,
  socialPensionerDeclaration,
  veteranOnSocialPensionDeclaration,
} from '../declarations/scenarios.js';
import { investorApplication } from '../definitions/procedures/investor-applications.js';
import { type Walk, walk } from './chart-walk.js';

type DossierId = keyof typeof deathBundle.dossiers;

const registered = { number: '1/2026/TLKT', issuedOn: localDate('2026-03-02'), signedBy: 'Chủ tịch UBND xã' };
const granted = { granted: true } as const;

describe('the charts and the agencies agree', () => {
  let scenes: readonly Scene[] = [];
  let ports: Record<AgencyId, AgencyPort>;
  let sample: DeathDeclaration;
  beforeAll(async () => {
    scenes = await Promise.all(agencyIds.map((agency) => setScene(agency)));
    ports = Object.fromEntries(scenes.map(({ port }) => [port.agency, port])) as Record<AgencyId, AgencyPort>;
    sample = declaration.parse(JSON.parse(await readFile('examples/death.json', 'utf8')));
  });
  afterAll(() => Promise.all(scenes.map((scene) => scene.close())));

  let cases = 0;
  function file(id: DossierId, filed: DeathDeclaration, other: Partial<Walk> = {}) {
    cases += 1;
    const { procedure, application, passedOn, after } = deathBundle.dossiers[id];
    const passed = after.length > 0 ? passedOn(registered) : {};
    return walk({
      caseId: `death-walk${cases}`,
      procedure,
      application: { ...application(filed), ...passed },
      ports,
      reservation: granted,
      ...other,
    });
  }

  it('on registering a death whose draft is confirmed', async () => {
    const end = await file('death-registration', sample, { citizen: { type: 'citizen.confirmed' } });
    expect(end.context.outcome).toMatchObject({ number: expect.stringMatching(/^\d+\/2026\/TLKT$/) });
  });

  it('on removing a residence', async () => {
    const end = await file('residence-deregistration', sample);
    expect(end.context.outcome).toMatchObject({ removedOn: '2026-03-02' });
  });

  it('on a lump sum for survivors', async () => {
    const end = await file('survivor-benefit', sample);
    expect(end.context.outcome).toMatchObject({ benefit: 'lump-sum', amount: 9_000_000 });
  });

  it('on a monthly benefit that the survivors chose', async () => {
    const chosen = { type: 'citizen.chose', benefit: 'monthly' };
    const end = await file('survivor-benefit', pensionerDeclaration(), { citizen: chosen });
    expect(end.context.outcome).toMatchObject({ benefit: 'monthly', recipients: [{ amount: 1_170_000 }] });
  });

  it('on the funeral allowance of a veteran, which home affairs pays', async () => {
    const end = await file('funeral-allowance', sample);
    expect(end.context.outcome).toMatchObject({ head: 'B6', amount: 23_400_000 });
  });

  it('on the funeral allowance of a pensioner, which social insurance pays', async () => {
    const end = await file('funeral-allowance', pensionerDeclaration());
    expect(end.context.outcome).toMatchObject({ head: 'B1', amount: 23_400_000 });
  });

  it.each([
    ['social insurance', 'funeral-allowance', 'social-insurance', pensionerDeclaration(), 23_400_000],
    ['home affairs', 'funeral-allowance', 'home-affairs', veteranOnSocialPensionDeclaration(), 23_400_000],
    ['the commune', 'funeral-support', 'commune-social-protection', socialPensionerDeclaration(), 10_000_000],
  ] as const)(
    'on a funeral that %s pays once the claimants agree on a payee',
    async (_who, id, agency, filed, amount) => {
      const scene = scenes.find(({ port }) => port.agency === agency);
      await scene?.backDoor.addFaults({ kind: 'knows', facts: { payeeDisputed: true, claimants: 3 }, times: 1 });
      const payee = { kind: 'person', fullName: 'Lê Thị Thử Con', personalId: '094180000012', relation: 'child' };
      const agreement = { kind: 'payee-agreement', location: 'test-store/payee-agreement.pdf' };
      const end = await file(id, filed, { citizen: { type: 'citizen.agreedOnPayee', payee, agreement } });
      expect(end.context).toMatchObject({ outcome: { amount }, agreement, application: { payee } });
      const held = (await scene?.backDoor.dossiers())?.find(({ reference }) => reference.includes(`walk${cases}/`));
      expect(held?.memory).toMatchObject({
        claimants: 3,
        agreed: { vanBanThoaThuan: { noiLuu: agreement.location } },
        chiTra: { nguoiNhan: { ten: payee.fullName, soDinhDanh: payee.personalId, quanHe: 'CON' }, soTien: amount },
      });
    },
  );

  it('on a funeral support that the allowance covers: its own agency refuses it', async () => {
    const end = await file('funeral-support', sample, { reservation: { granted: false, by: 'B6' } });
    expect([end.hasTag('final:refused'), end.context.reasons]).toEqual([true, ['covered']]);
  });

  let filings = 0;
  function fileOfInvestor(procedure: Procedure, other: Partial<Walk> = {}) {
    filings += 1;
    const application = investorApplication(procedure.id, investorDeclaration());
    return walk({ caseId: `investor-walk${filings}`, procedure, application, ports, reservation: granted, ...other });
  }

  it.each([
    [investmentRegistration, { certificate: '1/2026' }],
    [enterpriseRegistration, { number: '1800000001' }],
    [judicialRecord, { number: '1/2026' }],
    [environmentLicence, { licence: '1/2026' }],
    [landLease, { decision: '1/2026' }],
  ] as const)('on what an investor asks for: $id', async (procedure, outcome) => {
    expect((await fileOfInvestor(procedure)).context.outcome).toMatchObject(outcome);
  });

  it.each([
    [enterpriseRegistration, 'business-registration', { feeAtReceipt: 100_000 }],
    [landLease, 'natural-resources', { feeAtResult: 5_000_000 }],
  ] as const)('on a fee: $id', async (procedure, agency, facts) => {
    const scene = scenes.find(({ port }) => port.agency === agency);
    await scene?.backDoor.addFaults({ kind: 'knows', facts, times: 1 });
    const receipt = { number: 'BL-9', paidOn: localDate('2026-03-02') };
    const end = await fileOfInvestor(procedure, { citizen: { type: 'citizen.paid', receipt } });
    expect(end.hasTag('final:positive')).toBe(true);
    expect(end.context).toMatchObject({ fee: { amount: Object.values(facts)[0] }, receipt });
  });
});
