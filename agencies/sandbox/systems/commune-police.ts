import { type WireNotice, wireCardForm, wireRegistration, wireRemoval } from '../../commune-police/wire.js';
import { wireReceipt } from '../../http/fee-parts.js';
import { type AgencySystem, digits, type Folder, type Step, type TakeNumber } from '../agency-system.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;

const forms: Readonly<Record<string, { parse(content: unknown): object }>> = {
  'residence-registration': wireRegistration,
  'identity-card': wireCardForm,
};

/** Removes the deceased from the residence register, enters children in it, issues cards; says at once what was done before. */
export const police: AgencySystem = {
  agency: 'commune-police',
  admit: (procedure, content) => (forms[procedure] ?? wireRemoval).parse(content),
  numberOf: (running, year) => `CT04-${digits(running, 5)}/${year}`,
  receive(folder) {
    const { memory } = folder;
    if (typeof memory.fee === 'number') {
      const asked: Say = { phieu: 'THU_LE_PHI', soTien: memory.fee, noiDungThu: 'Lệ phí đăng ký cư trú' };
      return { say: [asked], next: 'awaitingReceipt' };
    }
    return memory.alreadyRemoved === true ? removedBefore(folder) : receiptOf(folder);
  },
  stages: {
    opening: {
      clerical: true,
      work: () => ({ say: [{ phieu: 'DANG_KIEM_TRA' } satisfies Say], next: 'checking' }),
    },
    awaitingReceipt: {
      onAnswer: (folder, content) => ({
        ...receiptOf(folder),
        remember: { bienLai: wireReceipt.parse(content).soBienLai },
      }),
    },
    checking: { work: (folder, takeNumber) => (work[folder.procedure] ?? remove)(folder, takeNumber) },
  },
  asks: (items, canCu) => ({ phieu: 'CT05', noiDungBoSung: [...items], canCu }) satisfies Say,
  refuses: (reasons) => ({ phieu: 'CT06', lyDo: [...reasons] }) satisfies Say,
};

const work: Readonly<Record<string, (folder: Folder, takeNumber: TakeNumber) => Promise<Step> | Step>> = {
  'residence-registration': register,
  'identity-card': issueCard,
};

const receiptOf = ({ number }: Folder) => ({
  say: [{ phieu: 'CT04', soPhieu: number } satisfies Say],
  next: 'opening',
});

function removedBefore({ number, memory, day }: Folder): Step {
  const removal: Say = {
    phieu: 'TB_DA_XOA_TRUOC',
    soThongBao: typeof memory.noticeNumber === 'string' ? memory.noticeNumber : `TB-${number}`,
    ngayXoa: typeof memory.removedOn === 'string' ? memory.removedOn : day,
    ghiChu: 'Đã xóa đăng ký thường trú trước khi nhận hồ sơ',
  };
  return { say: [{ phieu: 'CT04', soPhieu: number } satisfies Say, removal], end: 'decided' };
}

async function remove({ day }: Folder, takeNumber: TakeNumber): Promise<Step> {
  const year = day.slice(0, 4);
  const soThongBao = `${await takeNumber(`removals ${year}`)}/${year}/TB-CAX`;
  return { say: [{ phieu: 'TB_XOA', soThongBao, ngayXoa: day } satisfies Say], end: 'decided' };
}

async function register({ day }: Folder, takeNumber: TakeNumber): Promise<Step> {
  const year = day.slice(0, 4);
  const soThongBao = `${await takeNumber(`registrations ${year}`)}/${year}/TB-CAX`;
  return { say: [{ phieu: 'TB_DANG_KY', soThongBao, ngayDangKy: day } satisfies Say], end: 'decided' };
}

/** The card of a child is valid until it is fourteen; the stand-in counts from the day of issue. */
function issueCard({ application, day }: Folder): Step {
  const { khaiSinh } = wireCardForm.parse(application);
  const card: Say = {
    phieu: 'CAP_THE',
    soThe: khaiSinh.soDinhDanh,
    ngayCap: day,
    coGiaTriDen: `${Number(day.slice(0, 4)) + 14}${day.slice(4).replace('-02-29', '-02-28')}`,
    noiCap: 'Công an cấp xã',
  };
  return { say: [card], end: 'decided' };
}
