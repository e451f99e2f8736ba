import { createHash } from 'node:crypto';
import { instant } from '../definitions/calendar/instant.js';
import type { Register } from '../register/register.js';
import type { CallbackAnswer } from './callbacks.js';

/** Keeps what no case took, so that it can be looked at; what was not signed is nobody's word and is not kept. */
export async function recordDelivery(
  register: Pick<Register, 'keepCallback' | 'settleCallback'>,
  agency: string,
  rawBody: string,
  { status, body, notice }: CallbackAnswer,
): Promise<void> {
  if (status === 401) return;
  const id = notice?.id ?? createHash('sha256').update(rawBody).digest('hex').slice(0, 32);
  const at = instant(Date.now());
  if (status === 200) return register.settleCallback({ agency, notice: id, at });
  const { reference = null, event = null } = notice ?? {};
  return register.keepCallback({ agency, notice: id, reference, event, code: body.code, body: rawBody, at });
}
