/** What all systems agree on: the envelope of the exchange. What is inside, each says in its own words. */
import { z } from 'zod';
import { formatInstant, type Instant } from '../../definitions/calendar/instant.js';

/** `2026-03-02T09:10+07:00`, the case's legal clock. */
const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}\+07:00$/);
export const wireTime = (at: Instant) => `${formatInstant(at).replace(' ', 'T')}+07:00`;

export const messagePaths = { application: '/ho-so', supplement: '/ho-so/bo-sung', answer: '/ho-so/tra-loi' } as const;
export const cancelPath = '/ho-so/huy';
export const annulPath = '/ho-so/thu-hoi';
export const informPath = '/thong-bao-huy-ket-qua';
export const queryPath = (reference: string) => `/ho-so?maThamChieu=${encodeURIComponent(reference)}`;

/** Body of an application, a supplement or an answer. */
export const messageEnvelope = z.strictObject({
  maThamChieu: z.string().min(1).describe('our reference of the dossier'),
  maHoSo: z.string().describe('our dossier code, printed on papers'),
  thuTuc: z.string().min(1).describe('procedure'),
  thoiDiem: moment,
  noiDung: z.unknown().describe('the content, in the words of the agency'),
});

export const cancelEnvelope = z.strictObject({
  maThamChieu: z.string().min(1),
  lyDo: z.string(),
  thoiDiem: moment,
});

/** The decision by which results are annulled; it names nobody. */
const annulmentDecision = z.strictObject({
  so: z.string().min(1).describe('number of the decision'),
  ngay: z.iso.date().describe('day of the decision'),
  lyDo: z.string().min(1).describe('the reason as a sentence of law, the same for every case'),
});

export const annulEnvelope = z.strictObject({
  maThamChieu: z.string().min(1),
  quyetDinh: annulmentDecision,
  cachThuHoi: z.enum(['HUY_KET_QUA', 'DUNG_VA_THU_HOI', 'KHOI_PHUC']).describe('annul, stop and recover, restore'),
  thoiDiem: moment,
});

/** A result of another agency's is annulled: whoever relies on it is told. */
export const informEnvelope = z.strictObject({
  maThamChieu: z.string().min(1).describe('our reference of the dossier whose result is annulled'),
  soKetQua: z.string().min(1).describe('number of the annulled result, for example of an extract'),
  quyetDinh: annulmentDecision,
  thoiDiem: moment,
});

/** Every notice begins with these; the rest is the agency's own. */
export const noticeEnvelope = {
  maThongBao: z.string().min(1),
  maThamChieu: z.string().min(1),
  thuTu: z.int().min(1),
  ngay: z.iso.date().describe('day on the paper'),
};

export const recordEnvelope = z.object({
  soHoSo: z.string().describe("the agency's own number"),
  thongBao: z.array(z.unknown()),
  daHuy: z.boolean().optional(),
  daThuHoi: z.boolean().optional().describe('what was decided has been taken back'),
});

export const informedEnvelope = z.object({ daNhan: z.literal(true) });

export type MessageEnvelope = z.infer<typeof messageEnvelope>;
export type CancelEnvelope = z.infer<typeof cancelEnvelope>;
export type AnnulEnvelope = z.infer<typeof annulEnvelope>;
export type InformEnvelope = z.infer<typeof informEnvelope>;
