/**
 * Offices of Cần Thơ City for the sample communes, since two-level government. Who is competent follows Decrees 118 and
 * 120/2025; the names are composed from the commune's, and the organisation codes are test data, not issued codes.
 */
import { localDate } from '../calendar/local-date.js';
import type { Office } from './office.js';

const since = { province: '92', validFrom: localDate('2025-07-01'), successorIds: [] } as const;

/** The three offices of one commune. */
function communeOffices(
  code: string,
  slug: string,
  name: { vi: string; en: string },
  orgCode: string,
): readonly Office[] {
  const place = { ...since, level: 'commune', communes: [code] } as const;
  return [
    {
      ...place,
      id: `${slug}-civil-status`,
      agency: 'commune-civil-status',
      name: { vi: `UBND ${name.vi}, hộ tịch`, en: `People's Committee of ${name.en}, civil status` },
      orgCode: `${orgCode}.01`,
    },
    {
      ...place,
      id: `${slug}-police`,
      agency: 'commune-police',
      name: { vi: `Công an ${name.vi}`, en: `Police of ${name.en}` },
      orgCode: `${orgCode}.02`,
    },
    {
      ...place,
      id: `${slug}-social-protection`,
      agency: 'commune-social-protection',
      name: { vi: `UBND ${name.vi}, bảo trợ xã hội`, en: `People's Committee of ${name.en}, social protection` },
      orgCode: `${orgCode}.03`,
    },
  ];
}

export const officesOfCanTho: readonly Office[] = [
  ...communeOffices('31684', 'my-xuyen', { vi: 'phường Mỹ Xuyên', en: 'Mỹ Xuyên Ward' }, 'H13.84'),
  ...communeOffices('31687', 'tai-van', { vi: 'xã Tài Văn', en: 'Tài Văn Commune' }, 'H13.87'),
  {
    ...since,
    id: 'can-tho-social-insurance',
    agency: 'social-insurance',
    level: 'province',
    name: { vi: 'Bảo hiểm xã hội thành phố Cần Thơ', en: 'Social Insurance of Cần Thơ City' },
    orgCode: 'H13.41',
    communes: ['31684', '31687'],
  },
  {
    ...since,
    id: 'can-tho-home-affairs',
    agency: 'home-affairs',
    level: 'province',
    name: { vi: 'Sở Nội vụ thành phố Cần Thơ', en: 'Department of Home Affairs of Cần Thơ City' },
    orgCode: 'H13.07',
    communes: ['31684', '31687'],
  },
];
