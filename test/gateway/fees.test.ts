import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { birthDeclaration } from '../declarations/birth.js';
import { statusCourse } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { claimsOf } from '../harness/tokens.js';
import { waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
import { type Backend, backendOf } from './backend.js';

const filedAt = '2026-09-03T08:00:00+07:00';
const filer = '089296001901';
const registration = 'birth-registration';

describe('a family that asks for copies of the birth certificate', () => {
  let site: TestSite;
  let ask: Backend;
  beforeAll(async () => {
    site = await startSite();
    ask = backendOf(site);
  });
  afterAll(() => site.stop());

  it('pays the fee with the payment service, and is handed out its results', async () => {
    const as = claimsOf('citizen', filer);
    const declaration = birthDeclaration({ code: '92001.GCS.19001.26', filer, copies: 2 });
    const opened = await ask('POST', '/bundles/birth/cases', { as, body: { declaration, filedAt } });
    expect(opened.status, JSON.stringify(opened.body)).toBe(201);
    const { id } = opened.body;
    const linked = site.client.findCase(id);
    const pay = () => ask('POST', `/cases/${id}/payments`, { as, body: { dossier: registration } });
    const owed = async () => {
      const { body } = await ask('GET', `/cases/${id}`, { as });
      return body.dossiers.find((dossier: { id: string }) => dossier.id === registration);
    };

    await waitForDossier(linked, registration, ({ allowed }) => allowed.includes('citizen.confirmed'));
    expect(await pay()).toMatchObject({ status: 409, body: { code: 'PAYMENT_NOT_AWAITED' } });
    const confirmed = { dossier: registration, event: { type: 'citizen.confirmed' } };
    expect(await ask('POST', `/cases/${id}/events`, { as, body: confirmed })).toMatchObject({ status: 200 });
    await waitForDossier(linked, registration, ({ status }) => status === 6);
    expect(await owed()).toMatchObject({
      status: 6,
      suspended: true,
      waitingOn: 'citizen',
      shownToCitizen: { amount: 16_000 },
    });

    const receipt = { number: 'BL-0001', paidOn: '2026-09-03' };
    const claimed = { dossier: registration, event: { type: 'citizen.paid', receipt } };
    expect(await ask('POST', `/cases/${id}/events`, { as, body: claimed })).toMatchObject({ status: 403 });
    const begun = await pay();
    expect(begun).toMatchObject({ status: 201, body: { status: 'awaited', amount: 16_000, receipt: null } });
    expect((await pay()).body).toEqual(begun.body);
    const { payUrl } = begun.body;
    const page = await ask('GET', payUrl, { as: false });
    expect(page.body).toContain('16.000');
    expect(await ask('POST', payUrl, { as: false })).toMatchObject({
      status: 200,
      body: { status: 'paid', receipt: expect.stringMatching(/^BL-/) },
    });
    // The service tells us again until it has heard us.
    expect(await ask('POST', payUrl, { as: false })).toMatchObject({ status: 200, body: { status: 'paid' } });

    expect(await waitForEnd(linked)).toMatchObject({ outcome: 'returned' });
    await linked.result();
    const closed = await ask('GET', `/cases/${id}`, { as });
    expect(closed.body).toMatchObject({ stage: 'closed', outcome: 'returned' });
    expect(closed.body.dossiers.map(({ status }: { status: number }) => status)).toEqual([10, 10, 10, 10]);
    expect(await statusCourse(site.temporal, id, registration)).toContain(6);
    expect(await pay()).toMatchObject({ status: 409 });
    const { body: audit } = await ask('GET', `/cases/${id}/audit`, { as: 'auditor' });
    expect(audit.lines).toContainEqual(
      expect.objectContaining({ action: 'case.pay', result: 'allowed', detail: registration }),
    );
    expect(JSON.stringify(audit)).not.toContain(filer);
  });
});
