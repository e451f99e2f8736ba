/** The words of the police's systems for residence and cards: they speak in slips, CT04 to CT06 of TT 66/2023/TT-BCA and its own notices. */
import { z } from 'zod';
import { wireCertificate, wireChild, wireDelivery } from '../http/birth-parts.js';
import { noticeEnvelope } from '../http/envelope.js';
import { wireAddress, wireExtract, wirePaper } from '../http/exchange-parts.js';
import { wireFee } from '../http/fee-parts.js';

export const wireRemoval = z.strictObject({
  soDinhDanh: z.string(),
  hoTen: z.string(),
  noiThuongTru: wireAddress,
  chuHo: z.strictObject({ hoTen: z.string(), soDinhDanh: z.string(), quanHeVoiChuHo: z.string() }).optional(),
  trichLuc: wireExtract,
});

export const wireRegistration = z.strictObject({
  tre: wireChild,
  chuHo: z.strictObject({ hoTen: z.string(), soDinhDanh: z.string(), quanHeVoiChuHo: z.string() }),
  noiThuongTru: wireAddress,
  yKienChuHo: wirePaper.optional().describe('on paper, where the head did not agree in VNeID'),
  khaiSinh: wireCertificate,
});

export const wireCardForm = z.strictObject({
  tre: wireChild,
  nguoiDaiDien: z.strictObject({ hoTen: z.string(), soDinhDanh: z.string(), quanHe: z.string() }),
  traKetQua: wireDelivery,
  khaiSinh: wireCertificate,
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
  z.strictObject({ ...noticeEnvelope, phieu: z.literal('THU_LE_PHI'), ...wireFee }),
  z.strictObject({
    ...noticeEnvelope,
    phieu: z.literal('TB_DANG_KY'),
    soThongBao: z.string(),
    ngayDangKy: z.iso.date(),
  }),
  z.strictObject({
    ...noticeEnvelope,
    phieu: z.literal('CAP_THE'),
    soThe: z.string(),
    ngayCap: z.iso.date(),
    coGiaTriDen: z.iso.date(),
    noiCap: z.string(),
  }),
]);

export type WireRemoval = z.infer<typeof wireRemoval>;
export type WireRegistration = z.infer<typeof wireRegistration>;
export type WireCardForm = z.infer<typeof wireCardForm>;
export type WireNotice = z.infer<typeof wireNotice>;
