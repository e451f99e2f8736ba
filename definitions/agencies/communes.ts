/**
 * A small sample of places: two communes of Cần Thơ that belonged to Sóc Trăng. A code outlives the names it had.
 * Names and codes follow public data sets of administrative units after the merger (grade B).
 */
import { type LocalDate, localDate } from '../calendar/local-date.js';

export interface Province {
  readonly name: { readonly vi: string; readonly en: string };
  /** In the codes of organisations and dossiers. Dossiers opened under it keep it. */
  readonly orgCode: string;
}

/** By the statistics office's code. */
export const provinces = {
  '92': { name: { vi: 'thành phố Cần Thơ', en: 'Cần Thơ City' }, orgCode: 'H13' },
  '94': { name: { vi: 'tỉnh Sóc Trăng', en: 'Sóc Trăng Province' }, orgCode: 'H51' },
} as const satisfies Record<string, Province>;

export type ProvinceCode = keyof typeof provinces;

/** One name of a commune, and the time for which it had it. */
export interface Commune {
  /** Five digits of the statistics office. */
  readonly code: string;
  readonly name: { readonly vi: string; readonly en: string };
  readonly province: ProvinceCode;
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
}

const merger = localDate('2025-07-01');
const before = { province: '94', validFrom: localDate('2016-01-01'), validTo: localDate('2025-06-30') } as const;
const since = { province: '92', validFrom: merger } as const;

export const communes: readonly Commune[] = [
  { code: '31684', name: { vi: 'thị trấn Mỹ Xuyên', en: 'Mỹ Xuyên Town' }, ...before },
  { code: '31684', name: { vi: 'phường Mỹ Xuyên', en: 'Mỹ Xuyên Ward' }, ...since },
  { code: '31687', name: { vi: 'xã Tài Văn', en: 'Tài Văn Commune' }, ...before },
  { code: '31687', name: { vi: 'xã Tài Văn', en: 'Tài Văn Commune' }, ...since },
];

/**
 * The commune as it was called on a day.
 * @throws RangeError when no commune had that code on that day
 */
export function communeOn(code: string, on: LocalDate): Commune {
  const found = communes.find(
    (commune) => commune.code === code && commune.validFrom <= on && (!commune.validTo || on <= commune.validTo),
  );
  if (found) return found;
  const known = [...new Set(communes.map((commune) => `${commune.code} ${commune.name.vi}`))].join(', ');
  throw new RangeError(`No commune had the code "${code}" on ${on}. Known: ${known}.`);
}

/** Codes of the communes of a place: its own, or those of the province. @param place code of a commune or of a province */
export function placesIn(place: string): readonly string[] {
  if (place.length === 5) return [place];
  const inProvince = communes.filter(({ province }) => province === place).map(({ code }) => code);
  return [...new Set(inProvince)];
}
