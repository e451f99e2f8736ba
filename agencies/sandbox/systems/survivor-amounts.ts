/** What social insurance owes to the survivors named in a claim, computed from the law. */
import { localDate } from '../../../definitions/calendar/local-date.js';
import {
  allowsMonthly,
  lumpSumAfterInsured,
  lumpSumAfterPensioner,
  monthlySurvivorBenefits,
} from '../../../definitions/law/survivor-benefit.js';
import type { WireSurvivorClaim } from '../../social-insurance/wire.js';

/** The law lets this many relatives draw monthly; of more, those named first. */
const mostRecipients = 4;

/** @returns VND per month for each relative without income; empty when only a lump sum is due */
export function monthlyFor(claim: WireSurvivorClaim): { soDinhDanh: string; mucHuong: number }[] {
  const diedOn = localDate(claim.nguoiChet.ngayChet);
  const insurance = {
    pensioner: claim.huongLuongHuu,
    monthsPaid: claim.soThangDong,
    workAccident: claim.taiNanLaoDong,
  };
  if (!allowsMonthly(insurance, diedOn)) return [];
  const recipients = claim.thanNhan.filter(({ coThuNhap }) => !coThuNhap).slice(0, mostRecipients);
  const amounts = monthlySurvivorBenefits(
    recipients.map(({ coNguoiNuoiDuong }) => ({ unsupported: !coNguoiNuoiDuong })),
    diedOn,
  );
  return recipients.map(({ soDinhDanh }, place) => ({ soDinhDanh, mucHuong: amounts[place]?.amount ?? 0 }));
}

/** @returns VND, once */
export function lumpSumFor(claim: WireSurvivorClaim): number {
  const diedOn = localDate(claim.nguoiChet.ngayChet);
  if (claim.huongLuongHuu) {
    const pension = { monthsDrawn: claim.soThangHuong ?? 0, monthlyPension: claim.luongHuu ?? 0 };
    return lumpSumAfterPensioner(pension, diedOn).amount;
  }
  const insured = {
    yearsBefore2014: startedHalfYears(claim.soThangDongTruoc2014),
    yearsFrom2014: startedHalfYears(claim.soThangDong - claim.soThangDongTruoc2014),
    averagePay: claim.mucBinhQuan,
  };
  return lumpSumAfterInsured(insured, diedOn).amount;
}

/** A started half year counts whole (practice, unverified). */
function startedHalfYears(months: number): number {
  return Math.ceil(months / 6) / 2;
}
