/** Whether a case may start as it was asked to. Only the client builds such an input; anything else is refused at once. */
import { type ApplicationFailure, workflowInfo } from '@temporalio/workflow';
import { bundleHash } from '../definitions/hashes.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { type BundleKey, bundles } from '../definitions/registry.js';
import { caseFailure } from './case-failure.js';
import { withSharedCalendars } from './engine/decide/calendars.js';
import type { CaseFacts } from './engine/decide/case-state.js';
import type { Decision } from './engine/decide/draft.js';
import { faultMessage } from './engine/decide/incidents.js';
import { lawOfCase } from './engine/decide/law-of-case.js';
import { openCase } from './engine/decide/open-case.js';
import { isPatience, isRecord, isTexts } from './input-shapes.js';
import type { CaseInput } from './messages.js';
import { declarationProblems, problemSentence } from './validation/validators.js';

const isCalendar = (value: unknown) => isRecord(value) && isRecord(value.years) && Array.isArray(value.officeHours);

/** What the case would stumble over later; bundle, hash and declaration are looked at more closely. */
const shapes = {
  applicant: (value: unknown) => typeof value === 'string',
  subjectKey: (value: unknown) => typeof value === 'string',
  dossierCodes: isTexts,
  commune: isTexts,
  offices: isTexts,
  handovers: Array.isArray,
  calendars: (value: unknown) => isRecord(value) && isRecord(value.own) && isCalendar(value.common),
  promises: isRecord,
  filedAt: Number.isFinite,
  clockOffset: Number.isFinite,
  patience: (value: unknown) => value === undefined || isPatience(value),
  scheme: (value: unknown) => value === undefined || (isRecord(value) && isRecord(value.agencies)),
  runbook: (value: unknown) =>
    value === undefined || (typeof value === 'string' && /^https?:\/\/[^\s()]+$/.test(value)),
} as const satisfies Partial<Record<keyof CaseInput, (value: unknown) => boolean>>;

const optional: readonly string[] = ['patience', 'scheme', 'runbook'] satisfies (keyof typeof shapes)[];
const needed = ['bundle', 'hash', 'declaration', ...Object.keys(shapes).filter((field) => !optional.includes(field))];

/** A namespace for development or tests carries one of these words in its name. */
export const movableClock = /(^|-)(dev|test)(-|$)/;

/**
 * @throws ApplicationFailure CASE_START_REFUSED, which ends the workflow
 * @throws Error when a running case meets a build with other definitions: its task waits for the right build
 */
export function acceptStart(input: CaseInput): { facts: CaseFacts; bundle: Bundle } {
  const { workflowId, namespace, unsafe, continuedFromExecutionRunId } = workflowInfo();
  const goesOn = unsafe.isReplaying || continuedFromExecutionRunId !== undefined;
  // What an earlier run handed on was lawful when it did: a later build that asks for more has to wait, not to fail it.
  const rejected = (sentence: string) =>
    continuedFromExecutionRunId === undefined ? refused(sentence) : waitsForBuild(workflowId, sentence);
  const missing = needed.filter(
    (field) => (input as Partial<CaseInput> | undefined)?.[field as keyof CaseInput] === undefined,
  );
  if (missing.length > 0) throw rejected(`its input lacks ${missing.join(', ')}`);
  const bundle: Bundle | undefined = bundles[input.bundle as BundleKey];
  if (!bundle) {
    const sentence = `this build has no bundle ${input.bundle}; it has ${Object.keys(bundles).join(', ')}`;
    if (goesOn) throw waitsForBuild(workflowId, sentence);
    throw refused(sentence);
  }
  const hash = bundleHash(input.bundle);
  if (hash !== input.hash) {
    const sentence = `bundle ${input.bundle} has the hash ${hash} in this build and ${input.hash} in the case`;
    if (goesOn) throw waitsForBuild(workflowId, sentence);
    throw refused(sentence);
  }
  const misshapen = Object.entries(shapes).find(([field, fits]) => !fits(input[field as keyof typeof shapes]));
  if (misshapen) throw rejected(`its ${misshapen[0]} is not of the form that the client gives it`);
  if (!input.carry && (input.limitsOf || input.moves)) throw refused('it claims to have moved from another version');
  if (input.carry && !continuedFromExecutionRunId) throw refused('it claims to go on with a run that never was');
  const problems = declarationProblems(input.bundle, input.declaration);
  if (problems.length > 0) throw rejected(`its declaration is not valid: ${problemSentence(problems)}`);
  if (input.clockOffset !== 0 && !movableClock.test(namespace)) {
    throw refused(`its clock is moved by ${input.clockOffset} ms, which the namespace ${namespace} does not allow`);
  }
  const { carry: _carry, ...facts } = input;
  const calendars = withSharedCalendars(facts.calendars);
  return { facts: { ...facts, calendars, caseId: workflowId }, bundle: lawOfCase(input) };
}

/** @throws ApplicationFailure CASE_START_REFUSED when no rule covers the facts; the client finds that out beforehand */
export function firstDecision(facts: CaseFacts, bundle: Bundle): Decision {
  try {
    return openCase(facts, bundle);
  } catch (fault) {
    throw refused(faultMessage(fault));
  }
}

function waitsForBuild(caseId: string, why: string): Error {
  return new Error(`Case ${caseId} waits for its build: ${why}.`);
}

function refused(why: string): ApplicationFailure {
  return caseFailure(
    'CASE_START_REFUSED',
    `The case was not started: ${why}. Start cases through the client (openCase) or the gateway, which build the input.`,
  );
}
