import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sign } from '../../agencies/signature.js';
import type { CaseHandle } from '../../client/case-handle.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { callBack } from '../harness/call-back.js';
import { historyOf } from '../harness/history.js';
import { callbackSecret, startSite, type TestSite } from '../harness/site.js';
import { waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const removal = 'residence-deregistration';
const personalId = '094056100001';

let site: TestSite;
let linked: CaseHandle;
beforeAll(async () => {
  site = await startSite();
  await site.fault('commune-police', { kind: 'hold', personalId });
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  linked = (await site.client.openCase(removal, declaration, { filedAt })).case.handle;
  await waitForDossier(linked, removal, ({ status }) => status === 4);
});
afterAll(() => site.stop());

/** A removal notice of the police: the next thing that they would say. */
const removed = (change: object = {}) => ({
  maThongBao: 'CT04-00001/2026#3',
  maThamChieu: `${linked.caseId}/${removal}/1`,
  thuTu: 3,
  ngay: '2026-03-03',
  phieu: 'TB_XOA',
  soThongBao: '1/2026/TB-CAX',
  ngayXoa: '2026-03-03',
  ...change,
});

const written = async () => (await historyOf(site.temporal, linked.caseId)).length;

describe('the gateway', () => {
  it('says that it is there', async () => {
    const response = await fetch(`${site.gatewayUrl}/healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });

  it('turns away callbacks that are not signed, forged, altered or played again (401)', async () => {
    const before = await written();
    const unsigned = await callBack(site, 'commune-police', removed(), {});
    expect(unsigned).toMatchObject({ status: 401, code: 'CALLBACK_NOT_SIGNED' });
    const forged = await callBack(site, 'commune-police', removed(), sign(JSON.stringify(removed()), 'another-secret'));
    expect(forged).toMatchObject({ status: 401 });
    const altered = await callBack(
      site,
      'commune-police',
      removed({ thuTu: 4 }),
      sign(JSON.stringify(removed()), callbackSecret),
    );
    expect(altered).toMatchObject({ status: 401 });
    const stale = sign(JSON.stringify(removed()), callbackSecret, Date.now() - 6 * 60_000);
    expect(await callBack(site, 'commune-police', removed(), stale)).toMatchObject({ status: 401 });

    const once = sign('{}', callbackSecret);
    expect(await callBack(site, 'commune-police', '{}', once)).toMatchObject({ status: 400 });
    expect(await callBack(site, 'commune-police', '{}', once)).toMatchObject({ status: 401 });
    expect(await written()).toBe(before);
  });

  it('says that it cannot read what is not in the words of that agency (400)', async () => {
    const unreadable = { status: 400, code: 'CALLBACK_UNREADABLE' };
    expect(await callBack(site, 'commune-police', 'no json')).toMatchObject(unreadable);
    expect(await callBack(site, 'commune-police', removed({ phieu: 'CT99' }))).toMatchObject(unreadable);
    expect(await callBack(site, 'commune-police', removed({ maThamChieu: 'nothing-of-ours' }))).toMatchObject(
      unreadable,
    );
    expect(await callBack(site, 'social-insurance', removed())).toMatchObject(unreadable);
  });

  it('knows neither strange agencies nor strange cases (404)', async () => {
    const agency = await callBack(site, 'tax-office', removed());
    expect(agency).toMatchObject({
      status: 404,
      code: 'UNKNOWN_AGENCY',
      message: expect.stringContaining('commune-police'),
    });
    const maThamChieu = `${removal}-0000000000000000/${removal}/1`;
    const strange = removed({ maThongBao: 'CT04-00009/2026#3', maThamChieu });
    expect(await callBack(site, 'commune-police', strange)).toMatchObject({ status: 404, code: 'CASE_NOT_FOUND' });
  });

  it('has a notice sent again that came before its turn, and tells why (409)', async () => {
    const before = await written();
    const early = await callBack(site, 'commune-police', removed({ maThongBao: 'CT04-00001/2026#5', thuTu: 5 }));
    expect(early).toMatchObject({ status: 409, code: 'NOTICE_EARLY', message: expect.stringContaining(linked.caseId) });
    expect(await written()).toBe(before);
    expect(await linked.dossier(removal)).toMatchObject({ status: 4 });
  });

  it('acknowledges a notice once the case has taken it, and has no more use for it when the case is closed (200, 410)', async () => {
    const taken = await callBack(site, 'commune-police', removed());
    expect(taken).toMatchObject({ status: 200, code: 'OK', message: 'taken' });
    const view = await waitForEnd(linked);
    expect(view.dossiers[0]).toMatchObject({ status: 10, outcome: { noticeNumber: '1/2026/TB-CAX' } });
    await linked.result();
    expect(await callBack(site, 'commune-police', removed())).toMatchObject({ status: 410, code: 'CASE_CLOSED' });
  });

  it('keeps for inspection what no case took: too early, too late, about a strange case, unreadable; never what was not signed', async () => {
    const kept = await site.register.untakenCallbacks(50);
    const reference = `${linked.caseId}/${removal}/1`;
    expect(kept).toContainEqual(
      expect.objectContaining({
        notice: 'CT04-00001/2026#5',
        reference,
        code: 'NOTICE_EARLY',
        event: 'agency.decided',
      }),
    );
    expect(kept).toContainEqual(expect.objectContaining({ reference, code: 'CASE_CLOSED' }));
    expect(kept).toContainEqual(expect.objectContaining({ notice: 'CT04-00009/2026#3', code: 'CASE_NOT_FOUND' }));
    expect(kept.map(({ code }) => code)).toEqual(expect.arrayContaining(['CALLBACK_UNREADABLE']));
    expect(kept.every(({ code }) => code !== 'CALLBACK_NOT_SIGNED')).toBe(true);
  });
});
