import { wireBirthForm } from '../../commune-civil-status/birth.js';
import { type WireForm, type WireNotice, wireAnswer, wireForm } from '../../commune-civil-status/wire.js';
import { type AgencySystem, digits, type Folder, type Step, type TakeNumber } from '../agency-system.js';
import { birthDraft, enterBirth, takeReceipt } from './birth-registration.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;
type Draft = Readonly<Record<string, string>>;

/** Examines, verifies where there is need, has the draft confirmed, then enters the death or the birth in its register. */
export const civilStatus: AgencySystem = {
  agency: 'commune-civil-status',
  admit: (procedure, content) => registerFor(procedure).form.parse(content),
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
    examining: { work: (folder) => (needsVerification(folder) ? startVerification(folder) : sendDraft(folder)) },
    verifying: { work: sendDraft },
    redrafting: { work: sendDraft },
    awaitingConfirmation: { onAnswer: takeAnswer },
    awaitingReceipt: { onAnswer: takeReceipt },
    registering: {
      work: (folder, takeNumber) => registerFor(folder.procedure).enter(folder, takeNumber),
    },
  },
  asks: (items, canCu) => ({ trangThai: 'YEU_CAU_BO_SUNG', giayToThieu: [...items], canCu }) satisfies Say,
  refuses: (reasons) => ({ trangThai: 'TU_CHOI', lyDo: [...reasons] }) satisfies Say,
};

/** What the clerk of one register does his own way. */
interface Register {
  readonly form: { parse(content: unknown): object };
  lacksProof(folder: Folder): boolean;
  readonly whyVerified: string;
  draft(folder: Folder): Draft;
  enter(folder: Folder, takeNumber: TakeNumber): Promise<Step>;
}

const deaths: Register = {
  form: wireForm,
  lacksProof: ({ application }) => wireForm.parse(application).GbtSogiayto === undefined,
  whyVerified: 'Không có giấy báo tử hoặc cần xác minh sự kiện chết',
  draft: ({ application }) => draftOf(wireForm.parse(application)),
  enter: enterDeath,
};

const births: Register = {
  form: wireBirthForm,
  lacksProof: () => false,
  whyVerified: 'Cần xác minh sự kiện sinh',
  draft: birthDraft,
  enter: enterBirth,
};

const registers: Readonly<Record<string, Register>> = { 'birth-registration': births };
const registerFor = (procedure: string) => registers[procedure] ?? deaths;

async function enterDeath({ day }: Folder, takeNumber: TakeNumber): Promise<Step> {
  const year = day.slice(0, 4);
  const soTrichLuc = `${await takeNumber(`register of deaths ${year}`)}/${year}/TLKT`;
  const entry: Say = { trangThai: 'DA_DANG_KY', soTrichLuc, ngayDangKy: day, nguoiKy: 'Chủ tịch UBND xã' };
  return { say: [entry], end: 'decided' };
}

function needsVerification(folder: Folder): boolean {
  return folder.memory.needsVerification === true || registerFor(folder.procedure).lacksProof(folder);
}

function startVerification({ procedure }: Folder): Step {
  const lyDo = registerFor(procedure).whyVerified;
  return { say: [{ trangThai: 'DANG_XAC_MINH', lyDo } satisfies Say], next: 'verifying' };
}

function sendDraft(folder: Folder): Step {
  const { draft } = folder.memory as { draft?: Draft };
  const duThao = draft ?? registerFor(folder.procedure).draft(folder);
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
