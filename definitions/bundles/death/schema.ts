/** The electronic declaration of a death (mẫu 02). Descriptions give the portal's field names. */
import { z } from 'zod';
import { bankAccount, documentReference, fullName, personalId, text } from '../../language/schema.js';
import {
  applicant,
  death,
  deathNotice,
  deceased,
  extract,
  relation,
} from '../../procedures/death-registration/schema.js';
import { burial, otherAllowance } from '../../procedures/funeral-support/schema.js';
import { household } from '../../procedures/residence-deregistration/schema.js';
import { insuranceRecord, relative } from '../../procedures/survivor-benefit/schema.js';
import { contradictionsIn } from './contradictions.js';

const payee = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('applicant'), account: bankAccount.optional() }).describe('CanhanIsNyc'),
    z.strictObject({
      kind: z.literal('person'),
      fullName,
      personalId,
      relation: relation.or(z.literal('none')).describe('NnmtpQuanheNguoichet'),
      account: bankAccount.optional(),
    }),
    z.strictObject({ kind: z.literal('organisation'), organisation: text, account: bankAccount.optional() }),
  ])
  .describe('Whoever organised the burial');

const benefits = z
  .strictObject({
    meritorious: z.boolean().optional(),
    veteran: z.boolean().optional().describe('Veterans and wartime groups, NĐ 150/2006'),
    meritFile: text.optional().describe('Number of the merit or veteran file'),
    monthlySocialAllowance: z.boolean().optional(),
    socialPension: z.boolean().optional(),
    survivorPension80: z.boolean().optional().describe('Aged 80 or more on a survivor pension of social insurance'),
  })
  .describe('What the deceased received; social insurance stands in `insurance`');

const facts = z.strictObject({
  applicant,
  deceased,
  death,
  deathNotice: deathNotice.optional(),
  evidence: z.array(documentReference).default([]).describe('Instead of a notice, for example for a long-past death'),
  copies: z.int().min(0).max(50).default(0).describe('CapBanSao, BanSaoSoluong: copies cost a fee'),
  household: household.optional(),
  benefits,
  insurance: insuranceRecord.optional().describe('Absent when the deceased was never insured'),
  relatives: z.array(relative).default([]).describe('Who may claim a survivor benefit'),
  account: bankAccount.optional().describe('Where a survivor benefit is paid'),
  monthlyMeritPension: z
    .boolean()
    .default(false)
    .describe('The relatives ask for the monthly pension after a person of merit'),
  funeral: z.strictObject({ payee, burial, otherAllowance: otherAllowance.optional() }).optional(),
});

const dossierId = z.enum([
  'death-registration',
  'residence-deregistration',
  'survivor-benefit',
  'funeral-support',
  'funeral-allowance',
]);

const single = 'The bundle death links at least two dossiers. Registration alone is the bundle death-registration.';

/** For the linked procedures: 2 to 5 of them, registration always among them. */
export const declaration = facts
  .extend({ chosen: z.array(dossierId).min(2, single).max(5) })
  .check(contradictionsIn)
  .refine(({ chosen }) => new Set(chosen).size === chosen.length, {
    path: ['chosen'],
    message: 'A procedure is chosen once.',
  })
  .refine(({ chosen }) => chosen.includes('death-registration'), {
    path: ['chosen'],
    message: 'Registration of the death belongs to every choice. After it, file the others one by one.',
  })
  .refine(({ chosen, funeral }) => funeral || !chosen.some((id) => id.startsWith('funeral-')), {
    path: ['funeral'],
    message: 'A funeral payment needs the payee, the day and the place of the burial.',
  });

/** For registration alone. */
export const registrationDeclaration = facts.check(contradictionsIn);

/** For one procedure that follows a registration already made. */
export const laterDeclaration = facts.extend({ extract }).check(contradictionsIn);

/** For one funeral payment after the registration. */
export const laterFuneralDeclaration = facts
  .extend({ extract, funeral: facts.shape.funeral.unwrap() })
  .check(contradictionsIn);

/** What every declaration of a death says, whatever is asked for. */
export type DeathFacts = z.infer<typeof facts>;
export type DeathDeclaration = z.infer<typeof declaration>;
export type RegistrationDeclaration = z.infer<typeof registrationDeclaration>;
export type LaterDeclaration = z.infer<typeof laterDeclaration>;
export type LaterFuneralDeclaration = z.infer<typeof laterFuneralDeclaration>;
