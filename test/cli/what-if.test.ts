import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from './command.js';

interface Answer {
  readonly promised: string;
  readonly dossiers: Readonly<
    Record<string, { readonly due: string; readonly limit: string; readonly agency: string }>
  >;
  readonly handovers: readonly { readonly agency: string; readonly office: string; readonly at: string }[];
  readonly withoutCalendar?: { readonly promised: string };
}

const registration = 'death-registration';
const residence = 'residence-deregistration';
const survivors = 'survivor-benefit';
const support = 'funeral-support';
const allowance = 'funeral-allowance';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-what-if-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function fileOf(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(content));
  return path;
}

async function whatIf(...args: readonly string[]): Promise<Answer> {
  const { code, output, complaint } = await runCommand(['whatif', 'death', ...args, '--json']);
  expect([code, complaint]).toEqual([0, '']);
  return JSON.parse(output) as Answer;
}

const days = ({ promised, dossiers }: Answer) => ({
  promised: promised.slice(0, 16),
  ...Object.fromEntries(Object.entries(dossiers).map(([id, { due }]) => [id, due.slice(0, 10)])),
});

describe('lienthong whatif gives the dates of the scenarios', () => {
  it('1: a pensioner’s family files on a Monday morning', async () => {
    expect(days(await whatIf('--filed', '2026-03-02T09:10', '--profile', 'ref-v1'))).toEqual({
      promised: '2026-03-12T17:00',
      [registration]: '2026-03-02',
      [residence]: '2026-03-03',
      [survivors]: '2026-03-12',
      [allowance]: '2026-03-12',
    });
  });

  it('2: the same on the last Friday afternoon before Tết', async () => {
    expect(days(await whatIf('--filed', '2026-02-13T15:20'))).toEqual({
      promised: '2026-03-05T17:00',
      [registration]: '2026-02-23',
      [residence]: '2026-02-24',
      [survivors]: '2026-03-05',
      [allowance]: '2026-03-05',
    });
  });

  it('3 and 25: before Tết and during Tết', async () => {
    expect(days(await whatIf('--filed', '2026-02-11T10:00'))).toMatchObject({ [survivors]: '2026-03-02' });
    expect(days(await whatIf('--filed', '2026-02-18T10:00'))).toMatchObject({ [registration]: '2026-02-23' });
  });

  it('4: papers are asked for, of one dossier or of whichever is at work', async () => {
    const chosen = ['--filed', '2026-04-20T09:00', '--chosen', `${registration},${support}`];
    const expected = { promised: '2026-05-06T17:00', [registration]: '2026-04-20', [support]: '2026-05-06' };
    expect(days(await whatIf(...chosen, '--supplement', '2026-04-21T10:00..2026-05-04T15:00'))).toEqual(expected);
    expect(days(await whatIf(...chosen, '--supplement', `${support}=2026-04-21..2026-05-04`))).toEqual(expected);
  });

  it('12: without a notice the commune verifies, and has three working days', async () => {
    const sample = JSON.parse(await readFile('examples/death-pensioner.json', 'utf8'));
    const { deathNotice: _none, ...declaration } = sample;
    const evidence = [{ kind: 'witness-statement', location: 'store/1' }];
    const file = await fileOf('no-notice.json', {
      ...declaration,
      benefits: {},
      evidence,
      deceased: { ...declaration.deceased, idIssue: { ...declaration.deceased.idIssue, on: '2017-05-10' } },
      death: { ...declaration.death, date: '2018-03-10' },
      funeral: { ...declaration.funeral, burial: { ...declaration.funeral.burial, on: '2018-03-12' } },
    });
    const chosen = `${registration},${residence}`;
    const answer = await whatIf('--filed', '2026-06-01T08:00', '--declaration', file, '--chosen', chosen);
    expect(days(answer)).toMatchObject({ [registration]: '2026-06-04', [residence]: '2026-06-05' });
  });

  it('17: an office that ends on the way hands over, and the date stays', async () => {
    const chosen = `${registration},${support}`;
    const answer = await whatIf('--filed', '2025-06-27T10:00', '--chosen', chosen, '--limit', `${support}=5wd`);
    expect(days(answer)).toMatchObject({ promised: '2025-07-04T17:00', [support]: '2025-07-04' });
    expect(answer.handovers).toEqual([
      {
        agency: 'commune-social-protection',
        office: 'my-xuyen-social-protection',
        at: '2025-07-01T00:00:00+07:00',
      },
    ]);
  });

  it('19: a promise of one day ends on the Saturday that is worked', async () => {
    const chosen = `${registration},${residence}`;
    const answer = await whatIf('--filed', '2026-08-21T09:00', '--chosen', chosen, '--limit', `${residence}=1wd`);
    expect(days(answer)).toMatchObject({ [residence]: '2026-08-22' });
  });

  it('21: a decree that declares one more day off moves the date by one', async () => {
    const file = await fileOf('decree.json', { source: 'made up', off: { '2026-11-23': 'nghỉ thêm' } });
    const chosen = `${registration},${support}`;
    const answer = await whatIf('--filed', '2026-11-20T09:00', '--chosen', chosen, '--calendar', file);
    expect(answer.promised).toBe('2026-11-27T17:00:00+07:00');
    expect(answer.withoutCalendar?.promised).toBe('2026-11-26T17:00:00+07:00');
  });
});

describe('lienthong whatif', () => {
  it('counts with what a province promises', async () => {
    const promises = {
      [survivors]: { limit: '5wd', source: 'made up' },
      'insurance-funeral': { limit: '5wd', source: 'made up' },
    };
    const file = await fileOf('profile.json', { id: 'made-up', promises });
    expect(days(await whatIf('--filed', '2026-03-02T09:10', '--profile', file))).toMatchObject({
      promised: '2026-03-09T17:00',
    });
  });

  it('names the promise and the law beside it', async () => {
    const args = ['--filed', '2026-03-02T09:10', '--limit', `${survivors}=5wd`, '--lang'];
    const [en, vi] = await Promise.all(
      ['en', 'vi'].map((language) => runCommand(['whatif', 'death', ...args, language])),
    );
    expect(en?.output).toContain('Promised by lienthong whatif --limit; the law allows 8 working days (166/QĐ-BHXH)');
    expect(vi?.output).toContain('luật cho phép 8 ngày làm việc (166/QĐ-BHXH)');
  });

  it('tells each date with its reasons, in the language asked for', async () => {
    const { output } = await runCommand(['whatif', 'death', '--filed', '2026-02-13T15:20', '--lang', 'vi']);
    expect(output).toContain('Hẹn trả thứ Năm 05/03/2026 17:00');
    expect(output).toContain('T7 14/02 - CN 22/02 Tết Nguyên đán (9441/TB-BNV)');
    expect(output).toContain('Không đưa vào hồ sơ mẫu: funeral-support');
  });

  it('names the office that takes over, and a supplement that meets no dossier at work', async () => {
    const chosen = ['--chosen', `${registration},${support}`, '--limit', `${support}=5wd`];
    const supplements = [`${support}=2025-05-01..2025-05-03`, '2025-08-01..2025-08-03', '2025-06-30..2025-07-01'];
    const { output } = await runCommand([
      ...['whatif', 'death', '--filed', '2025-06-27', ...chosen, '--lang', 'en'],
      ...supplements.flatMap((supplement) => ['--supplement', supplement]),
    ]);
    expect(output).toContain('Filed Fri 27/06/2025\n');
    expect(output.trimEnd().split('\n').slice(-3)).toEqual([
      'Handed over Tue 01/07/2025: Commune social protection → ' +
        "People's Committee of Mỹ Xuyên Ward, social protection",
      'Not counted as a pause: Thu 01/05/2025 - Sat 03/05/2025, funeral-support is not at work then',
      'Not counted as a pause: Fri 01/08/2025 - Sun 03/08/2025, no dossier is at work then',
    ]);
  });

  it.each([
    ['2026-08-28T16:10', 'birth@1', 'Mon 07/09/2026', 3],
    ['2026-09-03', 'birth@2', 'Tue 08/09/2026', 4],
  ])('dates a birth filed %s by the law of that day, %s', async (filed, version, promised, dossiers) => {
    const { output } = await runCommand(['whatif', 'birth', '--filed', filed, '--lang', 'en']);
    expect(output).toContain(`(${version})`);
    expect(output).toContain(`Promised ${promised} 17:00`);
    expect(output.match(/^ {2}Due /gm)).toHaveLength(dossiers);
  });

  it.each([
    [['whatif', 'marriage', '--filed', '2026-03-02'], 1, 'There is no bundle "marriage"'],
    [['whatif', 'survivor-benefit', '--filed', '2026-03-02'], 1, '"survivor-benefit" has no sample declaration'],
    [['whatif', 'death'], 2, '--filed'],
    [['whatif', 'death', '--filed', '2026-12-28T09:00'], 1, 'Publish the working days of 2027'],
    [['whatif', 'death', '--filed', '2026-03-02', '--profile', 'ref-v9'], 1, 'Built in: ref-v1'],
    [['whatif', 'death', '--filed', '2026-03-02', '--limit', 'marriage=3wd'], 1, 'survivor-benefit'],
    [['whatif', 'death', '--filed', '2026-03-02', '--supplement', 'marriage=2026-03-03..2026-03-04'], 1, 'At work:'],
    [['whatif', 'death', '--filed', '2026-03-02', '--chosen', registration], 1, 'links at least two dossiers'],
    [['whatif', 'death', '--filed', '2026-03-02', '--limit', survivors], 1, 'Write survivor-benefit=5wd.'],
  ])('refuses %j with a sentence that helps', async (args, code, sentence) => {
    const finished = await runCommand(args);
    expect(finished.code).toBe(code);
    expect(finished.complaint).toContain(sentence);
    expect(finished.complaint).not.toContain('    at ');
  });
});
