import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { AgencySystem } from './agency-system.js';
import { civilStatus } from './systems/commune-civil-status.js';
import { police } from './systems/commune-police.js';
import { socialProtection } from './systems/commune-social-protection.js';
import { homeAffairs } from './systems/home-affairs.js';
import { socialInsurance } from './systems/social-insurance.js';

export const systems: Readonly<Record<AgencyId, AgencySystem>> = {
  'commune-civil-status': civilStatus,
  'commune-police': police,
  'social-insurance': socialInsurance,
  'commune-social-protection': socialProtection,
  'home-affairs': homeAffairs,
};
