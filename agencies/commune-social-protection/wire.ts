/** The words of the social protection system: the numbers of the national status list, and groups of beneficiaries. */
import { z } from 'zod';
import { noticeEnvelope } from '../http/envelope.js';
import { wirePaper } from '../http/exchange-parts.js';
import { claimantsWord, funeralParts } from '../http/funeral-parts.js';

const group = z.enum(['BAO_TRO_XA_HOI', 'HUU_TRI_XA_HOI']);

export const wireSupportClaim = z.strictObject({
  ...funeralParts,
  doiTuong: group,
  mucDeNghi: z.int().describe('VND, as claimed'),
  cheDoKhac: z.strictObject({ ten: z.string(), quyetDinhThoiHuong: wirePaper.optional() }).optional(),
});

export const wireNotice = z.discriminatedUnion('trangThai', [
  z.strictObject({ ...noticeEnvelope, trangThai: z.literal(2), soBienNhan: z.string() }),
  z.strictObject({ ...noticeEnvelope, trangThai: z.literal(4) }),
  z.strictObject({
    ...noticeEnvelope,
    trangThai: z.literal(5),
    giayTo: z.array(z.string()).min(1),
    canCu: z.string().optional(),
    tranhChap: z.strictObject({ soNguoi: claimantsWord }).optional().describe('several people claim the support'),
  }),
  z.strictObject({ ...noticeEnvelope, trangThai: z.literal(3), lyDo: z.array(z.string()).min(1) }),
  z.strictObject({
    ...noticeEnvelope,
    trangThai: z.literal(9),
    soQuyetDinh: z.string(),
    ngayQuyetDinh: z.iso.date(),
    doiTuong: group,
    mucHoTro: z.int().describe('VND'),
  }),
]);

export type WireSupportClaim = z.infer<typeof wireSupportClaim>;
export type WireNotice = z.infer<typeof wireNotice>;
