/** What civil status does with a birth where it differs from a death: the draft, the fee for copies, the entry. */
import { wireBirthForm } from '../../commune-civil-status/birth.js';
import type { WireNotice } from '../../commune-civil-status/wire.js';
import { wireReceipt } from '../../http/fee-parts.js';
import { digits, type Folder, type Step, type TakeNumber } from '../agency-system.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;

/** VND for a copy: what communes charge, not verified. */
const copyFee = 8_000;

export function birthDraft({ application }: Folder): Record<string, string> {
  const { tre, me, cha } = wireBirthForm.parse(application);
  return {
    'Họ, chữ đệm, tên': tre.hoTen,
    'Ngày sinh': tre.ngaySinh,
    'Nơi sinh': tre.noiSinh,
    'Họ, chữ đệm, tên người mẹ': me.hoTen,
    'Họ, chữ đệm, tên người cha': cha?.hoTen ?? '',
  };
}

/** Enters the birth once nothing is owed; the population data give the child its number. */
export async function enterBirth(folder: Folder, takeNumber: TakeNumber): Promise<Step> {
  const form = wireBirthForm.parse(folder.application);
  if (form.soBanSao > 0 && folder.memory.bienLai === undefined) return askForFee(form.soBanSao);
  const year = folder.day.slice(0, 4);
  const entry: Say = {
    trangThai: 'DA_DANG_KY_KHAI_SINH',
    soGiayKhaiSinh: `${await takeNumber(`register of births ${year}`)}/${year}`,
    soDinhDanh: `089${form.tre.gioiTinh === 'NAM' ? 2 : 3}${year.slice(2)}${digits(await takeNumber('personal ids'), 6)}`,
    ngayDangKy: folder.day,
    nguoiKy: 'Chủ tịch UBND xã',
  };
  return { say: [entry], end: 'decided' };
}

function askForFee(copies: number): Step {
  const asked: Say = { trangThai: 'YEU_CAU_THU_PHI', soTien: copies * copyFee, noiDungThu: `${copies} bản sao` };
  return { say: [asked], next: 'awaitingReceipt' };
}

export function takeReceipt(_folder: Folder, content: unknown): Step {
  return { remember: { bienLai: wireReceipt.parse(content).soBienLai }, next: 'registering' };
}
