import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseRefusedError } from '../../client/client-error.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { readSchemeFile } from '../../definitions/law/scheme-file-schema.js';
import type { Application } from '../../definitions/procedures/enterprise-registration/schema.js';
import { runCommand } from '../cli/command.js';
import { director, environment, investorDeclaration, owner } from '../declarations/investors.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { between } from '../harness/virtual-time.js';
import { dossierIn, letGo, waitForCase, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const filed = '2026-03-16T09:00+07:00';
const filedAt = instantOf(filed);
const company = 'enterprise-registration';

/** The company only, with its certificate: what comes after would only take time. */
function companyOnly(personalId: string) {
  const { environment: _environment, land: _land, ...rest } = investorDeclaration({ personalId });
  return rest;
}

describe('an investor whose case does not go straight on', () => {
  let site: TestSite;
  beforeAll(async () => {
    site = await startSite({
      schemes: [
        readSchemeFile({
          id: 'can-tho-investors',
          bundle: 'investor',
          province: '92',
          versions: [
            {
              validFrom: '2026-05-01',
              source: '12/QĐ-UBND',
              procedures: ['investment-registration', 'enterprise-registration', 'environment-licence'],
              agencies: { 'environment-licence': 'industrial-zone-authority' },
              promises: { 'investment-registration': { limit: '10d', source: '12/QĐ-UBND' } },
            },
          ],
        }),
      ],
    });
  });
  afterAll(() => site.stop());

  it('mends a refused name and files again in the same case, and the certificate stands', async () => {
    const personalId = '089380024101';
    await site.fault('business-registration', { kind: 'refuses', reasons: ['tên trùng'], personalId, times: 1 });
    const opened = await site.client.openCase('investor', companyOnly(personalId), { filedAt });
    const { case: linked } = opened;
    const refused = await waitForDossier(linked, company, ({ status }) => status === 3);
    expect(refused).toMatchObject({ result: null, waitingOn: 'citizen', reasons: ['tên trùng'], dueAt: null });
    expect(dossierIn(await linked.view(), 'investment-registration').result).toBe('positive');

    await site.forward(linked.id, between(filed, '2026-03-18T09:00+07:00'));
    const application = refused.application as Application;
    const renamed = { ...application, company: { ...application.company, name: 'Công ty TNHH Mẫu Thử Hai' } };
    await linked.act(company, { type: 'citizen.refiled', application: renamed });
    const view = await waitForEnd(linked);
    expect(view.outcome).toBe('returned');
    expect(dossierIn(view, company)).toMatchObject({ status: 10, dueAt: '2026-03-23 17:00', supplementRequests: 0 });

    const held = await site.held('business-registration', linked.id);
    expect(held.map(({ reference, ended }) => [reference.split('/').at(-1), ended]).sort()).toEqual([
      ['1', 'refused'],
      ['2', 'decided'],
    ]);
    const { final } = (await site.register.findCase(linked.id)) ?? {};
    expect(final?.dossiers.find(({ id }) => id === company)).toMatchObject({ attempt: 2, result: 'positive' });
  });

  it('has a record for each of two people, and for a third who comes later', async () => {
    const personalId = '089380024102';
    await site.fault('industrial-zone-authority', { kind: 'hold', personalId });
    const people = [director, owner];
    const { case: linked } = await site.client.openCase(
      'investor',
      { ...companyOnly(personalId), people },
      { filedAt },
    );
    const ids = ['judicial-record.director', 'judicial-record.owner'] as const;
    for (const id of ids) await waitForDossier(linked, id, ({ result }) => result === 'positive');
    const held = await site.held('justice-department', linked.id);
    expect(new Set(held.map(({ number }) => number)).size).toBe(2);

    await site.forward(linked.id, between(filed, '2026-03-23T09:00+07:00'));
    const manager = { ...owner, key: 'manager' };
    const added = await linked.add({ people: [manager] }, 'manager-joins');
    expect(added).toMatchObject({ effect: 'taken', dossiers: ['judicial-record.manager'] });
    expect(await linked.add({ people: [manager] }, 'manager-joins')).toMatchObject({
      effect: 'repeated',
      dossiers: [],
    });
    const record = await waitForDossier(linked, 'judicial-record.manager', ({ result }) => result === 'positive');
    expect(record).toMatchObject({
      dueAt: '2026-03-30 17:00',
      // A query sees the time of the case's last move, which is some days back where the test holds the clock.
      code: expect.stringMatching(/^H13-2603\d\d-\d{4}$/),
    });
    const written = (await historyOf(site.temporal, linked.id)).length;
    const again = await linked.add({ people: [manager] }).catch((fault: unknown) => fault);
    expect(again).toBeInstanceOf(CaseRefusedError);
    expect((again as CaseRefusedError).refusal).toBe('ADDITION_REFUSED');
    expect(await historyOf(site.temporal, linked.id)).toHaveLength(written);

    // A licence chosen later waits for those before it.
    await linked.add({ environment });
    expect(await linked.dossier('environment-licence')).toMatchObject({ phase: 'waiting' });
    await letGo(site, 'industrial-zone-authority', linked.id);
    const view = await waitForEnd(linked);
    expect(view.dossiers.filter(({ result }) => result === 'positive').map(({ id }) => id)).toEqual([
      'investment-registration',
      company,
      'judicial-record.director',
      'judicial-record.owner',
      'judicial-record.manager',
      'environment-licence',
    ]);
    await expect(linked.add({ land: { area: 1, years: 1 } })).rejects.toThrow(/closed|results are being returned/);
  });

  it('pays a fee at receipt, while its limit is paused', async () => {
    const personalId = '089380024103';
    await site.fault('business-registration', { kind: 'knows', facts: { feeAtReceipt: 100_000 }, personalId });
    const { case: linked } = await site.client.openCase('investor', companyOnly(personalId), { filedAt });
    const owed = await waitForDossier(linked, company, ({ status }) => status === 6);
    expect(owed).toMatchObject({ suspended: true, shownToCitizen: { amount: 100_000, reason: 'lệ phí' } });
    await waitForCase(linked, ({ stage }) => stage === 'suspended');
    await site.forward(linked.id, between(filed, '2026-03-18T10:00+07:00'));
    await linked.act(company, {
      type: 'citizen.paid',
      receipt: { number: 'BL-0001', paidOn: localDate('2026-03-18') },
    });
    const view = await waitForEnd(linked);
    expect(dossierIn(view, company)).toMatchObject({ status: 10, dueAt: '2026-03-23 17:00' });
    const [held] = await site.held('business-registration', linked.id);
    expect(held?.memory).toMatchObject({ paid: ['BL-0001'] });
  });

  it('is offered what the scheme of its province offers, by whom and when that says', async () => {
    const declaration = investorDeclaration({ personalId: '089380024104' });
    const later = instantOf('2026-05-04T09:00+07:00');
    await site.fault('industrial-zone-authority', { kind: 'hold', stage: 'appraising', personalId: '089380024104' });
    const { case: linked } = await site.client.openCase('investor', declaration, { filedAt: later });
    const certificate = await waitForDossier(linked, 'investment-registration', ({ status }) => status === 4);
    expect(certificate.dueAt).toBe('2026-05-14 17:00');
    await letGo(site, 'industrial-zone-authority', `${linked.id}/investment-registration`);
    await letGo(site, 'industrial-zone-authority', `${linked.id}/environment-licence`);
    const view = await waitForEnd(linked);
    expect(view.dossiers.map(({ id, phase, agency }) => [id, phase, agency])).toEqual([
      ['investment-registration', 'ended', 'industrial-zone-authority'],
      [company, 'ended', 'business-registration'],
      ['judicial-record', 'notApplicable', null],
      ['environment-licence', 'ended', 'industrial-zone-authority'],
      ['land-lease', 'notApplicable', null],
    ]);
  });

  it('is asked for more by an operator: the command lists, adds, and does nothing twice', async () => {
    const personalId = '089380024105';
    await site.fault('industrial-zone-authority', { kind: 'hold', personalId });
    const { case: linked } = await site.client.openCase('investor', companyOnly(personalId), { filedAt });
    const folder = await mkdtemp(join(tmpdir(), 'lienthong-add-'));
    const file = join(folder, 'part.json');
    await writeFile(file, JSON.stringify({ people: [owner], environment }));
    const settings = site.commandSettings;
    const run = (...args: readonly string[]) => runCommand(['add', linked.id, file, ...args], { settings });
    expect(await run()).toMatchObject({
      code: 0,
      output: expect.stringMatching(
        /^judicial-record.owner .*due 2026-03-23 17:00\nenvironment-licence .*due 2026-05-04 17:00\nNothing was added/,
      ),
    });
    expect((await linked.view()).dossiers.map(({ id }) => id)).not.toContain('judicial-record.owner');
    expect(await run('--apply')).toMatchObject({ code: 0, output: expect.stringMatching(/\nAdded\.\n$/) });
    expect(await linked.dossier('environment-licence')).toMatchObject({ phase: 'waiting' });
    expect(await run('--apply')).toMatchObject({ code: 0, output: 'Added before; nothing more was done.\n' });
    await writeFile(file, JSON.stringify({ environment: { group: 'I', wasteWater: 1 } }));
    expect(await run()).toMatchObject({
      code: 1,
      output: expect.stringMatching(/^Nothing can be added: environment.group/),
    });
    await rm(folder, { recursive: true, force: true });
    await linked.actOnAll({ type: 'officer.stopped', by: 'desk', reason: 'end of the test' });
  });
});
