/** Standard input line by line: every scenario that is a single limit, faults among good lines, streams, many lines. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommand, startCommand } from './command.js';

interface Scenario {
  readonly name: string;
  readonly line: {
    readonly limit: string;
    readonly from: string;
    readonly pauses?: readonly (readonly [string, string])[];
    readonly citizen?: boolean;
  };
  /** Vietnam time. */
  readonly due: string;
}

const row = (name: string, limit: string, from: string, due: string, more: object = {}): Scenario => ({
  name,
  line: { limit, from, ...more },
  due,
});

const scenarios: readonly Scenario[] = [
  row('1 registration', 'same-day@15:00', '2026-03-02T09:10', '2026-03-02T17:00'),
  row('1 residence', '1wd', '2026-03-02', '2026-03-03T17:00'),
  row('1 social insurance', '8wd', '2026-03-02T11:00', '2026-03-12T17:00'),
  row('2 registration', 'same-day@15:00', '2026-02-13T15:20', '2026-02-23T17:00'),
  row('2 residence', '1wd', '2026-02-23T10:00', '2026-02-24T17:00'),
  row('2 social insurance', '8wd', '2026-02-23T10:00', '2026-03-05T17:00'),
  row('3 social insurance', '8wd', '2026-02-11T10:00', '2026-03-02T17:00'),
  row('4 before the supplement', '3wd', '2026-04-20T09:00', '2026-04-23T17:00'),
  row('4 after the supplement', '3wd', '2026-04-20T09:00', '2026-05-06T17:00', {
    pauses: [['2026-04-21T10:00', '2026-05-04T15:00']],
  }),
  row('12 verified registration', '3wd', '2026-06-01T08:00', '2026-06-04T17:00'),
  row('17 begun at the district', '5wd', '2025-06-27T10:00', '2025-07-04T17:00'),
  row('18 birth', '3wd', '2026-08-28T16:10', '2026-09-07T17:00'),
  row('18 birth, verified', '5wd', '2026-08-28T16:10', '2026-09-09T17:00'),
  row('19 a worked Saturday', '1wd', '2026-08-21T09:00', '2026-08-22T17:00'),
  row('20 enterprise, three days', '3wd', '2024-04-25T09:00', '2024-05-03T17:00'),
  row('20 enterprise, four days', '4wd', '2024-04-25T09:00', '2024-05-04T17:00'),
  row('21 Culture Day', '3wd', '2026-11-20T09:00', '2026-11-26T17:00'),
  row('22 home affairs', '19d', '2026-08-17T08:00', '2026-09-07T17:00'),
  row('22 home affairs, monthly', '24d', '2026-08-17T08:00', '2026-09-10T17:00'),
  row('23 notice paper', '4wh', '2026-02-13T15:30', '2026-02-23T10:00'),
  row('23 with an offset', '4wh', '2026-02-13T08:30:00Z', '2026-02-23T10:00'),
  row('24 investment', '15d', '2026-03-16T09:00', '2026-03-31T17:00'),
  row('24 enterprise', '3wd', '2026-03-31T09:00', '2026-04-03T17:00'),
  row('24 environment', '30d', '2026-04-03T09:00', '2026-05-04T17:00'),
  row('24 judicial record', '5wd', '2026-03-16T09:00', '2026-03-23T17:00'),
  row('25 filed during Tết', 'same-day@15:00', '2026-02-18T10:00', '2026-02-23T17:00'),
  row('25 the duty of the citizen', '15d', '2026-02-10T20:00', '2026-02-25T17:00', { citizen: true }),
  row('25 the same limit of an office', '15d', '2026-02-10T20:00', '2026-02-26T17:00'),
  row('pauses in any order', '3wd', '2026-03-02T09:00', '2026-03-09T17:00', {
    pauses: [
      ['2026-03-05', '2026-03-06'],
      ['2026-03-03', '2026-03-04'],
    ],
  }),
];

const folder = mkdtempSync(join(tmpdir(), 'lienthong-due-'));
afterAll(() => rmSync(folder, { recursive: true }));

const answersOf = (output: string): readonly unknown[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('lienthong due with lines of JSON', () => {
  it('reproduces every scenario that is a single limit', async () => {
    const input = scenarios.map(({ line }) => `${JSON.stringify(line)}\n`).join('');
    const { code, output, complaint } = await runCommand(['due'], { input });
    const found = answersOf(output).map((answer, place) => ({ name: scenarios[place]?.name, answer }));
    expect(found).toEqual(scenarios.map(({ name, due }) => ({ name, answer: { due: `${due}:00+07:00` } })));
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it('21: counts with the calendar of a file', async () => {
    const file = join(folder, 'culture-day.json');
    writeFileSync(file, JSON.stringify({ off: { '2026-11-23': 'nghỉ hoán đổi' } }));
    const input = '{"limit":"3wd","from":"2026-11-20T09:00"}';
    const { output } = await runCommand(['due', '--calendar', file], { input });
    expect(answersOf(output)).toEqual([{ due: '2026-11-27T17:00:00+07:00' }]);
  });

  it('answers a bad line with a sentence, goes on, skips blank lines and fails at the end', async () => {
    const input = [
      '\uFEFF{"limit":"8wd","from":"2026-03-02 09:10"}',
      '',
      'not JSON',
      '{"limit":"8w","from":"2026-03-02"}',
      '{"limit":"8wd"}',
      '{"limit":"8wd","from":"yesterday"}',
      '{"limit":"8wd","from":"2026-02-30"}',
      '{"limit":"8wd","from":"2026-12-28"}',
      '{"limit":"8wd","from":"2026-03-02","pause":[]}',
      '{"limit":"8wd","from":"2026-03-02","pauses":[["2026-03-05","2026-03-03"]]}',
      '   ',
      '{"limit":"8wd","from":"2026-03-02","pauses":[["2026-03-05"]]}',
      '{"limit":"8wd","from":"2026-03-02","pauses":["2026-03-05"]}',
      '{"limit":"8wd","from":"2026-03-02","pauses":[["2026-03-03","soon"]]}',
      'null',
      '{"limit":"1wd","from":"2026-03-02T09:10"}',
    ].join('\r\n');
    const { code, output, complaint } = await runCommand(['due'], { input });
    expect(answersOf(output)).toEqual([
      { due: '2026-03-12T17:00:00+07:00' },
      { error: expect.stringMatching(/^Line 3 is not JSON\. Write \{"limit"/) },
      { error: expect.stringMatching(/^Line 4, field "limit": "8w" is no time limit\./) },
      { error: expect.stringMatching(/^Line 5, field "from": Write the instant/) },
      { error: expect.stringMatching(/^Line 6, field "from": "yesterday" is no instant\./) },
      { error: expect.stringMatching(/^Line 7, field "from": "2026-02-30" is not a calendar day\./) },
      { error: expect.stringMatching(/^Line 8: Calendar .* was asked about 2027, which it does not hold\./) },
      { error: 'Line 9: "pause" is no part of it. Parts: limit, from, pauses, citizen.' },
      { error: expect.stringMatching(/^Line 10, field "pauses.0": A pause from 2026-03-05 cannot end earlier/) },
      { error: 'Line 12, field "pauses.0": Write two instants, ["2026-03-03", "2026-03-05"].' },
      { error: 'Line 13, field "pauses.0": Write two instants, ["2026-03-03", "2026-03-05"].' },
      { error: expect.stringMatching(/^Line 14, field "pauses.0": "soon" is no instant\./) },
      { error: expect.stringMatching(/^Line 15: Write \{"limit"/) },
      { due: '2026-03-03T17:00:00+07:00' },
    ]);
    expect({ code, complaint }).toEqual({ code: 1, complaint: '' });
  });

  it('answers each line before the next one comes', async () => {
    const command = startCommand(['due', '--citizen']);
    const answers = createInterface({ input: command.stdout })[Symbol.asyncIterator]();
    const ask = async (from: string) => {
      command.stdin.write(`{"limit":"15d","from":"${from}"}\n`);
      return (await answers.next()).value;
    };
    expect(await ask('2026-02-10T20:00')).toBe('{"due":"2026-02-25T17:00:00+07:00"}');
    expect(await ask('2026-02-11T20:00')).toBe('{"due":"2026-02-26T17:00:00+07:00"}');
    command.stdin.end();
    expect(await once(command, 'close')).toEqual([0, null]);
  });

  it('answers ten thousand lines within seconds', async () => {
    const line = '{"limit":"8wd","from":"2026-03-02T09:10","pauses":[["2026-03-03","2026-03-05"]]}\n';
    const began = Date.now();
    const { code, output } = await runCommand(['due'], { input: line.repeat(10_000) });
    expect(Date.now() - began).toBeLessThan(10_000);
    expect(code).toBe(0);
    expect(output).toBe('{"due":"2026-03-16T17:00:00+07:00"}\n'.repeat(10_000));
  });
});
