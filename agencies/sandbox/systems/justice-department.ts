import { procedures } from '../../justice-department/adapter.js';
import type { AgencySystem } from '../agency-system.js';
import { oneStopSystem } from './one-stop.js';

export const justiceDepartment: AgencySystem = oneStopSystem('justice-department', 'STP', procedures);
