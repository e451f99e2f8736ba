/** Which office is competent, where and when. Renaming an office makes a new version: signed papers keep the old name. */
import type { LocalDate } from '../calendar/local-date.js';
import { type AgencyId, agencies } from './agency.js';
import type { Office } from './office.js';
import { officesForInvestors } from './offices-for-investors.js';
import { officesOfCanTho } from './offices-of-can-tho.js';
import { officesOfSocTrang } from './offices-of-soc-trang.js';

export const offices: readonly Office[] = [...officesOfSocTrang, ...officesOfCanTho, ...officesForInvestors];

/** No office of the agency serves the commune on that day. */
export class NoCompetentOffice extends Error {
  override readonly name = 'NoCompetentOffice';
}

/**
 * @param commune code of the commune
 * @throws NoCompetentOffice naming who was competent there, and when
 */
export function competentOffice(agency: AgencyId, commune: string, on: LocalDate): Office {
  const there = offices.filter((office) => office.agency === agency && office.communes.includes(commune));
  const found = there.find((office) => office.validFrom <= on && (!office.validTo || on <= office.validTo));
  if (found) return found;
  const spans = there.map((office) => `${office.name.vi} (${office.validFrom} to ${office.validTo ?? 'now'})`);
  throw new NoCompetentOffice(
    `No office of ${agencies[agency].en} was competent for commune "${commune}" on ${on}. ` +
      `Competent there: ${spans.join('; ') || 'none on record'}. Use another date, or add the office to the directory.`,
  );
}
