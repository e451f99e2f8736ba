/** Shapes of the data exchange about a newborn child, which several agencies' systems share. */
import { z } from 'zod';
import type { certificate, child, delivery } from '../../definitions/procedures/birth-registration/schema.js';
import { wireAddress, writeAddress, writeName } from './exchange-parts.js';

export const wireChild = z.strictObject({
  hoTen: z.string(),
  gioiTinh: z.enum(['NAM', 'NU']),
  ngaySinh: z.string().describe('YYYY-MM-DD, with HH:MM when known'),
  noiSinh: z.string(),
  quocTich: z.string(),
  danToc: z.string(),
});

export const wireCertificate = z.strictObject({
  soGiayKhaiSinh: z.string(),
  ngayCap: z.iso.date(),
  soDinhDanh: z.string().describe('of the child'),
});

export const wireDelivery = z.strictObject({
  hinhThuc: z.enum(['TRUC_TIEP', 'TRUC_TUYEN', 'BUU_CHINH']),
  diaChi: wireAddress.optional().describe('for the post'),
});

export function writeChild({
  name,
  sex,
  born,
  nationality,
  ethnicity,
}: z.infer<typeof child>): z.infer<typeof wireChild> {
  return {
    hoTen: writeName(name),
    gioiTinh: sex === 'male' ? 'NAM' : 'NU',
    ngaySinh: [born.on, born.at].filter(Boolean).join(' '),
    noiSinh: born.place,
    quocTich: nationality,
    danToc: ethnicity,
  };
}

export function writeCertificate(given: z.infer<typeof certificate>): z.infer<typeof wireCertificate> {
  return { soGiayKhaiSinh: given.number, ngayCap: given.issuedOn, soDinhDanh: given.personalId };
}

const ways = { counter: 'TRUC_TIEP', portal: 'TRUC_TUYEN', post: 'BUU_CHINH' } as const;

export function writeDelivery(given: z.infer<typeof delivery>): z.infer<typeof wireDelivery> {
  return { hinhThuc: ways[given.by], diaChi: given.by === 'post' ? writeAddress(given.address) : undefined };
}

const relations = {
  mother: 'ME',
  father: 'CHA',
  grandparent: 'ONG_BA',
  guardian: 'NGUOI_GIAM_HO',
  carer: 'NGUOI_NUOI_DUONG',
  'other-relative': 'THAN_NHAN_KHAC',
} as const;

/** What somebody is to the child. */
export const writeRelationToChild = (relation: keyof typeof relations) => relations[relation];
