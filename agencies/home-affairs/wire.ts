/** The words of the home affairs system: steps (`buoc`) that a dossier takes from the commune to Sở Nội vụ. */
import { z } from 'zod';
import { noticeEnvelope } from '../http/envelope.js';
import { claimantsWord, funeralParts } from '../http/funeral-parts.js';

const group = z.enum(['NGUOI_CO_CONG', 'CUU_CHIEN_BINH']);

export const wireAllowanceClaim = z.strictObject({
  ...funeralParts,
  doiTuong: group,
  soHoSoGoc: z.string().optional().describe('number of the merit or veteran file'),
  mucDeNghi: z.int().describe('VND, as claimed'),
  tuatHangThang: z.array(z.strictObject({ hoTen: z.string(), soDinhDanh: z.string(), quanHe: z.string() })),
});

export const wireNotice = z.discriminatedUnion('buoc', [
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('tiep-nhan'), soTiepNhan: z.string() }),
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('chuyen-so'), noiNhan: z.string() }),
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('kiem-tra') }),
  z.strictObject({
    ...noticeEnvelope,
    buoc: z.literal('bo-sung'),
    yeuCau: z.array(z.string()).min(1),
    canCu: z.string().optional(),
  }),
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('tranh-chap'), soNguoi: claimantsWord }),
  z.strictObject({ ...noticeEnvelope, buoc: z.literal('tra-lai'), lyDo: z.array(z.string()).min(1) }),
  z.strictObject({
    ...noticeEnvelope,
    buoc: z.literal('quyet-dinh'),
    soQuyetDinh: z.string(),
    ngayQuyetDinh: z.iso.date(),
    doiTuong: group,
    maiTangPhi: z.int().describe('VND'),
    huongTuatHangThang: z.array(z.string()).describe('personal ids'),
  }),
]);

export type WireAllowanceClaim = z.infer<typeof wireAllowanceClaim>;
export type WireNotice = z.infer<typeof wireNotice>;
