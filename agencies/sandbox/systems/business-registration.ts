import { procedures } from '../../business-registration/adapter.js';
import type { AgencySystem } from '../agency-system.js';
import { oneStopSystem } from './one-stop.js';

export const businessRegistration: AgencySystem = oneStopSystem('business-registration', 'DKKD', procedures);
