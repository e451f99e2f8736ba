import { z } from 'zod';
import { text } from '../../language/schema.js';
import { application as enterprise } from '../../procedures/enterprise-registration/schema.js';
import { application as environment } from '../../procedures/environment-licence/schema.js';
import { application as investment } from '../../procedures/investment-registration/schema.js';
import { application as record } from '../../procedures/judicial-record/schema.js';
import { application as lease } from '../../procedures/land-lease/schema.js';

const filedAlone = <Application extends z.ZodType>(application: Application) =>
  z.strictObject({ commune: text.describe('Code of the commune'), application });

export const investmentAlone = filedAlone(investment);
export const enterpriseAlone = filedAlone(enterprise);
export const recordAlone = filedAlone(record);
export const environmentAlone = filedAlone(environment);
export const leaseAlone = filedAlone(lease);
