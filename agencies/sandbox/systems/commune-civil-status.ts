import { type WireForm, type WireNotice, wireAnswer, wireForm } from '../../commune-civil-status/wire.js';
import { type AgencySystem, digits, type Folder, type Step } from '../agency-system.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;
type Draft = Readonly<Record<string, string>>;

/** Examines, verifies where there is no notice, has the draft confirmed, then enters the death in the register. */
export const civilStatus: AgencySystem = {
  agency: 'commune-civil-status',
  admit: (_procedure, content) => wireForm.parse(content),
  numberOf: (running, year) => `HT-${year}-${digits(running, 6)}`,
  receive: ({ number }) => ({
    say: [{ trangThai: 'DA_TIEP_NHAN', soTiepNhan: number } satisfies Say],
    next: 'opening',
  }),
  stages: {
    opening: {
      clerical: true,
      work: () => ({ say: [{ trangThai: 'DANG_XU_LY' } satisfies Say], next: 'examining' }),
    },
    examining: { work: (folder) => (needsVerification(folder) ? startVerification() : sendDraft(folder)) },
    verifying: { work: sendDraft },
    redrafting: { work: sendDraft },
    awaitingConfirmation: { onAnswer: takeAnswer },
    registering: {
      work: async ({ day }, takeNumber) => {
        const year = day.slice(0, 4);
        const soTrichLuc = `${await takeNumber(`register of deaths ${year}`)}/${year}/TLKT`;
        const entry: Say = { trangThai: 'DA_DANG_KY', soTrichLuc, ngayDangKy: day, nguoiKy: 'Chủ tịch UBND xã' };
        return { say: [entry], end: 'decided' };
      },
    },
  },
  asks: (items, canCu) => ({ trangThai: 'YEU_CAU_BO_SUNG', giayToThieu: [...items], canCu }) satisfies Say,
  refuses: (reasons) => ({ trangThai: 'TU_CHOI', lyDo: [...reasons] }) satisfies Say,
};

function needsVerification({ application, memory }: Folder): boolean {
  return memory.needsVerification === true || wireForm.parse(application).GbtSogiayto === undefined;
}

function startVerification(): Step {
  const lyDo = 'Không có giấy báo tử hoặc cần xác minh sự kiện chết';
  return { say: [{ trangThai: 'DANG_XAC_MINH', lyDo } satisfies Say], next: 'verifying' };
}

function sendDraft({ application, memory }: Folder): Step {
  const { draft } = memory as { draft?: Draft };
  const duThao = draft ?? draftOf(wireForm.parse(application));
  return {
    say: [{ trangThai: 'GUI_DU_THAO', duThao } satisfies Say],
    remember: { draft: duThao },
    next: 'awaitingConfirmation',
  };
}

function draftOf(form: WireForm): Record<string, string> {
  return {
    'Họ, chữ đệm, tên': [form.NdktHo, form.NdktChuDem, form.NdktTen].filter(Boolean).join(' '),
    'Ngày sinh': form.NdktNgaySinh,
    'Số định danh': form.NdktSoGiayto,
    'Ngày chết': form.NctccNgayChet,
    'Nơi chết': form.NoichetDiachi.chiTiet,
    'Nguyên nhân chết': form.NguyenNhanChet,
  };
}

function takeAnswer({ memory }: Folder, content: unknown): Step {
  const { xacNhan, chinhSua } = wireAnswer.parse(content);
  if (xacNhan) return { next: 'registering' };
  const corrected = chinhSua.map(({ dong, noiDungDung }) => [dong, noiDungDung]);
  return { next: 'redrafting', remember: { draft: { ...(memory.draft as Draft), ...Object.fromEntries(corrected) } } };
}
