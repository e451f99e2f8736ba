/** Ban quản lý các khu công nghiệp: investment certificates, and environment licences where its province leaves them to it. */
import type { AgencyConnection } from '../http/agency-client.js';
import { createOneStopAdapter } from '../http/one-stop-adapter.js';
import type { OneStopProcedure } from '../http/one-stop-forms.js';
import type { AgencyPort } from '../port.js';

export const procedures = [
  'investment-registration',
  'environment-licence',
] as const satisfies readonly OneStopProcedure[];

export function createIndustrialZoneAuthorityAdapter(connection: AgencyConnection): AgencyPort {
  return createOneStopAdapter('industrial-zone-authority', procedures, connection);
}
