/**
 * Offices of Sóc Trăng Province for the sample communes, until the district level and the province ended on 2025-06-30.
 * That districts decided and Cần Thơ took over is grade B; names of single offices are composed and organisation codes
 * are test data, not issued codes. The reform of departments in March 2025 is left out.
 */
import { localDate } from '../calendar/local-date.js';
import type { Office } from './office.js';

const untilMerger = { province: '94', validFrom: localDate('2016-01-01'), validTo: localDate('2025-06-30') } as const;

interface Name {
  readonly vi: string;
  readonly en: string;
}

interface District {
  readonly slug: string;
  readonly name: string;
  readonly orgCode: string;
}

function communeOffices(code: string, slug: string, name: Name, district: District): readonly Office[] {
  const place = { ...untilMerger, level: 'commune', communes: [code] } as const;
  return [
    {
      ...place,
      id: `${slug}-civil-status-until-2025`,
      agency: 'commune-civil-status',
      name: { vi: `UBND ${name.vi}, hộ tịch`, en: `People's Committee of ${name.en}, civil status` },
      orgCode: `${district.orgCode}.01`,
      successorIds: [`${slug}-civil-status`],
    },
    {
      ...place,
      id: `${slug}-police-until-2025`,
      agency: 'commune-police',
      name: { vi: `Công an ${name.vi}`, en: `Police of ${name.en}` },
      orgCode: `${district.orgCode}.02`,
      successorIds: [`${slug}-police`],
    },
  ];
}

function districtOffices(
  code: string,
  slug: string,
  { slug: districtSlug, name, orgCode }: District,
): readonly Office[] {
  const place = { ...untilMerger, level: 'district', communes: [code] } as const;
  return [
    {
      ...place,
      id: `${districtSlug}-labour-until-2025`,
      agency: 'commune-social-protection',
      name: {
        vi: `Phòng Lao động - Thương binh và Xã hội huyện ${name}`,
        en: `Labour and Social Affairs of ${name} District`,
      },
      orgCode,
      successorIds: [`${slug}-social-protection`],
    },
    {
      ...place,
      id: `${districtSlug}-social-insurance-until-2025`,
      agency: 'social-insurance',
      name: { vi: `Bảo hiểm xã hội huyện ${name}`, en: `Social Insurance of ${name} District` },
      orgCode: `${orgCode}.41`,
      successorIds: ['can-tho-social-insurance'],
    },
  ];
}

const myXuyen: District = { slug: 'my-xuyen-district', name: 'Mỹ Xuyên', orgCode: 'H51.17' };
const tranDe: District = { slug: 'tran-de-district', name: 'Trần Đề', orgCode: 'H51.20' };

export const officesOfSocTrang: readonly Office[] = [
  ...communeOffices('31684', 'my-xuyen', { vi: 'thị trấn Mỹ Xuyên', en: 'Mỹ Xuyên Town' }, myXuyen),
  ...districtOffices('31684', 'my-xuyen', myXuyen),
  ...communeOffices('31687', 'tai-van', { vi: 'xã Tài Văn', en: 'Tài Văn Commune' }, tranDe),
  ...districtOffices('31687', 'tai-van', tranDe),
  {
    ...untilMerger,
    id: 'soc-trang-labour-until-2025',
    agency: 'home-affairs',
    level: 'province',
    name: {
      vi: 'Sở Lao động - Thương binh và Xã hội tỉnh Sóc Trăng',
      en: 'Department of Labour and Social Affairs of Sóc Trăng Province',
    },
    orgCode: 'H51.09',
    communes: ['31684', '31687'],
    successorIds: ['can-tho-home-affairs'],
  },
];
