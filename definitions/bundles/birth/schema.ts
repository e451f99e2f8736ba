/** The electronic declaration of a birth (mẫu 01). */
import { z } from 'zod';
import { localDate, text } from '../../language/schema.js';
import {
  applicant,
  birthNotice,
  certificate,
  child,
  delivery,
  parent,
} from '../../procedures/birth-registration/schema.js';
import { insuranceNumber } from '../../procedures/health-card/schema.js';
import { household } from '../../procedures/residence-registration/schema.js';
import { contradictionsIn } from './contradictions.js';

const parents = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('married'), mother: parent, father: parent }),
  z.strictObject({ kind: z.literal('mother-alone'), mother: parent }).describe('No father is entered'),
  z
    .strictObject({ kind: z.literal('unmarried'), mother: parent, father: parent })
    .describe('The father is to be entered'),
  z.strictObject({ kind: z.literal('unknown') }).describe('The child was found'),
]);

const facts = z.strictObject({
  applicant,
  child,
  parents,
  birthNotice,
  diedOn: localDate.optional().describe('The child died before it left the facility'),
  household: z
    .discriminatedUnion('kind', [
      household.extend({ kind: z.literal('family') }),
      z
        .strictObject({ kind: z.literal('collective'), organisation: text })
        .describe('For example of an agency or a dormitory'),
    ])
    .optional()
    .describe('Where the parents have their permanent residence'),
  healthInsurance: z
    .strictObject({
      clinic: text.describe('Where the child is registered for treatment'),
      motherNumber: insuranceNumber.default('0000000000').describe('As on the birth paper; 0000000000 if she has none'),
    })
    .optional(),
  copies: z.int().min(0).max(50).default(0).describe('Copies of the birth certificate; they cost a fee'),
  delivery,
});

const firstId = 'birth-registration';
const followers = ['residence-registration', 'health-card'] as const;

/** @param chosen what may be linked on the day of filing */
function linking<const Id extends string>(chosen: readonly Id[]) {
  const ids = [firstId, ...chosen] as const;
  const linked = `On the day of filing these are linked, each chosen once: ${ids.join(', ')}.`;
  return facts
    .extend({ chosen: z.array(z.enum(ids, linked)).min(2, alone).max(ids.length, linked) })
    .check(contradictionsIn)
    .refine((filed) => new Set(filed.chosen).size === filed.chosen.length, {
      path: ['chosen'],
      message: 'A procedure is chosen once.',
    })
    .refine((filed) => (filed.chosen as readonly string[]).includes(firstId), {
      path: ['chosen'],
      message: 'Registration of the birth belongs to every choice. After it, file the others one by one.',
    })
    .refine((filed) => filed.household || !(filed.chosen as readonly string[]).includes('residence-registration'), {
      path: ['household'],
      message: 'A residence needs the household that the child joins.',
    })
    .refine((filed) => filed.healthInsurance || !(filed.chosen as readonly string[]).includes('health-card'), {
      path: ['healthInsurance'],
      message: 'A health-insurance card needs the clinic where the child is registered.',
    });
}

const alone = 'The bundle birth links at least two procedures. Registration alone is the bundle birth-registration.';

/** What is filed by 31/08/2026. */
export const declarationUntilAugust2026 = linking(followers);
/** What is filed from 01/09/2026: the identity card as well. */
export const declaration = linking([...followers, 'identity-card']);

/** For registration alone. */
export const registrationDeclaration = facts.check(contradictionsIn);
/** For one procedure that follows a registration already made. */
export const laterDeclaration = facts.extend({ certificate }).check(contradictionsIn);
export const laterResidenceDeclaration = facts
  .extend({ certificate, household: facts.shape.household.unwrap() })
  .check(contradictionsIn);
export const laterHealthCardDeclaration = facts
  .extend({ certificate, healthInsurance: facts.shape.healthInsurance.unwrap() })
  .check(contradictionsIn);

/** What every declaration of a birth says, whatever is asked for. */
export type BirthFacts = z.infer<typeof facts>;
export type BirthDeclaration = z.infer<typeof declaration>;
export type BirthDeclarationUntilAugust2026 = z.infer<typeof declarationUntilAugust2026>;
export type RegistrationDeclaration = z.infer<typeof registrationDeclaration>;
export type LaterDeclaration = z.infer<typeof laterDeclaration>;
export type LaterResidenceDeclaration = z.infer<typeof laterResidenceDeclaration>;
export type LaterHealthCardDeclaration = z.infer<typeof laterHealthCardDeclaration>;
