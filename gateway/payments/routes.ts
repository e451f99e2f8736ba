/** `POST /cases/{id}/payments`: the citizen pays a fee through the payment service, which tells us; we tell the case. */
import { randomUUID } from 'node:crypto';
import { z } from '@hono/zod-openapi';
import { knownCase, unknownDossier } from '../cases/known-case.js';
import { ownWords } from '../cases/own-words.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { caseParameter, createRoute, type Guard, problemAnswers, withToken } from '../http/routes.js';
import type { Payment, PaymentPort } from './port.js';

const paid = 'citizen.paid';

const payment = z
  .object({
    id: z.string(),
    status: z.enum(['awaited', 'paid']),
    amount: z.int().nullable().describe('VND'),
    payUrl: z.string().describe('Where the payer is led'),
    receipt: z.string().nullable(),
  })
  .openapi('Payment');

const paying = z
  .object({ dossier: z.string().min(1).max(100) })
  .openapi('Paying', { example: { dossier: 'birth-registration' } });

export function paymentRoutes(api: Api, parts: GatewayParts, guard: Guard): void {
  const route = createRoute({
    method: 'post',
    path: '/cases/{id}/payments',
    operationId: 'pay',
    tags: ['Cases'],
    summary: 'Begin the payment of a fee',
    description: 'Where a dossier allows `citizen.paid`. Once the service says that it was paid, the case is told.',
    security: withToken,
    middleware: [guard('case.pay', 'case')] as const,
    request: {
      params: caseParameter,
      body: {
        required: true,
        content: {
          'application/json': { schema: paying },
        },
      },
    },
    responses: {
      201: {
        description: 'Begun, or the one that was begun before',
        content: { 'application/json': { schema: payment } },
      },
      ...problemAnswers(404, 409, 413, 415, 422),
    },
  });
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const { dossier } = context.req.valid('json');
    context.set('detail', ownWords(dossier));
    await knownCase(parts, context, id);
    const begun = await beginPayment(parts, id, dossier);
    context.set('detail', dossier);
    return context.json(shown(begun), 201);
  });
  if (parts.payments?.pay) sandboxPage(api, parts, parts.payments, parts.payments.pay);
}

/** @throws Problem UNKNOWN_DOSSIER, PAYMENT_NOT_AWAITED, PAYMENT_SERVICE_MISSING */
async function beginPayment({ client, payments }: GatewayParts, caseId: string, dossier: string): Promise<Payment> {
  const { dossiers } = await client.findCase(caseId).view();
  const found = dossiers.find(({ id }) => id === dossier);
  if (!found)
    throw unknownDossier(
      dossier,
      dossiers.map(({ id }) => id),
    );
  if (!found.allowed.includes(paid)) {
    const detail = { vi: `Hồ sơ ${dossier} không chờ nộp phí.`, en: `The dossier ${dossier} awaits no fee.` };
    throw new Problem('PAYMENT_NOT_AWAITED', detail, { allowed: found.allowed });
  }
  if (!payments) {
    const detail = { vi: 'Chưa kết nối dịch vụ thanh toán.', en: 'No payment service is connected to this gateway.' };
    throw new Problem('PAYMENT_SERVICE_MISSING', detail);
  }
  const { amount } = (found.shownToCitizen ?? {}) as { amount?: unknown };
  const since = found.since ?? '';
  return payments.begin({ caseId, dossier, since, amount: typeof amount === 'number' ? amount : null });
}

function shown({ id, order: { amount }, payUrl, receipt }: Payment): z.infer<typeof payment> {
  return { id, status: receipt ? 'paid' : 'awaited', amount, payUrl, receipt: receipt?.number ?? null };
}

/** Told again and again, it has one effect: until the case has heard it, the service says so again. */
async function tellCase({ client }: GatewayParts, { id, order, receipt }: Payment): Promise<void> {
  const event = { type: paid, receipt };
  const message = { id: `paid ${id.slice(-32)}`, actor: 'payment service', dossier: order.dossier, event };
  await client.findCase(order.caseId).send(message, randomUUID());
}

function sandboxPage(api: Api, parts: GatewayParts, { find }: PaymentPort, pay: NonNullable<PaymentPort['pay']>): void {
  const address = '/sandbox/payments/:id';
  const unknown = () => new Problem('NO_SUCH_RESOURCE', { vi: 'Không có khoản này.', en: 'There is no such payment.' });
  api.get(address, async (context) => {
    const found = await find(context.req.param('id'));
    if (!found) throw unknown();
    const { amount, receipt } = shown(found);
    const sum = amount === null ? '' : `${amount.toLocaleString('vi-VN')} đ`;
    const state = receipt ? `Đã nộp, biên lai ${receipt}` : '<form method="post"><button>Nộp phí</button></form>';
    return context.html(
      `<!doctype html><meta charset="utf-8"><title>Thanh toán thử nghiệm</title><p>${sum}</p>${state}`,
    );
  });
  api.post(address, async (context) => {
    const done = await pay(context.req.param('id'));
    if (!done) throw unknown();
    await tellCase(parts, done);
    return context.json(shown(done), 200);
  });
}
