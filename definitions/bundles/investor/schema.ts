import { z } from 'zod';
import { amount, text } from '../../language/schema.js';
import { company } from '../../procedures/enterprise-registration/schema.js';
import { environment } from '../../procedures/environment-licence/schema.js';
import {
  outcome as certificate,
  investor,
  project,
  representative,
} from '../../procedures/investment-registration/schema.js';
import { application as record } from '../../procedures/judicial-record/schema.js';
import { land } from '../../procedures/land-lease/schema.js';

/** A key names the dossier in the clear, so it says what somebody is to the company and never who. */
const personWithKey = z.strictObject({
  key: z
    .string()
    .max(40)
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Name what somebody is to the company: director, manager-2.'),
  ...record.shape,
});

/** What an investor files. A part that is there asks for its procedure; it may be added while the case runs. */
export const declaration = z.strictObject({
  applicant: representative.describe('Acts for the investor before every agency'),
  investor,
  project,
  investment: z
    .strictObject({ capital: amount.describe('VND'), company: text.describe('Name of the company that carries it') })
    .optional()
    .describe('Asks for the investment registration certificate'),
  existingCertificate: certificate.optional().describe('Investment registration certificate from before this case'),
  company: company.optional().describe('Asks for the registration of a new company'),
  people: z.array(personWithKey).max(20).optional().describe('Each asks for a judicial record'),
  environment: environment.optional().describe('Asks for an environment licence'),
  land: land.optional().describe('Asks for a lease of land'),
});

export type InvestorDeclaration = z.infer<typeof declaration>;
