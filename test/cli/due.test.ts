import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Finished, runCommand } from './command.js';

const folder = mkdtempSync(join(tmpdir(), 'lienthong-due-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

describe('lienthong due as text', () => {
  it('4: explains a date with its pause, in English', async () => {
    const pause = '2026-04-21T10:00..2026-05-04T15:00';
    const { code, output, complaint } = await runCommand(
      ['due', '3wd', '--from', '2026-04-20T09:00', '--pause', pause],
      { language: 'C.UTF-8' },
    );
    expect(output.split('\n')[0]).toBe('Due Wed 06/05/2026 17:00');
    expect(output).toContain('Paused from Tue 21/04/2026 10:00 to Mon 04/05/2026 15:00: 6 working days\n');
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it('25: speaks Vietnamese where the terminal does, and says what came before the receipt', async () => {
    const { output } = await runCommand(['due', 'same-day@15:00', '--from', '2026-02-18T10:00'], {
      language: 'vi_VN.UTF-8',
    });
    expect(output).toContain('Đến hạn thứ Hai 23/02/2026 17:00\nNộp lúc thứ Tư 18/02/2026 10:00\n');
    expect(output).toContain('Tiếp nhận lúc thứ Hai 23/02/2026 07:30, khi cơ quan làm việc trở lại\n');
  });

  it('takes the language that is asked for, and starts a limit of the citizen at once', async () => {
    const { output } = await runCommand(
      ['due', '15d', '--from', '2026-02-10T20:00', '--citizen', '--lang', 'en', '--pause', '2026-02-11..2026-02-12'],
      { language: 'vi_VN.UTF-8' },
    );
    expect(output).toContain('Due Thu 26/02/2026 17:00\nCounted from Tue 10/02/2026 20:00\n');
    expect(output).toContain('Wed 11/02/2026 00:00 to Thu 12/02/2026 00:00: 1 calendar day\n');
  });
});

describe('lienthong due --json', () => {
  it('23: prints one object with every instant at +07:00 and the text in both languages', async () => {
    const pause = '2026-02-13T16:50:30+07:00..2026-02-23T07:30';
    const { output } = await runCommand(['due', '4wh', '--from', '2026-02-13T08:30Z', '--pause', pause, '--json']);
    const answer = JSON.parse(output);
    expect(Object.keys(answer)).toEqual(['limit', 'due', 'received', 'explanation', 'text']);
    expect(answer).toMatchObject({
      limit: '4wh',
      due: '2026-02-23T10:09:30+07:00',
      received: '2026-02-13T15:30:00+07:00',
      explanation: {
        limit: { unit: 'workingHours', hours: 4 },
        filedAt: '2026-02-13T15:30:00+07:00',
        startedAt: '2026-02-13T15:30:00+07:00',
        dueAt: '2026-02-23T10:09:30+07:00',
        counted: [
          { from: '2026-02-13T15:30:00+07:00', to: '2026-02-13T16:50:30+07:00' },
          { from: '2026-02-23T07:30:00+07:00', to: '2026-02-23T10:09:30+07:00' },
        ],
        pauses: [{ from: '2026-02-13T16:50:30+07:00', to: '2026-02-23T07:30:00+07:00' }],
        suspended: null,
      },
    });
    expect(answer.text.en[0]).toBe('Due Mon 23/02/2026 10:09');
    expect(answer.text.vi[0]).toBe('Đến hạn thứ Hai 23/02/2026 10:09');
  });

  it('counts with the calendar of a file, and cites its decree', async () => {
    const file = fileOf('2027.json', JSON.stringify({ source: '99/TB-BNV', off: { '2027': ['01-01'] } }));
    const { output } = await runCommand(['due', '8wd', '--from', '2026-12-28', '--calendar', file, '--json']);
    expect(JSON.parse(output)).toMatchObject({
      due: '2027-01-08T17:00:00+07:00',
      received: '2026-12-28T07:30:00+07:00',
      explanation: { calendar: { id: 'public-sector', version: 2 } },
    });
    expect(JSON.parse(output).text.en).toContain('  Fri 01/01 day off by notice (99/TB-BNV)');
  });
});

describe('what lienthong cannot answer', () => {
  const due = (...more: readonly string[]) => ['due', '8wd', '--from', '2026-03-02', ...more];
  const failures: Readonly<Record<string, readonly [args: readonly string[], sentence: RegExp]>> = {
    'a year without a calendar': [
      ['due', '8wd', '--from', '2026-12-28'],
      /^Calendar "public-sector" \(version 1\) was asked about 2027, which it does not hold\. .*\n$/,
    ],
    'half a pause': [due('--pause', '2026-03-03'), /^"2026-03-03" is no pause\. Write two instants: .*\n$/],
    'a file that is not there': [due('--calendar', 'no.json'), /^The calendar file "no\.json" cannot be read: .*\n$/],
    'a folder for a file': [
      due('--calendar', tmpdir()),
      /^The calendar file ".*" cannot be read: it is a folder\. .*\n$/,
    ],
  };
  const misuses: Readonly<Record<string, readonly [args: readonly string[], sentence: RegExp]>> = {
    'an unknown command': [['frobnicate'], /^error: unknown command 'frobnicate'\n/],
    'an unknown option': [due('--colour'), /^error: unknown option '--colour'\n/],
    'an unknown language': [due('--lang', 'fr'), /Allowed choices are vi, en\.\n/],
    'a limit without its start': [['due', '8wd'], /^error: required option '--from <instant>' not specified\n/],
    'a start without a limit': [['due', '--from', '2026-03-02'], /^error: --from and --pause belong to a limit/],
  };

  const ran = new Map<string, Finished>();
  beforeAll(async () => {
    for (const [name, [args]] of Object.entries({ ...failures, ...misuses })) ran.set(name, await runCommand(args));
  });

  it.each(Object.entries(failures))('%s: one sentence, and exit code 1', (name, [, sentence]) => {
    expect(ran.get(name)).toEqual({ code: 1, output: '', complaint: expect.stringMatching(sentence) });
  });

  it.each(Object.entries(misuses))('%s: what is wrong, where to look, and exit code 2', (name, [, sentence]) => {
    expect(ran.get(name)).toEqual({ code: 2, output: '', complaint: expect.stringMatching(sentence) });
    expect(ran.get(name)?.complaint).toMatch(/Try --help\.\n$/);
  });

  it('a calendar file that is wrong: the field that is wrong', async () => {
    const notJson = await runCommand(due('--calendar', fileOf('broken.json', '{"off":')));
    expect(notJson).toEqual({
      code: 1,
      output: '',
      complaint: expect.stringMatching(/broken\.json" is not JSON: .*\n$/),
    });
    const wrong = await runCommand(due('--calendar', fileOf('wrong.json', '{"off":{"2027":["02-30"]}}')));
    expect(wrong.complaint).toBe(
      'The calendar file, field "off.2027.0": "02-30" is no day of 2027. Write MM-DD, for example 01-01.\n',
    );
  });
});

describe('lienthong without a command', () => {
  it('prints its help, with every command', async () => {
    const { code, output, complaint } = await runCommand([]);
    expect(output).toMatch(/^Usage: lienthong \[options\] \[command\]\n/);
    expect(output).toMatch(/\n {2}due \[options\] \[limit\] /);
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it('prints the help of one command', async () => {
    const { code, output } = await runCommand(['due', '--help']);
    expect(output).toMatch(/^Usage: lienthong due \[options\] \[limit\]\n/);
    expect(output.replace(/\s+/g, ' ')).toContain('blank lines are skipped');
    expect(code).toBe(0);
  });
});
