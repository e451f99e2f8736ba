import { type WireNotice, wireRemoval } from '../../commune-police/wire.js';
import { type AgencySystem, digits } from '../agency-system.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;

/** Removes the deceased from the residence register; says at once when somebody has done so before. */
export const police: AgencySystem = {
  agency: 'commune-police',
  admit: (_procedure, content) => wireRemoval.parse(content),
  numberOf: (running, year) => `CT04-${digits(running, 5)}/${year}`,
  receive({ number, memory, day }) {
    const receipt: Say = { phieu: 'CT04', soPhieu: number };
    if (memory.alreadyRemoved !== true) return { say: [receipt], next: 'opening' };
    const removal: Say = {
      phieu: 'TB_DA_XOA_TRUOC',
      soThongBao: typeof memory.noticeNumber === 'string' ? memory.noticeNumber : `TB-${number}`,
      ngayXoa: typeof memory.removedOn === 'string' ? memory.removedOn : day,
      ghiChu: 'Đã xóa đăng ký thường trú trước khi nhận hồ sơ',
    };
    return { say: [receipt, removal], end: 'decided' };
  },
  stages: {
    opening: {
      clerical: true,
      work: () => ({ say: [{ phieu: 'DANG_KIEM_TRA' } satisfies Say], next: 'checking' }),
    },
    checking: {
      work: async ({ day }, takeNumber) => {
        const year = day.slice(0, 4);
        const soThongBao = `${await takeNumber(`removals ${year}`)}/${year}/TB-CAX`;
        return { say: [{ phieu: 'TB_XOA', soThongBao, ngayXoa: day } satisfies Say], end: 'decided' };
      },
    },
  },
  asks: (items, canCu) => ({ phieu: 'CT05', noiDungBoSung: [...items], canCu }) satisfies Say,
  refuses: (reasons) => ({ phieu: 'CT06', lyDo: [...reasons] }) satisfies Say,
};
