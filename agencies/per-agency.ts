import { type AgencyId, agencyIds } from '../definitions/agencies/agency.js';

/** One value for each agency. @param make gets the agency, and its place in the directory */
export function perAgency<Value>(make: (agency: AgencyId, at: number) => Value): Record<AgencyId, Value> {
  return Object.fromEntries(agencyIds.map((agency, at) => [agency, make(agency, at)])) as Record<AgencyId, Value>;
}
