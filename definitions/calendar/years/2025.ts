import type { LegalSource } from '../../language/legal-source.js';
import { labourCode } from '../../law/acts/labour-code.js';
import type { CalendarYear } from '../working-calendar.js';
import { off, workedInsteadOf } from './reasons.js';

const holidays = labourCode.art('112', 'B');
const notice: LegalSource = { act: '6150/TB-BLĐTBXH', grade: 'B' };

export const year2025: CalendarYear = {
  off: {
    '2025-01-01': off('newYear', holidays),
    '2025-01-25': off('tet', notice),
    '2025-01-26': off('tet', notice),
    '2025-01-27': off('tet', notice),
    '2025-01-28': off('tet', notice),
    '2025-01-29': off('tet', notice),
    '2025-01-30': off('tet', notice),
    '2025-01-31': off('tet', notice),
    '2025-02-01': off('tet', notice),
    '2025-02-02': off('tet', notice),
    '2025-04-07': off('hungKings', holidays),
    '2025-04-30': off('victory', holidays),
    '2025-05-01': off('labour', holidays),
    '2025-05-02': off('swapped', notice),
    '2025-09-01': off('national', notice),
    '2025-09-02': off('national', notice),
  },
  worked: { '2025-04-26': workedInsteadOf('2025-05-02', notice) },
};
