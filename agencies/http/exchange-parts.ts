/** Shapes of the data exchange that several agencies' systems share: names, addresses, papers, accounts. */
import { z } from 'zod';
import type { DocumentReference } from '../../definitions/language/events.js';
import type { address, bankAccount, formerAddress, personName } from '../../definitions/language/schema.js';
import type { extract } from '../../definitions/procedures/death-registration/schema.js';

export const wireAddress = z.strictObject({
  tinh: z.string().optional(),
  huyen: z.string().optional().describe('districts ended on 2025-06-30'),
  xa: z.string().optional(),
  chiTiet: z.string(),
});

export const wirePaper = z.strictObject({ loai: z.string(), so: z.string().optional(), noiLuu: z.string() });

export const wireExtract = z.strictObject({ soTrichLuc: z.string(), ngayCap: z.iso.date() });

export const wireAccount = z.strictObject({ nganHang: z.string(), soTaiKhoan: z.string(), chuTaiKhoan: z.string() });

export const wireSupplement = z.strictObject({ giayTo: z.array(wirePaper).min(1) });

type Address = Partial<z.infer<typeof address>> & Partial<z.infer<typeof formerAddress>> & { readonly detail: string };

export function writeAddress({ province, district, commune, detail }: Address): z.infer<typeof wireAddress> {
  return { tinh: province, huyen: district, xa: commune, chiTiet: detail };
}

export function writePaper({ kind, number, location }: DocumentReference): z.infer<typeof wirePaper> {
  return { loai: kind, so: number, noiLuu: location };
}

export function writeName({ family, middle, given }: z.infer<typeof personName>): string {
  return [family, middle, given].filter(Boolean).join(' ');
}

export function writeExtract({ number, issuedOn }: z.infer<typeof extract>): z.infer<typeof wireExtract> {
  return { soTrichLuc: number, ngayCap: issuedOn };
}

export function writeAccount({ bank, number, holder }: z.infer<typeof bankAccount>): z.infer<typeof wireAccount> {
  return { nganHang: bank, soTaiKhoan: number, chuTaiKhoan: holder };
}

const relations: Readonly<Record<string, string>> = {
  head: 'CHU_HO',
  spouse: 'VO_CHONG',
  child: 'CON',
  parent: 'CHA_ME',
  grandparent: 'ONG_BA',
  grandchild: 'CHAU',
  sibling: 'ANH_CHI_EM',
  'other-relative': 'THAN_NHAN_KHAC',
  none: 'KHONG_THAN_THICH',
};

/** @throws RangeError for a relation that the exchange has no word for */
export function writeRelation(relation: string): string {
  const word = relations[relation];
  if (!word) throw new RangeError(`The exchange has no word for the relation "${relation}".`);
  return word;
}
