/** One adapter per agency system. The only place that knows them all. */
import type { AgencyId } from '../definitions/agencies/agency.js';
import { createBusinessRegistrationAdapter } from './business-registration/adapter.js';
import { createCivilStatusAdapter } from './commune-civil-status/adapter.js';
import { createPoliceAdapter } from './commune-police/adapter.js';
import { createSocialProtectionAdapter } from './commune-social-protection/adapter.js';
import { createHomeAffairsAdapter } from './home-affairs/adapter.js';
import type { AgencyConnection } from './http/agency-client.js';
import { createIndustrialZoneAuthorityAdapter } from './industrial-zone-authority/adapter.js';
import { createJusticeDepartmentAdapter } from './justice-department/adapter.js';
import { createNaturalResourcesAdapter } from './natural-resources/adapter.js';
import { perAgency } from './per-agency.js';
import type { AgencyPort } from './port.js';
import { createProvincialPoliceAdapter } from './provincial-police/adapter.js';
import { createSocialInsuranceAdapter } from './social-insurance/adapter.js';

const create: Record<AgencyId, (connection: AgencyConnection) => AgencyPort> = {
  'commune-civil-status': createCivilStatusAdapter,
  'commune-police': createPoliceAdapter,
  'social-insurance': createSocialInsuranceAdapter,
  'commune-social-protection': createSocialProtectionAdapter,
  'home-affairs': createHomeAffairsAdapter,
  'industrial-zone-authority': createIndustrialZoneAuthorityAdapter,
  'business-registration': createBusinessRegistrationAdapter,
  'justice-department': createJusticeDepartmentAdapter,
  'provincial-police': createProvincialPoliceAdapter,
  'natural-resources': createNaturalResourcesAdapter,
};

/** @param urls base address of each agency's system @param timeoutMs for one exchange */
export function createAdapters(
  urls: Readonly<Record<AgencyId, string>>,
  timeoutMs?: number,
): Record<AgencyId, AgencyPort> {
  return perAgency((agency) => create[agency]({ baseUrl: urls[agency], timeoutMs }));
}
