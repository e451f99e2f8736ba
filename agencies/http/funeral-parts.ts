/** How the three agencies that pay for funerals are told who was buried, by whom, and who is to be paid. */
import { z } from 'zod';
import type { LocalDate } from '../../definitions/calendar/local-date.js';
import type { personName } from '../../definitions/language/schema.js';
import type { extract } from '../../definitions/procedures/death-registration/schema.js';
import { answer, type burial, type payee } from '../../definitions/procedures/funeral-support/schema.js';
import {
  wireAccount,
  wireAddress,
  wireExtract,
  wirePaper,
  writeAccount,
  writeAddress,
  writeExtract,
  writeName,
  writePaper,
  writeRelation,
} from './exchange-parts.js';

export const funeralParts = {
  nguoiChet: z.strictObject({ soDinhDanh: z.string(), hoTen: z.string(), ngayChet: z.iso.date() }),
  nguoiNhan: z.strictObject({
    ten: z.string().describe('person or organisation'),
    soDinhDanh: z.string().optional(),
    quanHe: z.string().optional(),
    taiKhoan: wireAccount.optional(),
  }),
  maiTang: z.strictObject({ ngay: z.iso.date(), noi: wireAddress }),
  trichLuc: wireExtract,
  daHuongTai: z.string().optional().describe('the funeral was paid on this ground by somebody else'),
};

/** Whom those who claimed the money want to be paid. */
export const wireAgreement = z.strictObject({
  nguoiNhan: funeralParts.nguoiNhan,
  vanBanThoaThuan: wirePaper.describe('signed by all claimants'),
});

export type WirePayee = z.infer<typeof funeralParts.nguoiNhan>;

/** How many claim the money, in a notice that they do. */
export const claimantsWord = z.int().min(2).optional();

/** The agencies' word for "the funeral was paid on a better ground"; the charts call it `covered`. */
export const coveredWord = 'DA_HUONG_CHE_DO_KHAC';

export function readReasons(reasons: readonly string[]): string[] {
  return reasons.map((reason) => (reason === coveredWord ? 'covered' : reason));
}

/** What the applications of both funeral procedures have. */
export interface FuneralApplication {
  readonly deceased: {
    readonly personalId: string;
    readonly name: z.infer<typeof personName>;
    readonly diedOn: LocalDate;
  };
  readonly payee: z.infer<typeof payee>;
  readonly burial: z.infer<typeof burial>;
  readonly extract: z.infer<typeof extract>;
  readonly coveredBy?: string | undefined;
}

export function writeFuneral({ deceased, payee, burial, extract, coveredBy }: FuneralApplication) {
  return {
    nguoiChet: { soDinhDanh: deceased.personalId, hoTen: writeName(deceased.name), ngayChet: deceased.diedOn },
    nguoiNhan: writePayee(payee),
    maiTang: { ngay: burial.on, noi: writeAddress(burial.place) },
    trichLuc: writeExtract(extract),
    daHuongTai: coveredBy,
  };
}

function writePayee(paid: z.infer<typeof payee>): WirePayee {
  const taiKhoan = paid.account && writeAccount(paid.account);
  return paid.kind === 'person'
    ? { ten: paid.fullName, soDinhDanh: paid.personalId, quanHe: writeRelation(paid.relation), taiKhoan }
    : { ten: paid.organisation, taiKhoan };
}

/** @throws ZodError when the content is no agreement */
export function writeAgreement(content: unknown): z.infer<typeof wireAgreement> {
  const { payee: agreed, agreement } = answer.parse(content);
  return { nguoiNhan: writePayee(agreed), vanBanThoaThuan: writePaper(agreement) };
}

/** A notice that several people claim the money, as an event of both funeral charts. */
export function readDispute(claimants: number | undefined) {
  return { type: 'agency.payeeDisputed' as const, ...(claimants !== undefined && { claimants }) };
}

/** The one claim that an agency receives. @throws RangeError when it is handed more than its own */
export function onlyClaim<Claim extends { readonly head: string }>(
  claims: readonly Claim[],
  own: readonly string[],
): Claim {
  const [claim, ...others] = claims;
  if (!claim || others.length > 0 || !own.includes(claim.head)) {
    const heads = claims.map(({ head }) => head).join(', ') || 'none';
    throw new RangeError(`This agency receives one claim, ${own.join(' or ')}, but the application has ${heads}.`);
  }
  return claim;
}
