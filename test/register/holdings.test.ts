import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openRegister } from '../../register/open-register.js';
import type { Register } from '../../register/register.js';
import { inTheClear } from '../../register/sealing.js';
import { claimOf, openingOf } from './samples.js';

let folder: string;
let register: Register;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lienthong-holdings-'));
  register = await openRegister({ url: join(folder, 'register.db'), sealing: inTheClear });
});
afterEach(async () => {
  await register.close();
  rmSync(folder, { recursive: true });
});

it('tells what is kept back for a case: its reserved payment and what only it may carry', async () => {
  await register.registerOpening(openingOf('case-1'));
  await register.reservePayment(claimOf('case-1'));
  expect(await register.holdings('case-1')).toEqual({
    filedOn: '2026-03-02',
    payments: [{ payment: 'funeral', dossier: 'funeral-allowance', spent: false }],
    soleDossiers: ['death-registration'],
  });
});

it('tells nothing of another case, nor of one that was never opened', async () => {
  await register.registerOpening(openingOf('case-1'));
  await register.reservePayment(claimOf('case-1'));
  await register.registerOpening(openingOf('case-2', { soleDossiers: [] }));
  expect(await register.holdings('case-2')).toEqual({ filedOn: '2026-03-02', payments: [], soleDossiers: [] });
  expect(await register.holdings('case-3')).toBeUndefined();
});
