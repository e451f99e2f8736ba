import { describe, expect, it } from 'vitest';
import { sandboxPayments, sandboxUnlessProduction } from '../../../gateway/payments/sandbox.js';

const order = { caseId: 'birth-0123', dossier: 'birth-registration', since: '2026-03-02 09:10', amount: 24_000 };

it('is not what takes fees in production', () => {
  expect(sandboxUnlessProduction('secret', { LIENTHONG_ENV: 'production' })).toBeNull();
  expect(sandboxUnlessProduction('secret', {})).not.toBeNull();
});

describe('the stand-in of a payment service', () => {
  it('asks once for one fee, and again for a second one of the same dossier', async () => {
    const payments = sandboxPayments('secret');
    const first = await payments.begin(order);
    expect(await payments.begin(order)).toEqual(first);
    const second = await payments.begin({ ...order, since: '2026-03-05 10:00' });
    expect(second.id).not.toBe(first.id);
    expect(first.receipt).toBeUndefined();
  });

  it('gives a receipt once it is paid, and the same one whenever it is asked', async () => {
    const payments = sandboxPayments('secret');
    const { id } = await payments.begin(order);
    const paid = await payments.pay?.(id);
    expect(paid).toMatchObject({
      order,
      receipt: { number: expect.stringMatching(/^BL-/), paidOn: expect.any(String) },
    });
    expect(await payments.pay?.(id)).toEqual(paid);
    expect(await payments.begin(order)).toEqual(paid);
  });

  it('knows its orders again after a restart, and none that it did not give', async () => {
    const { id } = await sandboxPayments('secret').begin(order);
    const again = sandboxPayments('secret');
    expect(await again.find(id)).toMatchObject({ id, order });
    expect(await again.find(`${id.slice(0, -1)}x`)).toBeUndefined();
    expect(await sandboxPayments('another').pay?.(id)).toBeUndefined();
  });
});
