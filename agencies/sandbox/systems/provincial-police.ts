import { procedures } from '../../provincial-police/adapter.js';
import type { AgencySystem } from '../agency-system.js';
import { oneStopSystem } from './one-stop.js';

export const provincialPolice: AgencySystem = oneStopSystem('provincial-police', 'CAT', procedures);
