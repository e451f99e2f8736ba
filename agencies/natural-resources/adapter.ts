/** Sở Nông nghiệp và Môi trường: environment licences and leases of land. */
import type { AgencyConnection } from '../http/agency-client.js';
import { createOneStopAdapter } from '../http/one-stop-adapter.js';
import type { OneStopProcedure } from '../http/one-stop-forms.js';
import type { AgencyPort } from '../port.js';

export const procedures = ['environment-licence', 'land-lease'] as const satisfies readonly OneStopProcedure[];

export function createNaturalResourcesAdapter(connection: AgencyConnection): AgencyPort {
  return createOneStopAdapter('natural-resources', procedures, connection);
}
