/** HTTP for backend systems. For now: a health check, and the door through which agencies call back. */
import { Hono } from 'hono';
import type { LienthongClient } from '../client/client.js';
import type { Register } from '../register/register.js';
import { type CallbackSource, receiveCallback } from './callbacks.js';
import { recordDelivery } from './delivery-record.js';

export interface GatewaySettings {
  readonly client: LienthongClient;
  readonly register: Pick<Register, 'keepCallback' | 'settleCallback'>;
  /** By agency id: how its callbacks are verified and read. */
  readonly callbacks: Readonly<Record<string, CallbackSource>>;
  readonly log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

export function createGateway({ client, register, callbacks, log }: GatewaySettings): Hono {
  const gateway = new Hono();
  gateway.get('/healthz', (context) => context.json({ status: 'ok' }));
  gateway.post('/callbacks/:agency', async (context) => {
    const agency = context.req.param('agency');
    const source = Object.hasOwn(callbacks, agency) ? callbacks[agency] : undefined;
    if (!source) {
      const known = Object.keys(callbacks).join(', ');
      return context.json({ code: 'UNKNOWN_AGENCY', message: `No agency "${agency}". Known: ${known}.` }, 404);
    }
    const rawBody = await context.req.text();
    const answer = await receiveCallback(client, source, rawBody, (name) => context.req.header(name));
    const fields = { agency, status: answer.status, code: answer.body.code, event: answer.notice?.event };
    // The case has answered: that its callback could not be noted must not make the agency send it again.
    await recordDelivery(register, agency, rawBody, answer).catch((fault: unknown) =>
      log.warn({ ...fields, fault: String(fault) }, 'callback not noted in the register'),
    );
    if (answer.status < 300) log.info(fields, 'callback taken');
    else log.warn(fields, 'callback refused');
    if (answer.status === 503) context.header('Retry-After', '5');
    return context.json(answer.body, answer.status);
  });
  return gateway;
}
