/** What agencies hold of a case, asked of them and not of the case. */
import type { AgencyId } from '../definitions/agencies/agency.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { dossiersAt } from '../definitions/language/dossier-id.js';
import { type BundleKey, bundles } from '../definitions/registry.js';
import type { RegisteredCase } from '../register/register.js';
import { type AgencyRecord, mostUnknownInARow, possibleAgencies } from '../workflows/repair/settlement.js';

/** Those that can be asked. `query` gives undefined when the agency has never heard of the reference. */
export type AgencyDesks = Readonly<
  Partial<Record<AgencyId, { query(reference: string): Promise<AgencyRecord | undefined> }>>
>;

/** One filing that an agency holds, or could not be asked about. */
export interface FiledDossier {
  readonly dossier: string;
  readonly agency: AgencyId;
  readonly reference: string;
  /** Null when the agency could not be asked. */
  readonly record: AgencyRecord | null;
  /** That it was not asked, or gave no answer, and why. */
  readonly error: string | null;
}

/** Every filing of every dossier, in the order of the bundle. Changes nothing. */
export async function askAgencies(
  desks: AgencyDesks,
  { caseId, bundle: key, dossierCodes }: RegisteredCase,
): Promise<readonly FiledDossier[]> {
  const bundle: Bundle | undefined = bundles[key as BundleKey];
  if (!bundle) return [];
  const dossiers = Object.keys(bundle.dossiers).flatMap((place) => dossiersAt(place, Object.keys(dossierCodes)));
  const filed = dossiers.flatMap((dossier) =>
    possibleAgencies(bundle, dossier).map((agency) => filingsAt(desks, agency, caseId, dossier)),
  );
  return (await Promise.all(filed)).flat();
}

async function filingsAt(
  desks: AgencyDesks,
  agency: AgencyId,
  caseId: string,
  dossier: string,
): Promise<readonly FiledDossier[]> {
  const found: FiledDossier[] = [];
  for (let attempt = 1, unknown = 0; unknown <= mostUnknownInARow; attempt += 1) {
    const reference = `${caseId}/${dossier}/${attempt}`;
    const asked = { dossier, agency, reference };
    const desk = desks[agency];
    if (!desk) return [{ ...asked, record: null, error: 'not asked: no address of it is known here' }];
    try {
      const record = await desk.query(reference);
      unknown = record ? 0 : unknown + 1;
      if (record) found.push({ ...asked, record, error: null });
    } catch (fault) {
      const error = `no answer: ${fault instanceof Error ? fault.message : String(fault)}`;
      return [...found, { ...asked, record: null, error }];
    }
  }
  return found;
}
