/**
 * Offices that an investor in an industrial park has to do with, one of each per province. Which departments there were
 * follows the reforms of 2025; the day of the change of departments within 2025 is left out, names are composed, and
 * organisation codes are test data, not issued codes.
 */
import { localDate } from '../calendar/local-date.js';
import type { AgencyId } from './agency.js';
import type { Office } from './office.js';

const communes = ['31684', '31687'];
const lastDay = localDate('2025-06-30');

interface Names {
  readonly vi: string;
  readonly en: string;
}

/** The same office in the old province and, since the merger, in the new one. */
function officeOf(agency: AgencyId, slug: string, number: string, before: Names, since: Names): readonly Office[] {
  return [
    {
      id: `soc-trang-${slug}-until-2025`,
      agency,
      level: 'province',
      name: { vi: `${before.vi} tỉnh Sóc Trăng`, en: `${before.en} of Sóc Trăng Province` },
      orgCode: `H51.${number}`,
      communes,
      province: '94',
      validFrom: localDate('2016-01-01'),
      validTo: lastDay,
      successorIds: [`can-tho-${slug}`],
    },
    {
      id: `can-tho-${slug}`,
      agency,
      level: 'province',
      name: { vi: `${since.vi} thành phố Cần Thơ`, en: `${since.en} of Cần Thơ City` },
      orgCode: `H13.${number}`,
      communes,
      province: '92',
      validFrom: localDate('2025-07-01'),
      successorIds: [],
    },
  ];
}

const authority = { vi: 'Ban Quản lý các khu công nghiệp', en: 'Industrial Zone Authority' };
const justice = { vi: 'Sở Tư pháp', en: 'Department of Justice' };
const police = { vi: 'Công an', en: 'Police' };

export const officesForInvestors: readonly Office[] = [
  ...officeOf('industrial-zone-authority', 'industrial-zones', '30', authority, authority),
  ...officeOf(
    'business-registration',
    'business-registration',
    '31',
    { vi: 'Phòng Đăng ký kinh doanh, Sở Kế hoạch và Đầu tư', en: 'Business Registration, Planning and Investment' },
    { vi: 'Phòng Đăng ký kinh doanh, Sở Tài chính', en: 'Business Registration, Department of Finance' },
  ),
  ...officeOf('justice-department', 'justice', '32', justice, justice),
  ...officeOf('provincial-police', 'provincial-police', '33', police, police),
  ...officeOf(
    'natural-resources',
    'natural-resources',
    '34',
    { vi: 'Sở Tài nguyên và Môi trường', en: 'Department of Natural Resources and Environment' },
    { vi: 'Sở Nông nghiệp và Môi trường', en: 'Department of Agriculture and Environment' },
  ),
];
