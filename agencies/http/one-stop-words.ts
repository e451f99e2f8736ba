/** The words of a province's one-stop system (hệ thống một cửa), which several departments share: steps (`buoc`) of a dossier. */
import { z } from 'zod';
import { localDate } from '../../definitions/calendar/local-date.js';
import { noticeEnvelope } from './envelope.js';
import { readFee, wireFee } from './fee-parts.js';

export const wireNotice = z.discriminatedUnion('buoc', [
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('tiep-nhan'), soTiepNhan: z.string() }),
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('tham-dinh') }),
  z.strictObject({
    ...noticeEnvelope,
    buoc: z.literal('bo-sung'),
    yeuCau: z.array(z.string()).min(1),
    canCu: z.string().optional(),
  }),
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('nop-phi'), ...wireFee }),
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('tra-lai'), lyDo: z.array(z.string()).min(1) }),
  z.strictObject({
    ...noticeEnvelope,
    buoc: z.literal('ket-qua'),
    thuTuc: z.string().describe('procedure'),
    soKetQua: z.string(),
    ngayKetQua: z.iso.date(),
  }),
]);

export type WireNotice = z.infer<typeof wireNotice>;

/** @param outcome of a procedure, from the number and the day of its result */
export function readStep(notice: WireNotice, outcome: (procedure: string, number: string, on: string) => unknown) {
  switch (notice.buoc) {
    case 'tiep-nhan':
      return { type: 'agency.accepted', number: notice.soTiepNhan, on: localDate(notice.ngay) } as const;
    case 'tham-dinh':
      return { type: 'agency.examining' } as const;
    case 'bo-sung':
      return { type: 'agency.supplementRequested', items: notice.yeuCau, legalBasis: notice.canCu } as const;
    case 'nop-phi':
      return { type: 'agency.paymentRequested', fee: readFee(notice) } as const;
    case 'tra-lai':
      return { type: 'agency.refused', reasons: notice.lyDo } as const;
    case 'ket-qua':
      return {
        type: 'agency.decided',
        outcome: outcome(notice.thuTuc, notice.soKetQua, notice.ngayKetQua),
      } as const;
  }
}
