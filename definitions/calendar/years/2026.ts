import type { LegalSource } from '../../language/legal-source.js';
import { cultureDayResolution } from '../../law/acts/culture-day-resolution.js';
import { labourCode } from '../../law/acts/labour-code.js';
import type { CalendarYear } from '../working-calendar.js';
import { off, workedInsteadOf } from './reasons.js';

const holidays = labourCode.art('112', 'B');
const tetAndNationalDay: LegalSource = { act: '9441/TB-BNV', grade: 'B' };
const newYearSwap: LegalSource = { act: '12729/VPCP-KGVX', grade: 'B' };
/** Confirms the rest day for Sunday 26/04 and that nothing is swapped around 30/04. */
const springNotice: LegalSource = { act: '3383/BNV-CVL', grade: 'B' };

export const year2026: CalendarYear = {
  off: {
    '2026-01-01': off('newYear', holidays),
    '2026-01-02': off('swapped', newYearSwap),
    '2026-02-14': off('tet', tetAndNationalDay),
    '2026-02-15': off('tet', tetAndNationalDay),
    '2026-02-16': off('tet', tetAndNationalDay),
    '2026-02-17': off('tet', tetAndNationalDay),
    '2026-02-18': off('tet', tetAndNationalDay),
    '2026-02-19': off('tet', tetAndNationalDay),
    '2026-02-20': off('tet', tetAndNationalDay),
    '2026-02-21': off('tet', tetAndNationalDay),
    '2026-02-22': off('tet', tetAndNationalDay),
    '2026-04-26': off('hungKings', holidays),
    '2026-04-27': off('hungKingsMadeUp', springNotice),
    '2026-04-30': off('victory', holidays),
    '2026-05-01': off('labour', holidays),
    '2026-08-31': off('swapped', tetAndNationalDay),
    '2026-09-01': off('national', tetAndNationalDay),
    '2026-09-02': off('national', tetAndNationalDay),
    // Observed from 2026 on, and not made up when it falls on a weekend.
    '2026-11-24': off('culture', cultureDayResolution.whole('B')),
  },
  worked: {
    '2026-01-10': workedInsteadOf('2026-01-02', newYearSwap),
    '2026-08-22': workedInsteadOf('2026-08-31', tetAndNationalDay),
  },
};
