/** The agency systems that take part, each with a task queue, a port and an adapter of its own. */
export const agencies = {
  'commune-civil-status': { vi: 'Hộ tịch cấp xã', en: 'Commune civil status' },
  'commune-police': { vi: 'Công an cấp xã', en: 'Commune police' },
  'social-insurance': { vi: 'BHXH', en: 'Social insurance' },
  'commune-social-protection': { vi: 'Bảo trợ xã hội cấp xã', en: 'Commune social protection' },
  'home-affairs': { vi: 'Sở Nội vụ', en: 'Home affairs' },
} as const satisfies Record<string, { vi: string; en: string }>;

export type AgencyId = keyof typeof agencies;

export const agencyIds = Object.keys(agencies) as readonly AgencyId[];
