import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ClientError } from '../../client/client-error.js';
import { eraseCase } from '../../client/erasure.js';
import type { TypedCase } from '../../client/typed-case.js';
import { CaseErased } from '../../codec/data-key.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { annulmentId } from '../../workflows/annulment/messages.js';
import { runCommand } from '../cli/command.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { closedCase, everythingBack, foundAlive, takenBack } from '../harness/annulment.js';
import { callBack } from '../harness/call-back.js';
import { openedHistory } from '../harness/opened-history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier } from '../harness/wait-for-case.js';

let site: TestSite;
let linked: TypedCase<'death'>;
beforeAll(async () => {
  site = await startSite();
  linked = await closedCase(site, '089500820001');
});
afterAll(() => site.stop());

const run = (...args: readonly string[]) =>
  runCommand(['erase', ...args], { settings: { ...site.commandSettings, LIENTHONG_STATE: site.folder } });

describe('lienthong erase', () => {
  it('leaves an open case alone, and one that the register does not know', async () => {
    await site.fault('commune-civil-status', { kind: 'hold', personalId: '089500820002' });
    const declaration = pensionerDeclaration({ personalId: '089500820002' });
    const filedAt = instantOf('2026-03-02T09:10+07:00');
    const { case: open } = await site.client.openCase('death', declaration, { filedAt });
    await waitForDossier(open, 'death-registration', ({ dueAt }) => dueAt !== null);
    const { code, output } = await run(open.id, 'death-0000000000000000', '--apply', '--by', 'archive/head');
    expect(code).toBe(1);
    expect(output).toContain(`${open.id}: ERASURE_REFUSED: Case ${open.id} is open`);
    expect(output).toContain('death-0000000000000000: CASE_NOT_FOUND');
    expect(await open.view()).toMatchObject({ stage: 'inProgress' });
  });

  it('lists what would be erased and changes nothing, until it is told to', async () => {
    const { code, output } = await run(linked.id);
    expect(code).toBe(0);
    expect(output).toMatch(new RegExp(`^${linked.id}: would be erased; returned, closed .*: its record stays`));
    expect((await openedHistory(site.temporal, linked.id)).events?.length).toBeGreaterThan(10);
  });

  it('makes history, results and kept callbacks unreadable for ever; the final record answers from then on', async () => {
    const reference = `${linked.id}/death-registration/1`;
    const notice = { maThongBao: 'x1', maThamChieu: reference, soThuTu: 99, khong: 'Nguyễn Văn Mẫu' };
    expect((await callBack(site, 'commune-civil-status', notice)).status).toBeGreaterThanOrEqual(400);
    const before = await site.register.findCase(linked.id);
    const { code, output } = await run(linked.id, '--apply', '--by', 'archive/head');
    expect(code, output).toBe(0);
    const erasing = { actor: 'archive/head', action: 'case.erase', result: 'allowed' };
    expect(await site.register.auditOf(linked.id)).toMatchObject([erasing]);

    // As a process that was started afterwards: this one forgets the key within a minute.
    const later = Date.now() + 61_000;
    const clock = vi.spyOn(Date, 'now').mockReturnValue(later);
    try {
      await expect(openedHistory(site.temporal, linked.id)).rejects.toThrow(CaseErased);
      await expect(linked.view()).rejects.toMatchObject({ code: 'CASE_ERASED' });
    } finally {
      clock.mockRestore();
    }
    expect(await site.register.findCase(linked.id)).toEqual({ ...before, erasedAt: expect.any(Number) });
    expect((await site.register.untakenCallbacks(10)).filter((one) => one.reference === reference)).toEqual([]);
    expect((await run(linked.id)).output).toContain('was erased on');
  });

  it('lets the same declaration find the closed case', async () => {
    const declaration = pensionerDeclaration({ personalId: '089500820001' });
    const filedAt = instantOf('2026-03-02T09:10+07:00');
    const again = await site.client.openCase('death', declaration, { filedAt });
    expect([again.how, again.case.id]).toEqual(['closed', linked.id]);
  });

  it('lets its annulment go by the record, under a key of its own that is destroyed by erasing again', async () => {
    const annulment = await site.client.annul(linked.id, { decision: foundAlive });
    expect(annulment.how).toBe('begun');
    await annulment.handle.result();
    expect(await takenBack(site, linked.id)).toEqual(everythingBack);
    expect(await site.register.findCase(linked.id)).toMatchObject({ outcome: 'annulled' });
    const workflowId = annulmentId(linked.id);
    expect((await openedHistory(site.temporal, workflowId)).events?.length).toBeGreaterThan(10);

    const { code, output } = await run(linked.id, '--apply', '--by', 'archive/head');
    expect(code, output).toBe(0);
    expect(output).toMatch(/was erased on .*; so is now what was done beside it since/);
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
    try {
      await expect(openedHistory(site.temporal, workflowId)).rejects.toThrow(CaseErased);
    } finally {
      clock.mockRestore();
    }
  });

  it('waits until an annulment is through', async () => {
    const other = await closedCase(site, '089500820003');
    await site.register.requestAnnulment({
      caseId: other.id,
      decision: { ...foundAlive, decidedOn: localDate(foundAlive.decidedOn) },
      at: instantOf('2026-11-02T09:00+07:00'),
    });
    const erasing = eraseCase({ workflows: site.temporal.workflow, register: site.register }, other.id);
    await expect(erasing).rejects.toThrow(ClientError);
    await expect(erasing).rejects.toMatchObject({
      code: 'ERASURE_REFUSED',
      message: expect.stringContaining('annulment'),
    });
  });
});
