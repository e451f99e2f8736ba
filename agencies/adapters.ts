/** One adapter per agency system. The only place that knows all five. */
import { type AgencyId, agencyIds } from '../definitions/agencies/agency.js';
import { createCivilStatusAdapter } from './commune-civil-status/adapter.js';
import { createPoliceAdapter } from './commune-police/adapter.js';
import { createSocialProtectionAdapter } from './commune-social-protection/adapter.js';
import { createHomeAffairsAdapter } from './home-affairs/adapter.js';
import type { AgencyConnection } from './http/agency-client.js';
import type { AgencyPort } from './port.js';
import { createSocialInsuranceAdapter } from './social-insurance/adapter.js';

const create: Record<AgencyId, (connection: AgencyConnection) => AgencyPort> = {
  'commune-civil-status': createCivilStatusAdapter,
  'commune-police': createPoliceAdapter,
  'social-insurance': createSocialInsuranceAdapter,
  'commune-social-protection': createSocialProtectionAdapter,
  'home-affairs': createHomeAffairsAdapter,
};

/** @param urls base address of each agency's system @param timeoutMs for one exchange */
export function createAdapters(
  urls: Readonly<Record<AgencyId, string>>,
  timeoutMs?: number,
): Record<AgencyId, AgencyPort> {
  const adapters = agencyIds.map((agency) => [agency, create[agency]({ baseUrl: urls[agency], timeoutMs })]);
  return Object.fromEntries(adapters) as Record<AgencyId, AgencyPort>;
}
