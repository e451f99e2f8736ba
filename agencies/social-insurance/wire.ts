/** The words of the social insurance system: it speaks in three-digit codes. */
import { z } from 'zod';
import { wireCertificate, wireChild, wireDelivery } from '../http/birth-parts.js';
import { noticeEnvelope } from '../http/envelope.js';
import { wireAccount, wireAddress, wireExtract } from '../http/exchange-parts.js';
import { claimantsWord, funeralParts } from '../http/funeral-parts.js';

const relative = z.strictObject({
  hoTen: z.string(),
  soDinhDanh: z.string(),
  quanHe: z.string(),
  ngaySinh: z.string().describe('as far as it is known'),
  coThuNhap: z.boolean(),
  coNguoiNuoiDuong: z.boolean(),
});

export const wireSurvivorClaim = z.strictObject({
  nguoiChet: funeralParts.nguoiChet,
  soBHXH: z.string(),
  huongLuongHuu: z.boolean(),
  soThangDong: z.int(),
  soThangDongTruoc2014: z.int(),
  mucBinhQuan: z.int().describe('VND per month'),
  luongHuu: z.int().optional().describe('VND per month'),
  soThangHuong: z.int().optional(),
  taiNanLaoDong: z.boolean(),
  thanNhan: z.array(relative).min(1).describe('Mẫu 09-HSB'),
  taiKhoan: wireAccount.optional(),
  trichLuc: wireExtract,
});

export const wireFuneralClaim = z.strictObject({
  ...funeralParts,
  soBHXH: z.string().optional(),
  mucDeNghi: z.int().describe('VND, as claimed'),
});

export const wireCardRequest = z.strictObject({
  tre: wireChild,
  soBHXHMe: z.string().describe('0000000000: the mother has none'),
  noiKhamChuaBenh: z.string(),
  noiCuTru: wireAddress,
  traKetQua: wireDelivery,
  khaiSinh: wireCertificate,
});

export const wireChoice = z.strictObject({ chon: z.enum(['HANG_THANG', 'MOT_LAN']) });

const recipients = z.array(z.strictObject({ soDinhDanh: z.string(), mucHuong: z.int() })).min(1);

const decision = { soQuyetDinh: z.string(), ngayQuyetDinh: z.iso.date(), lenhChi: z.string() };

/** 9xx are decisions. */
export const wireNotice = z.discriminatedUnion('ma', [
  z.strictObject({ ...noticeEnvelope, ma: z.literal(100), soHoSoBHXH: z.string() }).describe('received'),
  z.strictObject({ ...noticeEnvelope, ma: z.literal(200) }).describe('being examined'),
  z
    .strictObject({ ...noticeEnvelope, ma: z.literal(250), hangThang: recipients, motLan: z.int() })
    .describe('relatives may choose'),
  z
    .strictObject({
      ...noticeEnvelope,
      ma: z.literal(300),
      thanhPhanThieu: z.array(z.string()).min(1),
      canCu: z.string().optional(),
    })
    .describe('supplement'),
  z
    .strictObject({ ...noticeEnvelope, ma: z.literal(350), soNguoiYeuCau: claimantsWord })
    .describe('several people claim the funeral allowance'),
  z.strictObject({ ...noticeEnvelope, ma: z.literal(400), lyDo: z.array(z.string()).min(1) }).describe('refused'),
  z.strictObject({ ...noticeEnvelope, ma: z.literal(910), ...decision, nguoiHuong: recipients }).describe('monthly'),
  z.strictObject({ ...noticeEnvelope, ma: z.literal(920), ...decision, soTien: z.int() }).describe('lump sum'),
  z.strictObject({ ...noticeEnvelope, ma: z.literal(930), ...decision, soTien: z.int() }).describe('funeral'),
  z
    .strictObject({
      ...noticeEnvelope,
      ma: z.literal(940),
      soThe: z.string(),
      giaTriTu: z.iso.date(),
      giaTriDen: z.iso.date(),
    })
    .describe('health card'),
]);

export type WireSurvivorClaim = z.infer<typeof wireSurvivorClaim>;
export type WireFuneralClaim = z.infer<typeof wireFuneralClaim>;
export type WireCardRequest = z.infer<typeof wireCardRequest>;
export type WireChoice = z.infer<typeof wireChoice>;
export type WireNotice = z.infer<typeof wireNotice>;
