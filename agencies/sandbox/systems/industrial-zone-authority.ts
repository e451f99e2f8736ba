import { procedures } from '../../industrial-zone-authority/adapter.js';
import type { AgencySystem } from '../agency-system.js';
import { oneStopSystem } from './one-stop.js';

export const industrialZoneAuthority: AgencySystem = oneStopSystem('industrial-zone-authority', 'BQL', procedures);
