/** A case as the gateway shows it. */
import { z } from '@hono/zod-openapi';
import { agencyIds } from '../../definitions/agencies/agency.js';

/** A shape with a name of its own cannot be called nullable by itself: it would be so wherever it is used. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);

export const sentence = z.object({ vi: z.string(), en: z.string() }).openapi('Sentence');
export const time = z.iso.datetime({ offset: true });

const date = z
  .object({
    basis: z.enum(['counted', 'expected']).describe('`expected`: its limit has not begun'),
    dueAt: time,
    remaining: orNull(z.object({ unit: z.string(), count: z.number() }).openapi('Remaining')),
    text: z.object({ vi: z.array(z.string()), en: z.array(z.string()) }).describe('Why, day by day'),
  })
  .openapi('ExplainedDate');

const dossier = z
  .object({
    id: z.string(),
    title: orNull(sentence),
    code: z.string().nullable().describe('Our own code, for example H13-260302-0001'),
    phase: z.enum(['notChosen', 'notApplicable', 'waiting', 'notOpened', 'open', 'ended']),
    reason: orNull(sentence).describe('Why it is not open, where it is not'),
    waitsForDossiers: z.array(z.string()),
    status: z.int().min(1).max(10).nullable().describe('National status (TrangThai)'),
    statusText: orNull(sentence),
    state: z.string().nullable(),
    since: time.nullable(),
    agency: z.enum(agencyIds as [string, ...string[]]).nullable(),
    agencyNumber: z.string().nullable(),
    waitingOn: z.string().nullable(),
    asked: z.array(z.string()).describe('Papers that were asked for'),
    dueAt: time.nullable(),
    date: orNull(date),
    suspended: z.boolean(),
    overdue: z.boolean(),
    overdueSince: time.nullable(),
    citizenDueAt: time.nullable(),
    rescheduledTo: time.nullable(),
    forms: z.array(z.object({ formSet: z.string(), number: z.string(), at: time })),
    result: z.string().nullable(),
    decidedAt: time.nullable(),
    reasons: z.array(z.string()),
    note: z.string().nullable(),
    outcome: z.unknown().describe('What the agency issued; null for roles that may not see it'),
    shownToCitizen: z.unknown().describe('What the citizen has to decide about; null for roles that may not see it'),
    application: z.unknown().describe('While an officer may correct it, and for those officers only'),
    officerActs: z.array(z.object({ type: z.string(), by: z.string(), reason: z.string() })),
    allowed: z.array(z.string()).describe('Events that it takes now, of those that this role may send'),
  })
  .openapi('Dossier');

const incident = z
  .object({ kind: z.string(), dossier: z.string().nullable(), since: time, code: z.string(), message: z.string() })
  .openapi('Incident');

export const links = z
  .object({
    self: z.string(),
    stream: z.string(),
    temporal: z.string().nullable().describe('The case in the Temporal UI'),
  })
  .openapi('Links');

export const caseAnswer = z
  .object({
    id: z.string(),
    bundle: z.string().describe('With its version, death@1'),
    title: orNull(sentence),
    commune: orNull(z.object({ code: z.string(), name: z.string(), province: z.string() }).openapi('Commune')),
    stage: z.enum(['inProgress', 'awaitingCitizen', 'suspended', 'returning', 'closed']),
    urgency: z.enum(['onTime', 'dueSoon', 'overdue']).nullable(),
    outcome: z.string().nullable(),
    filedAt: time,
    closedAt: time.nullable().describe('Known once the register has its final record'),
    erasedAt: time.nullable().describe('Since then nobody can read what it held about people'),
    promisedAt: time.nullable(),
    projectedAt: time.nullable(),
    workingDaysLate: z.int().nullable(),
    nextDue: orNull(z.object({ dossier: z.string(), at: time }).openapi('NextDue')),
    parties: z.int().describe('Applicants beside the first one'),
    dossiers: z.array(dossier),
    incidents: z.array(incident),
    source: z.enum(['case', 'register']).describe('`register`: the history is gone, and its final record answers'),
    asOf: time,
    links,
  })
  .openapi('Case');

export type CaseAnswer = z.infer<typeof caseAnswer>;
export type DossierAnswer = z.infer<typeof dossier>;
