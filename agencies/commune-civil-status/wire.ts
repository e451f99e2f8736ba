/** The words of the civil status system: fields named as on the portal's death form, statuses as capital words. */
import { z } from 'zod';
import { noticeEnvelope } from '../http/envelope.js';
import { wireAddress, wirePaper } from '../http/exchange-parts.js';
import { wireFee } from '../http/fee-parts.js';

export const wireForm = z.strictObject({
  NycHoTen: z.string(),
  NycSoGiayto: z.string(),
  NycQuanHe: z.string().describe('relation, or NGUOI_DAI_DIEN for an organisation'),
  NycToChuc: z.string().optional(),
  NycDiaChi: wireAddress.optional(),
  NdktHo: z.string(),
  NdktChuDem: z.string().optional(),
  NdktTen: z.string(),
  NdktNgaySinh: z.string().describe('as far as it is known: 1948, 1948-05 or 1948-05-17'),
  NdktGioiTinh: z.enum(['NAM', 'NU']),
  NdktSoGiayto: z.string(),
  NdktNgayCapGiayTo: z.iso.date().optional(),
  NdktNoiCapGiayTo: z.string().optional(),
  NdktMaQuoctich: z.string(),
  NdktMaDantoc: z.string().optional(),
  NctccLoaiCutru: z.enum(['THUONG_TRU', 'TAM_TRU', 'KHONG']),
  NctccDiaChi: wireAddress.optional(),
  NctccNgayChet: z.string().describe('YYYY-MM-DD, with HH:MM when known'),
  NoichetMaQuocgia: z.string(),
  NoichetDiachi: wireAddress,
  NguyenNhanChet: z.string(),
  GbtLoaiGiayto: z.string().optional(),
  GbtSogiayto: z.string().optional(),
  GbtNgaycap: z.iso.date().optional(),
  GbtNoicap: z.string().optional(),
  GiayToKemTheo: z.array(wirePaper),
  BanSaoSoluong: z.int().min(0),
});

const correction = z.strictObject({ dong: z.string(), noiDungDung: z.string() });

export const wireAnswer = z.strictObject({
  xacNhan: z.boolean(),
  imLang: z.boolean().describe('the applicant let the day pass, which counts as consent'),
  chinhSua: z.array(correction),
});

export const wireNotice = z.discriminatedUnion('trangThai', [
  z.strictObject({ ...noticeEnvelope, trangThai: z.literal('DA_TIEP_NHAN'), soTiepNhan: z.string() }),
  z.strictObject({ ...noticeEnvelope, trangThai: z.literal('DANG_XU_LY') }),
  z.strictObject({ ...noticeEnvelope, trangThai: z.literal('DANG_XAC_MINH'), lyDo: z.string() }),
  z.strictObject({
    ...noticeEnvelope,
    trangThai: z.literal('GUI_DU_THAO'),
    duThao: z.record(z.string(), z.string()),
  }),
  z.strictObject({
    ...noticeEnvelope,
    trangThai: z.literal('YEU_CAU_BO_SUNG'),
    giayToThieu: z.array(z.string()).min(1),
    canCu: z.string().optional(),
  }),
  z.strictObject({ ...noticeEnvelope, trangThai: z.literal('TU_CHOI'), lyDo: z.array(z.string()).min(1) }),
  z.strictObject({
    ...noticeEnvelope,
    trangThai: z.literal('DA_DANG_KY'),
    soTrichLuc: z.string(),
    ngayDangKy: z.iso.date(),
    nguoiKy: z.string().describe('function, never a name'),
  }),
  z.strictObject({ ...noticeEnvelope, trangThai: z.literal('YEU_CAU_THU_PHI'), ...wireFee }),
  z.strictObject({
    ...noticeEnvelope,
    trangThai: z.literal('DA_DANG_KY_KHAI_SINH'),
    soGiayKhaiSinh: z.string(),
    soDinhDanh: z.string().describe('of the child, from the population data'),
    ngayDangKy: z.iso.date(),
    nguoiKy: z.string().describe('function, never a name'),
  }),
]);

export type WireForm = z.infer<typeof wireForm>;
export type WireAnswer = z.infer<typeof wireAnswer>;
export type WireNotice = z.infer<typeof wireNotice>;
