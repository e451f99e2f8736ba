import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { openingOf } from '../disclosure/carried-case.js';
import { markedBirth } from '../disclosure/marked-birth.js';
import { backendOf } from '../gateway/backend.js';
import { agenciesOfADeath } from '../harness/agencies-of-a-death.js';
import { holdsBack, numbersOf, releaseAll, setFault, TestState } from '../harness/npm-start.js';

const caseIdIn = (output: string): string | undefined => /death-[0-9a-f]{16}/.exec(output)?.[0];

describe('npm start', () => {
  let state: TestState;
  beforeEach(async () => {
    state = await TestState.create();
  });
  afterEach(() => state.remove());

  it('--once carries the sample to its end, says each agency’s number and leaves nothing running', async () => {
    const command = state.start(['--once']);
    const running = await state.running(command);
    expect(running).toMatchObject({
      temporal: { address: expect.stringMatching(/^127\.0\.0\.1:\d+$/), namespace: 'lienthong-dev' },
      ui: { url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+/) },
    });
    expect(Object.keys(running.agencies)).toEqual(agencyIds);

    expect(await command.ended(), command.output()).toBe(0);
    expect(command.output()).toMatch(/Case death-[0-9a-f]{16}: .*Results returned/);
    const numbers = await numbersOf(state);
    expect(numbers).toHaveLength(agenciesOfADeath.length);
    for (const number of numbers) expect(command.output()).toContain(number);
    expect(state.readRunning()).toBeNull();
    expect(await state.left()).toEqual([]);
  });

  it('--example birth files a birth, plays the parents’ part and pays for the copies', async () => {
    const command = state.start(['--once', '--example', 'birth']);
    expect(await command.ended(), command.output()).toBe(0);
    expect(command.output()).toMatch(/Opened case birth-[0-9a-f]{16} from examples\/birth\.json/);
    expect(command.output()).toContain('citizen: Birth registration, citizen.paid');
    expect(command.output()).toMatch(/Case birth-[0-9a-f]{16}: .*Results returned/);
    expect(await state.left()).toEqual([]);
  });

  it('--example investor files for a company, its people and its place in a park', async () => {
    const command = state.start(['--once', '--example', 'investor']);
    expect(await command.ended(), command.output()).toBe(0);
    expect(command.output()).toMatch(/Opened case investor-[0-9a-f]{16} from examples\/investor\.json/);
    expect(command.output()).toContain('Judicial record (owner): number');
    expect(command.output()).toMatch(/Case investor-[0-9a-f]{16}: .*Results returned/);
    expect(await state.left()).toEqual([]);
  });

  it('opens its cases under the scheme that LIENTHONG_SCHEME names, and ends when that is none', async () => {
    const scheme = {
      id: 'sample-deaths',
      bundle: 'death',
      province: '92',
      versions: [
        {
          validFrom: '2026-01-01',
          source: '00/2026/QĐ-UBND (sample)',
          procedures: ['death-registration', 'residence-deregistration'],
        },
      ],
    };
    const command = state.start(['--once'], {
      env: { LIENTHONG_SCHEME: await state.write('scheme.json', JSON.stringify(scheme)) },
    });
    expect(await command.ended(), command.output()).toBe(0);
    for (const agency of agencyIds) {
      const isOffered = ['commune-civil-status', 'commune-police'].includes(agency);
      expect(await state.dossiersOf(agency), agency).toHaveLength(isOffered ? 1 : 0);
    }

    const misnamed = JSON.stringify({ ...scheme, bundle: 'deaths' });
    const refused = state.start(['--once'], {
      env: { LIENTHONG_SCHEME: await state.write('misnamed.json', misnamed) },
    });
    expect(await refused.ended()).toBe(1);
    expect(refused.output()).toMatch(/LIENTHONG_SCHEME.*misnamed\.json.*field "bundle": there is no "deaths"/);
    expect(await state.left()).toEqual([]);
  });

  it('says which examples there are when asked for another one', async () => {
    const command = state.start(['--example', 'wedding']);
    expect(await command.ended()).toBe(1);
    expect(command.output()).toContain(
      'There is no example "wedding". There are: death, death-pensioner, birth, investor.',
    );
  });

  it('goes on with the same case after worker, server, an agency and it itself were killed', {
    timeout: 180_000,
  }, async () => {
    const first = state.start(['--once'], { paceMs: 300 });
    const whole = await state.running(first);
    await setFault(whole, 'commune-police', { kind: 'hold' });
    await holdsBack(whole, 'commune-police');

    process.kill(whole.worker.pid, 'SIGKILL');
    await state.running(first, ({ worker }) => worker.pid !== whole.worker.pid);
    process.kill(whole.temporal.pid ?? 0, 'SIGKILL');
    await state.running(first, ({ temporal }) => temporal.pid !== whole.temporal.pid);
    process.kill(whole.agencies['commune-police'].pid, 'SIGKILL');
    const mended = await state.running(
      first,
      ({ agencies }) => agencies['commune-police'].pid !== whole.agencies['commune-police'].pid,
    );
    const { reference } = await holdsBack(mended, 'commune-police');
    process.kill(mended.pid, 'SIGKILL');
    expect(await first.ended()).not.toBe(0);
    const caseId = caseIdIn(first.output());
    expect(reference).toBe(`${caseId}/residence-deregistration/1`);

    const second = state.start(['--once']);
    const again = await state.running(second, ({ pid }) => pid !== mended.pid);
    await second.says(`Resuming case ${caseId}`);
    await releaseAll(again, 'commune-police');
    expect(await second.ended(), second.output()).toBe(0);
    expect(second.output()).toMatch(new RegExp(`Case ${caseId}: .*Results returned`));
    for (const agency of agenciesOfADeath) {
      const dossiers = await state.dossiersOf(agency);
      expect(dossiers, agency).toMatchObject([{ reference: expect.stringContaining(`${caseId}/`) }]);
      expect(dossiers[0]?.ended, agency).toBe(agency === 'commune-social-protection' ? 'refused' : 'decided');
    }
    expect(await state.left()).toEqual([]);
  });

  it('says where it runs already when started twice, ends everything on Ctrl-C, and goes on later', async () => {
    const first = state.start([], { paceMs: 2_000 });
    const { pid, ui, gateway } = await state.running(first);

    const second = state.start([]);
    expect(await second.ended()).toBe(1);
    for (const told of [`process ${pid}`, ui?.url, gateway.url, 'LIENTHONG_STATE']) {
      expect(second.output()).toContain(told);
    }

    await first.says('Opened case');
    const ask = backendOf({ gatewayUrl: gateway.url }, readFileSync(state.file('development-issuer.jwk'), 'utf8'));
    const theirs = await ask('POST', '/bundles/birth/cases', openingOf(markedBirth));
    expect(theirs.status, JSON.stringify(theirs.body)).toBe(201);
    first.pressCtrlC();
    await first.ended();
    expect(first.output()).toContain('Stopping');
    expect(state.readRunning()).toBeNull();
    expect(await state.left()).toEqual([]);

    const third = state.start(['--once']);
    expect(await third.ended(), third.output()).toBe(0);
    expect(third.output()).toContain(`Resuming case ${caseIdIn(first.output())}`);
    // Nobody plays the citizen in a case that somebody else opened.
    expect(third.output()).not.toContain(theirs.body.id);
  });
});
