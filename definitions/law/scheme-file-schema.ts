/** A province's scheme in a file: over time, what of a bundle it offers, what it promises, and whom it makes competent. */
import { z } from 'zod';
import { type AgencyId, agencyIds } from '../agencies/agency.js';
import { type ProvinceCode, provinces } from '../agencies/communes.js';
import type { LocalDate } from '../calendar/local-date.js';
import type { Bundle } from '../language/bundle.js';
import { bundleIds } from '../language/bundle-ids.js';
import { citedSource, sourceOf } from '../language/cited-source-schema.js';
import type { LimitPromises } from '../language/legal-limit.js';
import type { Procedure } from '../language/procedure.js';
import type { SchemeInForce } from '../language/province-scheme.js';
import { readChecked } from '../language/read-checked.js';
import { localDate } from '../language/schema.js';
import { bundles } from '../registry.js';
import { promisesInFile, readPromises } from './limit-profile-schema.js';

const subject = 'The scheme file';

const version = z.strictObject({
  validFrom: localDate,
  validTo: localDate.optional().describe('Last day of filing that it takes'),
  source: citedSource,
  procedures: z.array(z.string()).min(1).optional().describe('Those that it offers; all of the bundle unless given'),
  agencies: z.record(z.string(), z.enum(agencyIds)).optional().describe('Who is competent instead, by procedure'),
  promises: promisesInFile.optional(),
});

type Days = Pick<z.infer<typeof version>, 'validFrom' | 'validTo'>;

const schemeFile = z.strictObject(
  {
    id: z
      .string()
      .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'Use small letters, digits and hyphens: "can-tho-investors".'),
    bundle: z.string('Write the id of the bundle, for example "investor".'),
    province: z.enum(Object.keys(provinces) as [ProvinceCode, ...ProvinceCode[]]),
    versions: z.array(version).min(1).describe('Oldest first'),
  },
  'Write {"id": …, "bundle": "investor", "province": "92", "versions": [{"validFrom": "2026-01-01", "source": …}]} and nothing else.',
);

export interface SchemeVersion extends SchemeInForce {
  readonly validFrom: LocalDate;
  readonly validTo?: LocalDate;
  readonly promises: LimitPromises;
}

export interface ProvinceScheme {
  readonly bundle: string;
  readonly province: ProvinceCode;
  /** Oldest first. */
  readonly versions: readonly SchemeVersion[];
}

/** @throws RangeError naming the field and what it should be */
export function readSchemeFile(json: unknown): ProvinceScheme {
  const { id, bundle, province, versions } = readChecked(schemeFile, json, subject);
  const known: Bundle | undefined = Object.values<Bundle>(bundles).findLast((one) => one.id === bundle);
  if (!known) {
    const names = bundleIds(bundles).join(', ');
    throw new RangeError(`${subject}, field "bundle": there is no "${bundle}". Known: ${names}.`);
  }
  versions.forEach(({ validFrom, validTo = validFrom }, at) => {
    const before = versions[at - 1];
    if (validTo >= validFrom && (!before || (before.validTo ?? validFrom) < validFrom)) return;
    throw new RangeError(
      `${subject}, field "versions.${at}": begins before the one before it ends, or ends before it begins. Give each its own days, oldest first, with validTo.`,
    );
  });
  return { bundle, province, versions: versions.map((one, at) => readVersion(id, known, one, `versions.${at}`)) };
}

function readVersion(id: string, bundle: Bundle, read: z.infer<typeof version>, at: string): SchemeVersion {
  const { validFrom, validTo, source, procedures, agencies = {}, promises = {} } = read;
  for (const procedure of procedures ?? []) placeIn(bundle, procedure, `${at}.procedures`);
  for (const [procedure, agency] of Object.entries(agencies))
    checkCompetent(placeIn(bundle, procedure, `${at}.agencies`).procedure, agency, read, `${at}.agencies`);
  return {
    id,
    validFrom,
    ...(validTo && { validTo }),
    source: sourceOf(source),
    ...(procedures && { procedures }),
    agencies,
    promises: readPromises(promises, subject, `${at}.promises`),
  };
}

function placeIn({ id, dossiers }: Bundle, procedure: string, field: string) {
  const place = dossiers[procedure];
  if (place) return place;
  const known = Object.keys(dossiers).join(', ');
  throw new RangeError(`${subject}, field "${field}": ${id} has no procedure "${procedure}". It has: ${known}.`);
}

/**
 * An agency's system takes only procedures that it knows, so the procedure names those that a province may choose. Beside
 * them the law's own may be named, while it is the same for all days of the version.
 */
function checkCompetent(procedure: Procedure, agency: AgencyId, { validFrom, validTo }: Days, field: string): void {
  const { id, otherAgencies = [] } = procedure;
  const byLaw = agenciesByLaw(procedure, validFrom, validTo);
  const possible = [...otherAgencies, ...(byLaw.length === 1 ? byLaw : [])];
  if (possible.includes(agency)) return;
  throw new RangeError(
    `${subject}, field "${field}.${id}": ${agency} cannot be made competent for it from ${validFrom} to ${validTo ?? 'further notice'}. ` +
      `Its definition allows: ${possible.join(', ') || 'none for all of these days'}. Leave it out to follow the law.`,
  );
}

/** Those that the law makes competent on any of the days; none where it depends on the application. */
function agenciesByLaw(
  { agency, laterAgencies = [] }: Procedure,
  from: LocalDate,
  to?: LocalDate,
): readonly AgencyId[] {
  if (typeof agency === 'function') return [];
  const first = laterAgencies.findLast(({ validFrom }) => validFrom <= from)?.value ?? agency;
  const then = laterAgencies.filter(({ validFrom }) => validFrom > from && (to === undefined || validFrom <= to));
  return [...new Set([first, ...then.map(({ value }) => value)])];
}
