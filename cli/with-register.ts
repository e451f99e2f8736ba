import type { Register } from '../register/register.js';
import { openOwnRegister } from './own-register.js';

/**
 * Opens the register, does `work`, and closes it.
 * @throws Error when there is none
 */
export async function withRegister<Result>(work: (register: Register) => Promise<Result>): Promise<Result> {
  const { register, close } = await openOwnRegister();
  try {
    return await work(register);
  } finally {
    await close();
  }
}
