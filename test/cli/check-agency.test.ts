import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { portContract } from '../../agencies/contract/port-contract.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { type Defect, type DefectiveAgency, secret, startDefectiveAgency } from '../contract/defective-agency.js';
import { plantedDefects } from '../contract/defects.js';
import { runCommand, startCommand } from './command.js';

const all = portContract.length;
const needing = (power: 'control' | 'callbacks') => portContract.filter(({ needs }) => needs.includes(power)).length;

/** Like an agency's own system, which nobody can manipulate from behind. */
const withoutControl: Defect = {
  answer: async (asked, passOn) =>
    asked.path.startsWith('/sandbox') ? { status: 404, body: { loi: 'không có' } } : passOn(asked),
};

describe('lienthong check-agency', { timeout: 60_000 }, () => {
  let agency: DefectiveAgency | undefined;
  afterEach(async () => {
    await agency?.close();
    agency = undefined;
  });

  /** Starts the command, and has the agency call back to where the command says. */
  async function check(id: AgencyId, defect?: Defect, ...options: readonly string[]) {
    agency = await startDefectiveAgency(id, defect);
    const fixed = ['--agency', id, '--callback-port', '0', '--wait', '4'];
    const settings = { LIENTHONG_CALLBACK_SECRET: secret };
    const command = startCommand(['check-agency', agency.url, ...fixed, ...options], 'C', settings);
    const [ended, complaint] = [once(command, 'close'), text(command.stderr)];
    const lines: string[] = [];
    for await (const line of createInterface({ input: command.stdout })) {
      lines.push(line);
      const [, callbackUrl] = /^Callbacks are awaited at (http:\S+)$/.exec(line) ?? [];
      if (callbackUrl) agency.callTo(callbackUrl);
    }
    const [code] = await ended;
    return { code, lines, complaint: await complaint };
  }

  it.each(agencyIds)('passes the sound stand-in of %s, one line per check', async (id) => {
    const { code, lines, complaint } = await check(id);
    expect(lines).toEqual([
      expect.stringMatching(new RegExp(`^Callbacks are awaited at http://127\\.0\\.0\\.1:\\d+/callbacks/${id}$`)),
      ...portContract.map(({ name }) => `passed       ${name}`),
      '',
      `${all} checks: ${all} passed, 0 failed, 0 not checked.`,
    ]);
    expect({ code, complaint }).toEqual({ code: 0, complaint: '' });
  });

  it.each([
    'forgets the key: each repeat makes a new dossier',
    'loses a dossier after 202',
    'calls back with another sequence than the query tells',
    'accepts a cancellation after its decision',
  ])('fails a system that %s, and says what was expected and what was found', async (name) => {
    const { failing, sentence, plant } = plantedDefects[name] ?? expect.fail(name);
    const { code, lines } = await check('commune-police', plant());
    const line = lines.find((candidate) => candidate.startsWith(`failed       ${failing}. Expected: `));
    expect(line?.split(' Found: ')[1]).toMatch(sentence);
    expect(lines.at(-1)).toMatch(new RegExp(`^${all} checks: \\d+ passed, [1-9]\\d* failed, 0 not checked\\.$`));
    expect(code).toBe(1);
  });

  it('checks what it can of a system without our control interface, and names the rest', async () => {
    const { code, lines } = await check('home-affairs', withoutControl);
    const unchecked = lines.filter((line) => line.startsWith('not checked  '));
    expect(unchecked).toHaveLength(needing('control'));
    expect(unchecked).toContain('not checked  stores one dossier under one reference: needs the control interface');
    const rest = needing('control');
    expect(lines.at(-1)).toBe(`${all} checks: ${all - rest} passed, 0 failed, ${rest} not checked.`);
    expect(code).toBe(0);
  });

  it('prints one object with --json, and does not listen without a secret', async () => {
    agency = await startDefectiveAgency('commune-police', withoutControl);
    const { code, output, complaint } = await runCommand(
      ['check-agency', `${agency.url}/`, '--agency', 'commune-police', '--wait', '4', '--json'],
      { settings: { LIENTHONG_CALLBACK_SECRET: '' } },
    );
    const unchecked = needing('control') + needing('callbacks');
    const answer = JSON.parse(output);
    expect(answer).toMatchObject({
      url: agency.url,
      agency: 'commune-police',
      passed: all - unchecked,
      failed: 0,
      notChecked: unchecked,
    });
    expect(answer.checks.map(({ name }: { name: string }) => name)).toEqual(portContract.map(({ name }) => name));
    expect(answer.checks[0]).toEqual({
      name: 'receives an application under a number of its own',
      expected: expect.stringContaining("a number of the agency's own"),
      verdict: 'passed',
    });
    expect({ code, complaint }).toEqual({ code: 0, complaint: 'Callbacks are not awaited: no --secret given\n' });
  });

  it('says that nobody answers, and that a port is taken', async () => {
    const nobody = await runCommand(['check-agency', 'http://127.0.0.1:9', '--agency', 'commune-police']);
    expect(nobody).toMatchObject({
      code: 1,
      complaint: 'Nobody answers at http://127.0.0.1:9. Start the system, or give its base address.\n',
    });
    agency = await startDefectiveAgency('commune-police');
    const { port } = new URL(agency.url);
    const taken = await runCommand([
      ...['check-agency', agency.url, '--agency', 'commune-police', '--secret', secret, '--callback-port', port],
    ]);
    expect(taken).toMatchObject({
      code: 1,
      output: '',
      complaint: `Callbacks cannot be awaited on port ${port}: it is taken. Give another one with --callback-port.\n`,
    });
  });

  it('says which procedures the agency takes when asked to file another one', async () => {
    const asked = ['http://127.0.0.1:1', '--agency', 'commune-police', '--procedure', 'health-card'];
    const { code, complaint } = await runCommand(['check-agency', ...asked]);
    expect(code).toBe(1);
    expect(complaint).toContain('It takes: residence-deregistration, residence-registration, identity-card.');
  });

  it.each([
    [['ftp://agency', '--agency', 'commune-police'], 'It is not an address like http://127.0.0.1:7301.'],
    [['http://127.0.0.1:1'], "required option '--agency <id>' not specified"],
    [['http://127.0.0.1:1', '--agency', 'post-office'], 'Allowed choices are commune-civil-status, commune-police'],
    [['http://127.0.0.1:1', '--agency', 'home-affairs', '--callback-port', '70000'], 'It is not a port'],
    [['http://127.0.0.1:1', '--agency', 'home-affairs', '--wait', '0'], 'It is not a number of seconds above 0'],
  ])('ends with 2 when it is called with %j', async (args, complaint) => {
    const answer = await runCommand(['check-agency', ...args]);
    expect(answer).toMatchObject({ code: 2, output: '', complaint: expect.stringContaining(complaint) });
  });
});
