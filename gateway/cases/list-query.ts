/** Which cases are listed: a filter in the words of the API, as a query of the server's index. */
import { z } from '@hono/zod-openapi';
import { personKey } from '../../client/subject-key.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { placesIn, provinces } from '../../definitions/agencies/communes.js';
import type { Register } from '../../register/register.js';
import { incidentWords, outcomeWords } from '../../workflows/engine/view/words.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import type { Caller } from '../access/caller.js';
import { bundlesOf } from '../access/rules.js';

const flag = z.enum(['true', 'false']);
const keysOf = <Key extends string>(words: Readonly<Record<Key, unknown>>) => Object.keys(words) as [Key, ...Key[]];

export const listQuery = z.object({
  bundle: z
    .string()
    .regex(/^[a-z0-9-]{1,60}@\d{1,4}$/, 'A version of a bundle is written death@1')
    .optional()
    .describe('With its version, death@1'),
  stage: z.enum(['inProgress', 'awaitingCitizen', 'suspended', 'returning', 'closed']).optional(),
  urgency: z.enum(['onTime', 'dueSoon', 'overdue']).optional(),
  outcome: z.enum(keysOf(outcomeWords)).optional(),
  commune: z
    .string()
    .regex(/^\d{5}$/, 'A commune has five digits')
    .optional(),
  province: z.enum(keysOf(provinces)).optional(),
  waitingOn: z.enum(['citizen', 'officer', 'payment', ...agencyIds]).optional(),
  incident: z.enum(keysOf(incidentWords)).optional(),
  code: z
    .string()
    .regex(/^[A-Z]\d{1,3}(\.\d{1,4}){0,3}-\d{6}-\d{4,9}$/, 'A dossier code is written H13-260302-0001')
    .optional()
    .describe('Code of one of its dossiers'),
  overdue: flag.optional(),
  needsPerson: flag.optional(),
  open: flag.optional().describe('Closed ones as well, unless given'),
  dueUntil: z.iso.date().optional().describe('Promised by this day'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  page: z
    .string()
    .regex(/^[\w-]{1,2000}\.[\w-]{22,43}$/, 'Give `next` of the page before')
    .optional()
    .describe('`next` of the page before, with the same filter'),
});

export type ListQuery = z.infer<typeof listQuery>;

/** Cases of one citizen that a list can name. */
const mostOwnCases = 50;

/** @returns null when there can be none */
export async function visibilityQuery(
  asked: ListQuery,
  caller: Caller,
  { register, subjectSecret }: { register: Register; subjectSecret: string },
): Promise<string | null> {
  const { name } = searchAttributes.bundle;
  const conditions = [
    'WorkflowType = "caseWorkflow"',
    // A run that went on in a new one is no case of its own.
    'ExecutionStatus != "ContinuedAsNew"',
    ...conditionsOf(asked),
    ...(caller.place === undefined ? [] : [oneOf(searchAttributes.commune.name, placesIn(caller.place))]),
    ...(caller.agency === undefined ? [] : [oneOf(name, bundlesOf(caller.agency))]),
  ];
  if (caller.person === undefined) return conditions.join(' AND ');
  const own = await register.casesOfPerson(personKey(caller.person, subjectSecret), mostOwnCases);
  return own.length === 0 ? null : [...conditions, oneOf('WorkflowId', own)].join(' AND ');
}

function conditionsOf(asked: ListQuery): readonly string[] {
  const { bundle, stage, urgency, outcome, commune, waitingOn, incident, code } = searchConditions(asked);
  const { overdue, needsPerson, open, dueUntil } = asked;
  const flags = [
    overdue && `${searchAttributes.overdue.name} = ${overdue}`,
    needsPerson && `${searchAttributes.needsPerson.name} = ${needsPerson}`,
    open && `ExecutionStatus ${open === 'true' ? '=' : '!='} "Running"`,
    dueUntil && `${searchAttributes.dueDay.name} <= "${dueUntil}"`,
    asked.province && `${searchAttributes.province.name} = "${provinces[asked.province].name.vi}"`,
  ];
  return [bundle, stage, urgency, outcome, commune, waitingOn, incident, code, ...flags].flatMap((one) => one || []);
}

/** Values are checked by their schema: none can end its quotes. */
function searchConditions(asked: ListQuery) {
  const equal = (attribute: { readonly name: string }, value: string | undefined) =>
    value && `${attribute.name} = "${value}"`;
  return {
    bundle: equal(searchAttributes.bundle, asked.bundle),
    stage: equal(searchAttributes.stage, asked.stage),
    urgency: equal(searchAttributes.urgency, asked.urgency),
    outcome: equal(searchAttributes.outcome, asked.outcome),
    commune: equal(searchAttributes.commune, asked.commune),
    waitingOn: equal(searchAttributes.waitingOn, asked.waitingOn),
    incident: equal(searchAttributes.incident, asked.incident),
    code: equal(searchAttributes.dossiers, asked.code),
  };
}

function oneOf(attribute: string, values: readonly string[]): string {
  return `${attribute} IN (${values.map((value) => `"${value}"`).join(', ')})`;
}
