import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openRegister } from '../register/open-register.js';
import type { Register } from '../register/register.js';
import { stateFolderPath } from '../worker/live/state-folder.js';

/**
 * Opens the register, does `work`, and closes it.
 * @throws Error when there is none
 */
export async function withRegister<Result>(work: (register: Register) => Promise<Result>): Promise<Result> {
  const file = join(stateFolderPath(), 'register.db');
  const url = process.env.LIENTHONG_REGISTER ?? file;
  if (url === file && !existsSync(file))
    throw new Error(
      `There is no register at ${file}. Name its database in LIENTHONG_REGISTER, or the folder of npm start in LIENTHONG_STATE.`,
    );
  const register = await openRegister({ url });
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}
