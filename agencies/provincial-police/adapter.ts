/** Công an cấp tỉnh: judicial records since they moved to the police. */
import type { AgencyConnection } from '../http/agency-client.js';
import { createOneStopAdapter } from '../http/one-stop-adapter.js';
import type { OneStopProcedure } from '../http/one-stop-forms.js';
import type { AgencyPort } from '../port.js';

export const procedures = ['judicial-record'] as const satisfies readonly OneStopProcedure[];

export function createProvincialPoliceAdapter(connection: AgencyConnection): AgencyPort {
  return createOneStopAdapter('provincial-police', procedures, connection);
}
