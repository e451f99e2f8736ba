import { type WireNotice, wireAllowanceClaim } from '../../home-affairs/wire.js';
import { coveredWord } from '../../http/funeral-parts.js';
import { type AgencySystem, digits } from '../agency-system.js';
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
    appraising: {
      work: async ({ application, day }, takeNumber) => {
        const { daHuongTai, doiTuong, nguoiChet, tuatHangThang } = wireAllowanceClaim.parse(application);
        if (daHuongTai) return { say: [{ buoc: 'tra-lai', lyDo: [coveredWord] } satisfies Say], end: 'refused' };
        const decision: Say = {
          buoc: 'quyet-dinh',
          soQuyetDinh: `${await takeNumber(`decisions ${day.slice(0, 4)}`)}/QĐ-SNV`,
          ngayQuyetDinh: day,
          doiTuong,
          maiTangPhi: lawfulAmount(doiTuong === 'NGUOI_CO_CONG' ? 'B5' : 'B6', nguoiChet.ngayChet),
          huongTuatHangThang: tuatHangThang.map(({ soDinhDanh }) => soDinhDanh),
        };
        return { say: [decision], end: 'decided' };
      },
    },
  },
  asks: (items, canCu) => ({ buoc: 'bo-sung', yeuCau: [...items], canCu }) satisfies Say,
  refuses: (reasons) => ({ buoc: 'tra-lai', lyDo: [...reasons] }) satisfies Say,
};
