/** Shapes of the data exchange about a fee: what an agency asks for, and the receipt that it is told. */
import { z } from 'zod';
import type { Fee, PaymentReceipt } from '../../definitions/language/chart-payment.js';

export const wireFee = { soTien: z.int().min(0).describe('VND'), noiDungThu: z.string(), canCu: z.string().optional() };

export const wireReceipt = z.strictObject({ soBienLai: z.string(), ngayNop: z.iso.date() });

interface WireFee {
  readonly soTien: number;
  readonly noiDungThu: string;
  readonly canCu?: string | undefined;
}

export function readFee({ soTien, noiDungThu, canCu }: WireFee): Fee {
  return { amount: soTien, reason: noiDungThu, legalBasis: canCu };
}

export function writeReceipt({ number, paidOn }: PaymentReceipt): z.infer<typeof wireReceipt> {
  return { soBienLai: number, ngayNop: paidOn };
}
