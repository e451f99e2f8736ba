/** The form of a message, whoever sent it: what came past the client is checked like everything else. */
import type { Bundle } from '../definitions/language/bundle.js';
import { placeOf } from '../definitions/language/dossier-id.js';
import { caseFailure } from './case-failure.js';
import type { CaseState } from './engine/decide/case-state.js';
import type { CaseMessage } from './engine/decide/happening.js';
import { asked, standing } from './engine/decide/refusal.js';
import { anyDossierEvents, eventProblems, problemSentence, wholeCaseEvents } from './validation/validators.js';

const longestId = 200;

/** @throws ApplicationFailure MESSAGE_INVALID with the field that is wrong */
export function checkMessage(state: CaseState, bundle: Bundle, family: string, message: CaseMessage): void {
  const problem = envelopeProblem(family, message) ?? eventProblem(state, bundle, message);
  if (!problem) return;
  throw caseFailure(
    'MESSAGE_INVALID',
    `${subjectOf(state, message)}: the message is not valid: ${problem}. Nothing was changed; correct it and send it again.${standingOf(state, message)}`,
  );
}

type Unchecked = Partial<CaseMessage> | undefined | null;

function subjectOf(state: CaseState, message: Unchecked): string {
  const { dossier, event } = message ?? {};
  const isNamed = typeof event?.type === 'string' && (dossier === undefined || typeof dossier === 'string');
  return isNamed ? asked(state, { dossier, event }) : `Case ${state.facts.caseId}`;
}

function standingOf({ dossiers }: CaseState, message: Unchecked): string {
  const dossier = dossiers[message?.dossier ?? ''];
  return dossier?.phase === 'open' ? ` ${standing(dossier)}` : '';
}

function envelopeProblem(family: string, message: Unchecked): string | null {
  if (typeof message !== 'object' || message === null) return 'one JSON object with id and event is expected';
  const { id, dossier, actor, notice, event } = message;
  if (typeof id !== 'string' || id === '' || id.length > longestId)
    return `id: a text of 1 to ${longestId} characters is expected`;
  if (dossier !== undefined && typeof dossier !== 'string') return 'dossier: the id of a dossier is expected';
  if (actor !== undefined && (typeof actor !== 'string' || actor.length > longestId))
    return `actor: a text of up to ${longestId} characters is expected`;
  if (typeof event?.type !== 'string') return 'event.type: a text is expected';
  if (!event.type.startsWith(`${family}.`))
    return `event.type: the update "${family}" takes ${family}.* events, not ${event.type}`;
  if (family !== 'agency') return notice === undefined ? null : 'notice: only an agency sends notices';
  if (typeof notice?.agency !== 'string') return 'notice.agency: the id of the agency that speaks is expected';
  if (typeof notice.reference !== 'string') return 'notice.reference: our name of the dossier is expected';
  if (!Number.isInteger(notice.sequence) || notice.sequence < 1) return 'notice.sequence: 1, 2, 3 … is expected';
  return dossier === undefined ? 'dossier: an agency speaks about one dossier' : null;
}

function eventProblem(state: CaseState, bundle: Bundle, { dossier, event }: CaseMessage): string | null {
  if (dossier === undefined) {
    return wholeCaseEvents.includes(event.type)
      ? problemOf(eventProblems('whole-case', event))
      : `dossier: ${event.type} is meant for one dossier. For the whole case: ${wholeCaseEvents.join(', ')}`;
  }
  if (event.type.startsWith('calendar.')) return `dossier: ${event.type} is meant for the whole case; leave it out`;
  const procedure = placeOf(bundle, dossier)?.procedure;
  // A dossier that does not exist is refused with the list of those that do.
  if (!procedure || !state.dossiers[dossier]) return null;
  const common = anyDossierEvents.includes(event.type);
  return problemOf(eventProblems(common ? 'any-dossier' : `${procedure.id}@${procedure.version}`, event));
}

function problemOf(problems: ReturnType<typeof eventProblems>): string | null {
  return problems.length > 0 ? `event: ${problemSentence(problems)}` : null;
}
