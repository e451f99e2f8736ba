/** The words of the residence system: it speaks in slips, CT04 to CT06 of TT 66/2023/TT-BCA and its own notices. */
import { z } from 'zod';
import { noticeEnvelope } from '../http/envelope.js';
import { wireAddress, wireExtract } from '../http/exchange-parts.js';

export const wireRemoval = z.strictObject({
  soDinhDanh: z.string(),
  hoTen: z.string(),
  noiThuongTru: wireAddress,
  chuHo: z.strictObject({ hoTen: z.string(), soDinhDanh: z.string(), quanHeVoiChuHo: z.string() }).optional(),
  trichLuc: wireExtract,
});

const removal = { soThongBao: z.string(), ngayXoa: z.iso.date() };

export const wireNotice = z.discriminatedUnion('phieu', [
  z.strictObject({ ...noticeEnvelope, phieu: z.literal('CT04'), soPhieu: z.string() }).describe('receipt'),
  z.strictObject({ ...noticeEnvelope, phieu: z.literal('DANG_KIEM_TRA') }),
  z
    .strictObject({
      ...noticeEnvelope,
      phieu: z.literal('CT05'),
      noiDungBoSung: z.array(z.string()).min(1),
      canCu: z.string().optional(),
    })
    .describe('supplement'),
  z.strictObject({ ...noticeEnvelope, phieu: z.literal('CT06'), lyDo: z.array(z.string()).min(1) }).describe('refusal'),
  z.strictObject({ ...noticeEnvelope, phieu: z.literal('TB_XOA'), ...removal }),
  z.strictObject({ ...noticeEnvelope, phieu: z.literal('TB_DA_XOA_TRUOC'), ...removal, ghiChu: z.string() }),
]);

export type WireRemoval = z.infer<typeof wireRemoval>;
export type WireNotice = z.infer<typeof wireNotice>;
