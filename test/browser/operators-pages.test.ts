/** What an operator sees of a running system, in a real browser. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Running } from '../../worker/live/running-file.js';
import { runCommand } from '../cli/command.js';
import { readyFilters } from '../docs/operators-page.js';
import { ward } from '../harness/tokens.js';
import { startWholeSystem, type WholeSystem } from '../harness/whole-system.js';
import { deceased, type LateCase, openLateCase } from './late-case.js';
import { Operator, openBrowser } from './operator.js';

let system: WholeSystem;
let running: Running;
let late: LateCase;
let browser: Browser;
let uiUrl: string;

beforeAll(async () => {
  system = await startWholeSystem(await mkdtemp(join(tmpdir(), 'lienthong-browser-')), 100);
  running = await system.running();
  uiUrl = running.ui?.url ?? '';
  late = await openLateCase(system);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await system?.stop();
});

const patience = { timeout: 30_000, interval: 250 };
const seen = (operator: Operator) => expect.poll(() => operator.reads(), patience);

async function operator(): Promise<Operator> {
  const opened = await Operator.at(browser, running.temporal.namespace);
  onTestFinished(() => opened.close());
  return opened;
}

const lienthong = (...args: readonly string[]) =>
  runCommand(args, { settings: { LIENTHONG_STATE: system.stateFolder } });
const tokenOf = async (...role: readonly string[]) => (await lienthong('token', ...role)).output.trim();
const signInPage = () => `${running.codec.url}/sign-in`;

/** What nobody may read who has not signed in. */
const sealed = ['Nguyễn', 'Thử Nghiệm', deceased, 'Xóa đăng ký thường trú', 'Funeral allowance', 'so-bhxh'];
/** Window for the pictures of one page before and after signing in. */
const payloads = { width: 1_460, height: 800 };
const redBar = 'Chưa giải mã · sealed: sign in to read';

describe('the page of a case in the Temporal UI', () => {
  it('says nothing about anybody until somebody signs in, and says where', async () => {
    const stranger = await operator();
    await stranger.page.goto(late.page);
    await seen(stranger).toContain(redBar);
    await stranger.picture('payloads-sealed', payloads);
    expect(await stranger.page.locator(`a[href="${signInPage()}"]`).count()).toBeGreaterThan(0);
    await stranger.openTab('User Metadata');
    await seen(stranger).toContain('No Current Details');
    const text = await stranger.reads();
    expect(text).toContain(late.id);
    expect(sealed.filter((word) => text.includes(word))).toEqual([]);
  });

  it('answers the questions of a one-stop officer of the ward who has signed in', async () => {
    const officer = await operator();
    const token = await tokenOf('one-stop-officer', '--place', ward);
    expect((await officer.signIn(signInPage(), token)).url).toMatch(new RegExp(`^${uiUrl}`));
    await officer.page.goto(late.page);
    await officer.openTab('User Metadata');
    await seen(officer).toContain('Vì sao hạn như vậy');
    const text = await officer.reads();
    expect(text).not.toContain(redBar);
    for (const answer of [
      // How the case stands, and what is promised.
      '⚠️ Cần người xử lý · Needs a person',
      'Hẹn trả · Promised 2026-03-26 17:00',
      // Who is waited for, for what, since when and until when.
      'Công an cấp xã · Commune police: Xóa đăng ký thường trú, từ · since 2026-03-02 09:10, hạn · until 2026-03-03 17:00',
      'công dân · citizen: Trợ cấp tử tuất',
      'cán bộ xử lý · an officer: Mai táng phí',
      // Each dossier; the late one in red, and by how much.
      '✅ Đăng ký khai tử · Death registration 9 đã xử lý xong · decided',
      '🔴 Xóa đăng ký thường trú · Removal of permanent residence 4 đang xử lý · in progress 2026-03-03 (+1)',
      '⏸️ Trợ cấp tử tuất · Survivor benefit 5 chờ bổ sung · awaiting supplement tạm dừng · suspended',
      '⏳ Hỗ trợ chi phí mai táng · Funeral-cost support chờ khoản cao hơn · a higher payment first',
      '⚠️ Mai táng phí · Funeral allowance 1 mới đăng ký · submitted',
    ])
      expect(text).toContain(answer);
    await officer.picture('case-in-temporal-ui', { width: 1_460, height: 1_380 });
  });

  it('shows what was declared, and in the timeline what an agency was asked', async () => {
    const officer = await operator();
    await officer.signIn(signInPage(), await tokenOf('supervisor'));
    await officer.page.goto(late.page);
    await seen(officer).toContain('"fullName": "Nguyễn Thị Thử Nghiệm"');
    await seen(officer).toContain('queryApplication • Xóa đăng ký thường trú → Công an cấp xã · hỏi lại · ask');
    await officer.picture('payloads-opened', payloads);
  });

  it.each([
    ['an officer of another commune', ['one-stop-officer', '--place', '00004']],
    ['a supervisor of another province', ['supervisor', '--place', '01']],
  ])('stays sealed for %s', async (_who, role) => {
    const other = await operator();
    expect((await other.signIn(signInPage(), await tokenOf(...role))).url).toMatch(new RegExp(`^${uiUrl}`));
    await other.page.goto(late.page);
    await seen(other).toContain(redBar);
    const text = await other.reads();
    expect(sealed.filter((word) => text.includes(word))).toEqual([]);
  });

  it('is not for auditors, whose sign-in says for whom it is', async () => {
    const auditor = await operator();
    const { url, text } = await auditor.signIn(signInPage(), await tokenOf('auditor'));
    expect(url).toBe(signInPage());
    expect(text).toContain('It is for: one-stop-officer, supervisor.');
  });

  it('leaves in the audit who read it, and who was turned away', async () => {
    const { output } = await lienthong('audit', late.id);
    for (const line of [
      /one-stop-officer 31684 dev-one-stop-officer {2}payload\.read {2}allowed/,
      /supervisor dev-supervisor {2}payload\.read {2}allowed/,
      /one-stop-officer 00004 dev-one-stop-officer {2}payload\.read {2}denied/,
      /supervisor 01 dev-supervisor {2}payload\.read {2}denied/,
    ])
      expect(output).toMatch(line);
  });
});

describe('a ready filter of docs/operators.md', () => {
  const here = (link: string) => {
    const { pathname, search } = new URL(link);
    return `${uiUrl}${pathname}${search}`;
  };
  const named = (part: string) => {
    const filter = readyFilters.find(({ name }) => name.endsWith(`· ${part}`));
    if (!filter) throw new RangeError(`docs/operators.md has no filter ${part}.`);
    return filter;
  };

  it.each(['Overdue', 'Needs a person', 'Incidents', 'Citizen', 'Police'])(
    '%s lists the case, and is kept under its name',
    async (part) => {
      const { name, link } = named(part);
      const viewer = await operator();
      await viewer.page.goto(here(link));
      await seen(viewer).toContain(late.id);
      const text = await viewer.reads();
      expect(text).toContain(`v1 ${name}`);
      expect(text).toMatch(
        /awaitingCitizen overdue 17:00:00,00 GMT\+7 26 thg 3, 2026 citizen,commune-police,officer,payment call-failed/,
      );
      if (part === 'Overdue') await viewer.picture('list-in-temporal-ui', { width: 1_760, height: 400 });
    },
  );

  it.each(['Due soon', 'Refused', 'Broken off'])('%s does not list it', async (part) => {
    const viewer = await operator();
    await viewer.page.goto(here(named(part).link));
    await seen(viewer).toContain('No Workflows Found');
    expect(await viewer.reads()).not.toContain(late.id);
  });
});

describe('the page of the API', () => {
  it('shows every operation, and asks nobody else for anything', async () => {
    const reader = await operator();
    await reader.page.goto(`${running.gateway.url}/`);
    const { paths } = (await (await fetch(`${running.gateway.url}/openapi.json`)).json()) as {
      paths: Record<string, Record<string, { summary: string }>>;
    };
    const operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, { summary }]) => ({ path, method, summary })),
    );
    expect(operations.length).toBeGreaterThan(10);
    for (const { path, method, summary } of operations) {
      const shown = reader.page.getByRole('heading', { name: summary, exact: true }).first();
      await shown.waitFor({ timeout: 30_000 });
      expect(await reader.page.getByText(path, { exact: true }).count(), `${method} ${path}`).toBeGreaterThan(0);
    }
    await reader.picture('api-page', { width: 1_280, height: 900, whole: true });
    expect(reader.noticed.complaints).toEqual([]);
    expect([...reader.noticed.hosts]).toEqual([new URL(running.gateway.url).host]);
  });
});
