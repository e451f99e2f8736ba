/** A province's scheme (đề án liên thông): what of a bundle it offers, by when, and which agency it makes competent. */
import type { AgencyId } from '../agencies/agency.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Bundle, BundleDossier } from './bundle.js';
import { inForce } from './effective-dated.js';
import type { LegalSource } from './legal-source.js';

/** What a case keeps of the scheme that was in force where and when it was filed. Promised limits are kept beside it. */
export interface SchemeInForce {
  readonly id: string;
  readonly source: LegalSource;
  /** Procedures of the bundle that it offers; all of them unless given. */
  readonly procedures?: readonly string[];
  /** By procedure, the agency that it makes competent. */
  readonly agencies: Readonly<Partial<Record<string, AgencyId>>>;
}

/** The bundle as it is for what is filed on a day under a scheme: agencies are those competent then. */
export function bundleUnder(bundle: Bundle, filedOn: LocalDate, scheme?: SchemeInForce): Bundle {
  const places = Object.entries(bundle.dossiers);
  if (!scheme && places.every(([, { procedure }]) => procedure.laterAgencies === undefined)) return bundle;
  const dossiers = places.map(([id, place]): [string, BundleDossier] => {
    const { procedure } = place;
    const agency = scheme?.agencies[id] ?? laterAgency(place, filedOn) ?? procedure.agency;
    const offered = scheme?.procedures?.includes(id) ?? true;
    return [id, { ...place, procedure: { ...procedure, agency }, ...(!offered && { applicable: () => notOffered }) }];
  });
  return { ...bundle, dossiers: Object.fromEntries(dossiers) };
}

/** Why a procedure is no part of a case that is filed under a scheme. */
export const notOffered = {
  vi: 'đề án liên thông của tỉnh không có thủ tục này',
  en: 'the scheme of the province does not include this procedure',
};

function laterAgency({ procedure: { id, laterAgencies = [] } }: BundleDossier, on: LocalDate): AgencyId | undefined {
  const begun = laterAgencies.filter(({ validFrom }) => validFrom <= on);
  return begun.length > 0 ? inForce({ name: `the agency of ${id}`, values: begun }, on).value : undefined;
}
