/** Stands in for a payment service: whoever has the address of a payment may call it paid. */
import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { instant, localDateOf } from '../../definitions/calendar/instant.js';
import type { Payment, PaymentOrder, PaymentPort } from './port.js';

const order = z.strictObject({
  caseId: z.string(),
  dossier: z.string(),
  since: z.string(),
  amount: z.int().nullable(),
});

/** Null in production: there a fee is not paid by whoever says so. */
export function sandboxUnlessProduction(secret: string, env: NodeJS.ProcessEnv): PaymentPort | null {
  return env.LIENTHONG_ENV === 'production' ? null : sandboxPayments(secret);
}

/** The id holds the order, sealed with `secret`: nothing is forgotten when the gateway starts again. */
export function sandboxPayments(secret: string): PaymentPort {
  const seal = (text: string) => createHmac('sha256', secret).update(`payment ${text}`).digest('hex').slice(0, 32);
  const paid = new Map<string, Payment>();

  const begin = async (asked: PaymentOrder): Promise<Payment> => {
    const text = Buffer.from(JSON.stringify(order.parse(asked))).toString('base64url');
    const id = `${text}.${seal(text)}`;
    return paid.get(id) ?? { id, order: asked, payUrl: `/sandbox/payments/${id}` };
  };
  const find = async (id: string): Promise<Payment | undefined> => {
    const [text = '', sealed] = id.split('.');
    if (sealed !== seal(text)) return undefined;
    return begin(order.parse(JSON.parse(Buffer.from(text, 'base64url').toString())));
  };
  return {
    begin,
    find,
    async pay(id) {
      const payment = await find(id);
      if (!payment || payment.receipt) return payment;
      const receipt = { number: `BL-${seal(id).slice(0, 8)}`, paidOn: localDateOf(instant(Date.now())) };
      paid.set(id, { ...payment, receipt });
      return { ...payment, receipt };
    },
  };
}
