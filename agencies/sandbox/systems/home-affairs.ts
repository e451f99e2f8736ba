import { type WireNotice, wireAllowanceClaim } from '../../home-affairs/wire.js';
import { coveredWord } from '../../http/funeral-parts.js';
import { type AgencySystem, digits, type Folder, type Step, type TakeNumber } from '../agency-system.js';
import { awaitingAgreement, disputeOf, paymentNote, takesAgreement } from './funeral-payee.js';
import { lawfulAmount } from './lawful-amount.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;

/** Received and checked at the commune, forwarded to Sở Nội vụ, which decides on the allowance. */
export const homeAffairs: AgencySystem = {
  agency: 'home-affairs',
  admit: (_procedure, content) => wireAllowanceClaim.parse(content),
  numberOf: (running, year) => `SNV/${year}/${digits(running, 5)}`,
  receive: ({ number }) => ({
    say: [{ buoc: 'tiep-nhan', soTiepNhan: number } satisfies Say],
    next: 'opening',
  }),
  stages: {
    opening: {
      clerical: true,
      work: () => ({ say: [{ buoc: 'kiem-tra' } satisfies Say], next: 'forwarding' }),
    },
    forwarding: {
      clerical: true,
      work: () => ({ say: [{ buoc: 'chuyen-so', noiNhan: 'Sở Nội vụ' } satisfies Say], next: 'appraising' }),
    },
    appraising: { work: appraise },
    [awaitingAgreement]: takesAgreement('appraising'),
  },
  asks: (items, canCu) => ({ buoc: 'bo-sung', yeuCau: [...items], canCu }) satisfies Say,
  refuses: (reasons) => ({ buoc: 'tra-lai', lyDo: [...reasons] }) satisfies Say,
};

async function appraise(folder: Folder, takeNumber: TakeNumber): Promise<Step> {
  const { application, day } = folder;
  const { daHuongTai, doiTuong, nguoiChet, tuatHangThang } = wireAllowanceClaim.parse(application);
  if (daHuongTai) return { say: [{ buoc: 'tra-lai', lyDo: [coveredWord] } satisfies Say], end: 'refused' };
  const dispute = disputeOf(folder, (soNguoi) => ({ buoc: 'tranh-chap', soNguoi }) satisfies Say);
  if (dispute) return dispute;
  const maiTangPhi = lawfulAmount(doiTuong === 'NGUOI_CO_CONG' ? 'B5' : 'B6', nguoiChet.ngayChet);
  const decision: Say = {
    buoc: 'quyet-dinh',
    soQuyetDinh: `${await takeNumber(`decisions ${day.slice(0, 4)}`)}/QĐ-SNV`,
    ngayQuyetDinh: day,
    doiTuong,
    maiTangPhi,
    huongTuatHangThang: tuatHangThang.map(({ soDinhDanh }) => soDinhDanh),
  };
  return { say: [decision], remember: paymentNote(folder, maiTangPhi), end: 'decided' };
}
