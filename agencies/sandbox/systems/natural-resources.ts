import { procedures } from '../../natural-resources/adapter.js';
import type { AgencySystem } from '../agency-system.js';
import { oneStopSystem } from './one-stop.js';

export const naturalResources: AgencySystem = oneStopSystem('natural-resources', 'SNNMT', procedures);
