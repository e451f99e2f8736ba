import { coveredWord } from '../../http/funeral-parts.js';
import {
  type WireNotice,
  wireCardRequest,
  wireChoice,
  wireFuneralClaim,
  wireSurvivorClaim,
} from '../../social-insurance/wire.js';
import { type AgencySystem, digits, type Folder, type Step, type TakeNumber } from '../agency-system.js';
import { awaitingAgreement, disputeOf, paymentNote, takesAgreement } from './funeral-payee.js';
import { lawfulAmount } from './lawful-amount.js';
import { lumpSumFor, monthlyFor } from './survivor-amounts.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;

const forms: Readonly<Record<string, { parse(content: unknown): object }>> = {
  'survivor-benefit': wireSurvivorClaim,
  'health-card': wireCardRequest,
};

/** Pays survivors and funerals; where the law allows both, survivors choose a monthly benefit or a lump sum. */
export const socialInsurance: AgencySystem = {
  agency: 'social-insurance',
  admit: (procedure, content) => (forms[procedure] ?? wireFuneralClaim).parse(content),
  numberOf: (running, year) => `630${year.slice(2)}${digits(running, 7)}`,
  receive: ({ number }) => ({ say: [{ ma: 100, soHoSoBHXH: number } satisfies Say], next: 'opening' }),
  stages: {
    opening: { clerical: true, work: () => ({ say: [{ ma: 200 } satisfies Say], next: 'assessing' }) },
    assessing: {
      work: (folder, takeNumber) => (assess[folder.procedure] ?? payFuneral)(folder, takeNumber),
    },
    [awaitingAgreement]: takesAgreement('assessing'),
    awaitingChoice: {
      onAnswer: (_folder, content) => ({ next: 'settling', remember: { ...wireChoice.parse(content) } }),
    },
    settling: {
      work: (folder, takeNumber) =>
        folder.memory.chon === 'HANG_THANG' ? payMonthly(folder, takeNumber) : payLumpSum(folder, takeNumber),
    },
  },
  asks: (items, canCu) => ({ ma: 300, thanhPhanThieu: [...items], canCu }) satisfies Say,
  refuses: (reasons) => ({ ma: 400, lyDo: [...reasons] }) satisfies Say,
};

const assess: Readonly<Record<string, (folder: Folder, takeNumber: TakeNumber) => Step | Promise<Step>>> = {
  'survivor-benefit': assessSurvivors,
  'health-card': issueHealthCard,
};

/** Valid from birth; the stand-in lets it end on the sixth birthday. */
function issueHealthCard({ application }: Folder): Step {
  const { tre, khaiSinh } = wireCardRequest.parse(application);
  const [year, ...monthAndDay] = tre.ngaySinh.slice(0, 10).split('-');
  const giaTriTu = [year, ...monthAndDay].join('-');
  const giaTriDen = [Number(year) + 6, ...monthAndDay].join('-').replace('-02-29', '-02-28');
  return { say: [{ ma: 940, soThe: `TE1${khaiSinh.soDinhDanh}`, giaTriTu, giaTriDen } satisfies Say], end: 'decided' };
}

function assessSurvivors(folder: Folder, takeNumber: TakeNumber): Step | Promise<Step> {
  const claim = wireSurvivorClaim.parse(folder.application);
  const hangThang = monthlyFor(claim);
  if (hangThang.length === 0) return payLumpSum(folder, takeNumber);
  return { say: [{ ma: 250, hangThang, motLan: lumpSumFor(claim) } satisfies Say], next: 'awaitingChoice' };
}

async function payFuneral(folder: Folder, takeNumber: TakeNumber): Promise<Step> {
  const { daHuongTai, nguoiChet } = wireFuneralClaim.parse(folder.application);
  if (daHuongTai) return { say: [{ ma: 400, lyDo: [coveredWord] } satisfies Say], end: 'refused' };
  const dispute = disputeOf(folder, (soNguoiYeuCau) => ({ ma: 350, soNguoiYeuCau }) satisfies Say);
  if (dispute) return dispute;
  const soTien = lawfulAmount('B1', nguoiChet.ngayChet);
  const decision: Say = { ma: 930, ...(await decide(folder.day, takeNumber)), soTien };
  return { say: [decision], remember: paymentNote(folder, soTien), end: 'decided' };
}

async function payMonthly({ application, day }: Folder, takeNumber: TakeNumber): Promise<Step> {
  const nguoiHuong = monthlyFor(wireSurvivorClaim.parse(application));
  return { say: [{ ma: 910, ...(await decide(day, takeNumber)), nguoiHuong } satisfies Say], end: 'decided' };
}

async function payLumpSum({ application, day }: Folder, takeNumber: TakeNumber): Promise<Step> {
  const soTien = lumpSumFor(wireSurvivorClaim.parse(application));
  return { say: [{ ma: 920, ...(await decide(day, takeNumber)), soTien } satisfies Say], end: 'decided' };
}

async function decide(day: string, takeNumber: TakeNumber) {
  const year = day.slice(0, 4);
  return {
    soQuyetDinh: `${await takeNumber(`decisions ${year}`)}/QĐ-BHXH`,
    ngayQuyetDinh: day,
    lenhChi: `LC-${year}-${digits(await takeNumber(`payment orders ${year}`), 6)}`,
  };
}
