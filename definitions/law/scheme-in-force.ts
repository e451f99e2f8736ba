import type { ProvinceCode } from '../agencies/communes.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { ProvinceScheme, SchemeVersion } from './scheme-file-schema.js';

/** The scheme under which a bundle is filed in a province on a day; undefined where it has none. */
export function schemeInForce(
  schemes: readonly ProvinceScheme[],
  bundle: string,
  province: ProvinceCode,
  on: LocalDate,
): SchemeVersion | undefined {
  return schemes
    .filter((scheme) => scheme.bundle === bundle && scheme.province === province)
    .flatMap(({ versions }) => versions)
    .find(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on <= validTo));
}
