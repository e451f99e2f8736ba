import { z } from 'zod';
import {
  address,
  clockTime,
  country,
  documentReference,
  formerAddress,
  fullName,
  localDate,
  partialDate,
  personalId,
  personName,
  standardEvents,
  text,
} from '../../language/schema.js';

export const relation = z.enum(['spouse', 'child', 'parent', 'grandparent', 'grandchild', 'sibling', 'other-relative']);

/** Who reports the death: a relative, or the representative of the organisation that cared for the deceased. */
export const applicant = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    fullName: fullName.describe('NycHoTen'),
    personalId: personalId.describe('NycSoGiayto'),
    relation: relation.describe('NycQuanHe: what the applicant is to the deceased'),
    address: address.optional(),
  }),
  z.strictObject({
    kind: z.literal('organisation'),
    organisation: text.describe('Name of the organisation'),
    fullName: fullName.describe('NycHoTen: its representative'),
    personalId: personalId.describe('NycSoGiayto: of its representative'),
    address: address.optional(),
  }),
]);

export const residence = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('permanent'), address: formerAddress.describe('NctccDiaChi') }),
  z.strictObject({ kind: z.literal('temporary'), address: formerAddress.describe('NctccDiaChi') }),
  z.strictObject({ kind: z.literal('none') }),
]);

export const deceased = z.strictObject({
  name: personName.describe('NdktHo, NdktChuDem, NdktTen'),
  born: partialDate.describe('NdktNgaySinh'),
  sex: z.enum(['female', 'male']).describe('NdktGioiTinh'),
  personalId: personalId.describe('NdktSoGiayto'),
  idIssue: z
    .strictObject({ on: localDate.describe('NdktNgayCapGiayTo'), by: text.describe('NdktNoiCapGiayTo') })
    .optional(),
  nationality: country.describe('NdktMaQuoctich'),
  ethnicity: text.optional().describe('NdktMaDantoc'),
  residence: residence.describe('NctccLoaiCutru: last residence'),
});

export const death = z.strictObject({
  date: localDate.describe('NctccNgayChet'),
  time: clockTime.optional().describe('NctccNgayChet: hour and minute, when known'),
  country: country.describe('NoichetMaQuocgia'),
  place: formerAddress.partial({ province: true, commune: true }).describe('NoichetDiachi'),
  cause: text.describe('NguyenNhanChet'),
});

export const deathNotice = z.strictObject({
  kind: z.enum(['facility-notice', 'police-report', 'commune-notice', 'court-decision']).describe('GbtLoaiGiayto'),
  number: text
    .refine((number) => !number.endsWith('/TLKT'), 'This is the number of an extract, not of a death notice.')
    .describe('GbtSogiayto, for example 01/UBND-GBT'),
  issuedOn: localDate.describe('GbtNgaycap'),
  issuedBy: text.describe('GbtNoicap'),
});

export const application = z.strictObject({
  applicant,
  deceased,
  death,
  deathNotice: deathNotice.optional().describe('Without it the commune verifies'),
  evidence: z.array(documentReference).describe('Instead of a notice, for example for a long-past death'),
  copies: z.int().min(0).max(50).describe('CapBanSao, BanSaoSoluong'),
});

/** Trích lục khai tử. Later procedures cite it. */
export const extract = z.strictObject({
  number: z.string().regex(/^\d+(\/\d{4})?\/TLKT$/, 'An extract number looks like 12/2026/TLKT.'),
  issuedOn: localDate,
});

export const outcome = extract.extend({ signedBy: text.describe('Function of the signer') });

export const event = z.discriminatedUnion('type', [
  ...standardEvents(application, outcome),
  z.strictObject({ type: z.literal('agency.examining') }),
  z.strictObject({ type: z.literal('agency.verificationStarted'), reason: text }),
  z.strictObject({
    type: z.literal('agency.draftPrepared'),
    draft: z.record(z.string(), z.string()).describe('The lines of the draft extract, by their label'),
  }),
  z.strictObject({ type: z.literal('citizen.confirmed') }),
  z.strictObject({
    type: z.literal('citizen.disputed'),
    corrections: z.array(z.strictObject({ line: text, correct: text })).min(1),
  }),
]);

/** Our answer to a draft; `silent` when the applicant let the day pass. */
export const answer = z.discriminatedUnion('draft', [
  z.strictObject({ draft: z.literal('confirmed'), silent: z.boolean() }),
  z.strictObject({
    draft: z.literal('disputed'),
    corrections: z.array(z.strictObject({ line: text, correct: text })).min(1),
  }),
]);

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
export type Answer = z.infer<typeof answer>;
