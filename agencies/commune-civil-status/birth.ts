/** The commune's birth form, and what is answered about it. */
import { z } from 'zod';
import { formatPartialDate } from '../../definitions/language/partial-date.js';
import { type Application, answer, application } from '../../definitions/procedures/birth-registration/schema.js';
import { wireChild, wireDelivery, writeChild, writeDelivery, writeRelationToChild } from '../http/birth-parts.js';
import { wireAddress, writeAddress } from '../http/exchange-parts.js';
import { type wireReceipt, writeReceipt } from '../http/fee-parts.js';
import { writeAnswer } from './draft-answer.js';
import type { WireAnswer } from './wire.js';

const wireParent = z.strictObject({
  hoTen: z.string(),
  soDinhDanh: z.string(),
  ngaySinh: z.string().describe('as far as it is known'),
  quocTich: z.string(),
  noiCuTru: wireAddress,
});

export const wireBirthForm = z.strictObject({
  nguoiYeuCau: z.strictObject({ hoTen: z.string(), soDinhDanh: z.string(), quanHe: z.string() }),
  tre: wireChild,
  me: wireParent,
  cha: wireParent.optional(),
  giayChungSinh: z.strictObject({ so: z.string(), ngayCap: z.iso.date(), coSo: z.string() }),
  soBanSao: z.int().min(0),
  traKetQua: wireDelivery,
});

export type WireBirthForm = z.infer<typeof wireBirthForm>;

export function writeBirthForm(content: unknown): WireBirthForm {
  const { applicant, child, mother, father, birthNotice, copies, delivery } = application.parse(content);
  return {
    nguoiYeuCau: {
      hoTen: applicant.fullName,
      soDinhDanh: applicant.personalId,
      quanHe: writeRelationToChild(applicant.relation),
    },
    tre: writeChild(child),
    me: writeParent(mother),
    cha: father && writeParent(father),
    giayChungSinh: { so: birthNotice.code, ngayCap: birthNotice.issuedOn, coSo: birthNotice.facility },
    soBanSao: copies,
    traKetQua: writeDelivery(delivery),
  };
}

/** A receipt for the fee, or what the applicant says to the draft. */
export function writeBirthAnswer(content: unknown): WireAnswer | z.infer<typeof wireReceipt> {
  const given = answer.parse(content);
  return 'receipt' in given ? writeReceipt(given.receipt) : writeAnswer(given);
}

function writeParent({ fullName, personalId, born, nationality, residence }: Application['mother']) {
  return {
    hoTen: fullName,
    soDinhDanh: personalId,
    ngaySinh: formatPartialDate(born),
    quocTich: nationality,
    noiCuTru: writeAddress(residence),
  };
}
