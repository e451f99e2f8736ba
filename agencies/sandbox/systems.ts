import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { AgencySystem } from './agency-system.js';
import { businessRegistration } from './systems/business-registration.js';
import { civilStatus } from './systems/commune-civil-status.js';
import { police } from './systems/commune-police.js';
import { socialProtection } from './systems/commune-social-protection.js';
import { homeAffairs } from './systems/home-affairs.js';
import { industrialZoneAuthority } from './systems/industrial-zone-authority.js';
import { justiceDepartment } from './systems/justice-department.js';
import { naturalResources } from './systems/natural-resources.js';
import { provincialPolice } from './systems/provincial-police.js';
import { socialInsurance } from './systems/social-insurance.js';

export const systems: Readonly<Record<AgencyId, AgencySystem>> = {
  'commune-civil-status': civilStatus,
  'commune-police': police,
  'social-insurance': socialInsurance,
  'commune-social-protection': socialProtection,
  'home-affairs': homeAffairs,
  'natural-resources': naturalResources,
  'provincial-police': provincialPolice,
  'justice-department': justiceDepartment,
  'business-registration': businessRegistration,
  'industrial-zone-authority': industrialZoneAuthority,
};
