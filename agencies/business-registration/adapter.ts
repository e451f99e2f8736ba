/** Phòng Đăng ký kinh doanh: companies, whose number is their tax number. */
import type { AgencyConnection } from '../http/agency-client.js';
import { createOneStopAdapter } from '../http/one-stop-adapter.js';
import type { OneStopProcedure } from '../http/one-stop-forms.js';
import type { AgencyPort } from '../port.js';

export const procedures = ['enterprise-registration'] as const satisfies readonly OneStopProcedure[];

export function createBusinessRegistrationAdapter(connection: AgencyConnection): AgencyPort {
  return createOneStopAdapter('business-registration', procedures, connection);
}
