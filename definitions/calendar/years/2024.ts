import type { LegalSource } from '../../language/legal-source.js';
import { labourCode } from '../../law/acts/labour-code.js';
import type { CalendarYear } from '../working-calendar.js';
import { off, workedInsteadOf } from './reasons.js';

// Both notices are known to exist (grade B); that they give just these days has not been checked.
const holidays = labourCode.art('112', 'unverified');
const tetAndNationalDay: LegalSource = { act: '5015/TB-LĐTBXH', grade: 'unverified' };
const swap: LegalSource = { act: '1570/TB-LĐTBXH', grade: 'unverified' };

export const year2024: CalendarYear = {
  off: {
    '2024-01-01': off('newYear', holidays),
    '2024-02-08': off('tet', tetAndNationalDay),
    '2024-02-09': off('tet', tetAndNationalDay),
    '2024-02-10': off('tet', tetAndNationalDay),
    '2024-02-11': off('tet', tetAndNationalDay),
    '2024-02-12': off('tet', tetAndNationalDay),
    '2024-02-13': off('tet', tetAndNationalDay),
    '2024-02-14': off('tet', tetAndNationalDay),
    '2024-04-18': off('hungKings', holidays),
    '2024-04-29': off('swapped', swap),
    '2024-04-30': off('victory', holidays),
    '2024-05-01': off('labour', holidays),
    '2024-09-02': off('national', tetAndNationalDay),
    '2024-09-03': off('national', tetAndNationalDay),
  },
  worked: { '2024-05-04': workedInsteadOf('2024-04-29', swap) },
};
