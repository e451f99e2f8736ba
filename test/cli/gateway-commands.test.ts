import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMasterKeyFile } from '../../codec/master-key-file.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { developmentIssuer } from '../../gateway/access/development-issuer.js';
import { createTokenReader } from '../../gateway/access/tokens.js';
import { openRegister } from '../../register/open-register.js';
import { inTheClear } from '../../register/sealing.js';
import { runCommand } from './command.js';

let folder: string;
let settings: NodeJS.ProcessEnv;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lienthong-cli-'));
  await createMasterKeyFile(join(folder, 'master-keys.json'));
  settings = { LIENTHONG_STATE: folder };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('lienthong token', () => {
  it('gives a token that the gateway of the same state folder reads', async () => {
    const args = ['token', 'agency-officer', '--agency', 'commune-police', '--place', '31684'];
    const { code, output } = await runCommand(args, { settings });
    expect(code).toBe(0);
    const read = createTokenReader(developmentIssuer(await readFile(join(folder, 'development-issuer.jwk'), 'utf8')));
    expect(await read(`Bearer ${output.trim()}`)).toEqual({
      role: 'agency-officer',
      account: 'dev-agency-officer',
      expiresAt: expect.any(Number),
      agency: 'commune-police',
      place: '31684',
    });
    await expect(read(`Bearer ${output.trim()}x`)).rejects.toThrow(/token is not valid/);
  });

  it('says what a role lacks, and gives none in production', async () => {
    const nobody = await runCommand(['token', 'citizen'], { settings });
    expect(nobody).toMatchObject({ code: 1, output: '', complaint: expect.stringContaining('--person') });
    const production = await runCommand(['token', 'system'], {
      settings: { ...settings, LIENTHONG_ENV: 'production' },
    });
    expect(production).toMatchObject({ code: 1, output: '', complaint: expect.stringContaining('LIENTHONG_JWKS_URL') });
  });
});

describe('lienthong audit', () => {
  it('prints the lines about a case, as text or as JSON', async () => {
    const register = await openRegister({ url: join(folder, 'register.db'), sealing: inTheClear });
    const at = instantOf('2026-03-02T09:10+07:00');
    const line = { actor: 'auditor one', action: 'case.read', caseId: 'death-1', result: 'denied', detail: null };
    await register.audit({ at, ...line });
    await register.close();
    const { output } = await runCommand(['audit', 'death-1'], { settings });
    expect(output).toBe('2026-03-02 09:10  auditor one  case.read  denied\n');
    const { output: json } = await runCommand(['audit', 'death-1', '--json'], { settings });
    expect(JSON.parse(json)).toMatchObject([line]);
    const { output: nothing } = await runCommand(['audit', 'death-2'], { settings });
    expect(nothing).toContain('Nobody');
  });
});

describe('lienthong callback-key', () => {
  it('adds a secret before the old one, and retires the old one when told', async () => {
    const kept = async () =>
      (await readFile(join(folder, 'callback-commune-police.secret'), 'utf8')).trim().split('\n');
    const { output: first } = await runCommand(['callback-key', 'commune-police'], { settings });
    const [newest, old] = await kept();
    expect(newest).toBe(first.trim());
    expect(old).toMatch(/^[0-9a-f]{64}$/);
    await runCommand(['callback-key', 'commune-police', '--retire'], { settings });
    expect(await kept()).toEqual([newest]);
  });
});
