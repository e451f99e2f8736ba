import type { AgencyId } from '../../agencies/agency.js';
import type { LegalLimit } from '../../language/legal-limit.js';
import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { type Context, chart } from './chart.js';

/** Who pays under which head: social insurance (B1), or home affairs for merit (B5) and veterans (B6). */
const heads = {
  B1: { code: 'configuration', agency: 'social-insurance' },
  B5: { code: '1.010824', agency: 'home-affairs' },
  B6: { code: '2.002307', agency: 'home-affairs' },
} as const satisfies Record<string, { code: string; agency: AgencyId }>;

function limitOf({ claim, application }: Context): LegalLimit {
  if (claim.head === 'B1') return refV1.insuranceFuneral;
  const withMonthlyPension = claim.head === 'B5' && application.monthlyPensionFor.length > 0;
  return withMonthlyPension ? refV1.homeAffairsMonthly : refV1.homeAffairs;
}

/** Mai táng phí: social insurance, or home affairs for people of merit and veterans, pays for the funeral. */
export const funeralAllowance = defineProcedure({
  id: 'funeral-allowance',
  version: 1,
  title: { vi: 'Mai táng phí', en: 'Funeral allowance' },
  code: ({ claim }) => heads[claim.head].code,
  agency: ({ claim }) => heads[claim.head].agency,
  limit: limitOf,
  receives: ['deceased', 'claims', 'payee', 'burial', 'monthlyPensionFor', 'extract', 'coveredBy'],
  shownToCitizen: ({ dispute }) => dispute,
  reversible: 'by-recovery',
  chart,
});
