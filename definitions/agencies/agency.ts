/** The agency systems that take part, each with a task queue, a port and an adapter of its own. */
export const agencies = {
  'commune-civil-status': { vi: 'Hộ tịch cấp xã', en: 'Commune civil status' },
  'commune-police': { vi: 'Công an cấp xã', en: 'Commune police' },
  'social-insurance': { vi: 'BHXH', en: 'Social insurance' },
  'commune-social-protection': { vi: 'Bảo trợ xã hội cấp xã', en: 'Commune social protection' },
  'home-affairs': { vi: 'Sở Nội vụ', en: 'Home affairs' },
  'industrial-zone-authority': { vi: 'Ban quản lý KCN', en: 'Industrial zone authority' },
  'business-registration': { vi: 'Phòng Đăng ký kinh doanh', en: 'Business registration' },
  'justice-department': { vi: 'Sở Tư pháp', en: 'Department of Justice' },
  'provincial-police': { vi: 'Công an cấp tỉnh', en: 'Provincial police' },
  'natural-resources': { vi: 'Sở Nông nghiệp và Môi trường', en: 'Agriculture and Environment' },
} as const satisfies Record<string, { vi: string; en: string }>;

export type AgencyId = keyof typeof agencies;

export const agencyIds = Object.keys(agencies) as readonly AgencyId[];
