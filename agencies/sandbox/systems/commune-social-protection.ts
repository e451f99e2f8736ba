import { type WireNotice, wireSupportClaim } from '../../commune-social-protection/wire.js';
import { coveredWord } from '../../http/funeral-parts.js';
import { type AgencySystem, digits, type Folder, type Step, type TakeNumber } from '../agency-system.js';
import { awaitingAgreement, disputeOf, paymentNote, takesAgreement } from './funeral-payee.js';
import { lawfulAmount } from './lawful-amount.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;

/** Supports funeral costs, unless the funeral was paid for on a better ground. */
export const socialProtection: AgencySystem = {
  agency: 'commune-social-protection',
  admit: (_procedure, content) => wireSupportClaim.parse(content),
  numberOf: (running, year) => `BTXH${year.slice(2)}.${digits(running, 5)}`,
  receive: ({ number }) => ({ say: [{ trangThai: 2, soBienNhan: number } satisfies Say], next: 'opening' }),
  stages: {
    opening: { clerical: true, work: () => ({ say: [{ trangThai: 4 } satisfies Say], next: 'assessing' }) },
    assessing: { work: assess },
    [awaitingAgreement]: takesAgreement('assessing'),
  },
  asks: (items, canCu) => ({ trangThai: 5, giayTo: [...items], canCu }) satisfies Say,
  refuses: (reasons) => ({ trangThai: 3, lyDo: [...reasons] }) satisfies Say,
};

async function assess(folder: Folder, takeNumber: TakeNumber): Promise<Step> {
  const { application, day } = folder;
  const { daHuongTai, doiTuong, nguoiChet } = wireSupportClaim.parse(application);
  if (daHuongTai) return { say: [{ trangThai: 3, lyDo: [coveredWord] } satisfies Say], end: 'refused' };
  const giayTo = ['van-ban-thoa-thuan-nguoi-nhan'];
  const dispute = disputeOf(folder, (soNguoi) => ({ trangThai: 5, giayTo, tranhChap: { soNguoi } }) satisfies Say);
  if (dispute) return dispute;
  const mucHoTro = lawfulAmount(doiTuong === 'BAO_TRO_XA_HOI' ? 'B3' : 'B4', nguoiChet.ngayChet);
  const decision: Say = {
    trangThai: 9,
    soQuyetDinh: `${await takeNumber(`decisions ${day.slice(0, 4)}`)}/QĐ-UBND`,
    ngayQuyetDinh: day,
    doiTuong,
    mucHoTro,
  };
  return { say: [decision], remember: paymentNote(folder, mucHoTro), end: 'decided' };
}
