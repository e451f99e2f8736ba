/** Opens twenty cases and claims one payment, as a process of its own: `clerk.ts <register> <name>`. */
import { openRegister } from '../../register/open-register.js';
import { inTheClear } from '../../register/sealing.js';
import { claimOf, openingOf } from './samples.js';

const [url = '', clerk = ''] = process.argv.slice(2);
const register = await openRegister({ url, sealing: inTheClear });
const codes: string[] = [];
for (let n = 0; n < 20; n += 1) {
  const { dossierCodes } = await register.registerOpening(openingOf(`${clerk}-${n}`));
  codes.push(...Object.values(dossierCodes));
}
const { granted } = await register.reservePayment(claimOf(clerk));
await register.close();
process.stdout.write(JSON.stringify({ codes, granted }));
