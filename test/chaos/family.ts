/** What a family and its officers do in one case of the run, until it has ended. */
import { CaseRefusedError, ClientError } from '../../client/client-error.js';
import type { TypedCase } from '../../client/typed-case.js';
import { instant, localDateOf } from '../../definitions/calendar/instant.js';
import { addDays, type LocalDate, weekday } from '../../definitions/calendar/local-date.js';
import type { CaseView, DossierView } from '../../workflows/messages.js';
import { type CaseScript, faultsOf } from './case-script.js';
import type { ChaosSite } from './chaos-site.js';

type Case = TypedCase<'death'>;

const lookEveryMs = 1_500;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns the case's id, once the case has closed */
export async function liveThrough(site: ChaosSite, script: CaseScript): Promise<string> {
  await site.fault(script.agency, faultsOf(script));
  const linked = await untilAnswered(async () => (await site.client.openCase('death', script.declaration)).case);
  for (;;) {
    const view = await untilAnswered(() => linked.view());
    if (view.stage === 'closed') return linked.id;
    for (const move of movesOf(site, script, linked, view)) await attempt(move);
    if (isTimeToAnnul(script, view)) return linked.id;
    await pause(lookEveryMs);
  }
}

type Move = () => Promise<unknown>;

function movesOf(site: ChaosSite, script: CaseScript, linked: Case, view: CaseView): readonly Move[] {
  const withdrawal = withdrawalOf(script, linked, view);
  if (withdrawal) return [withdrawal];
  return view.dossiers.flatMap((dossier) => answersOf(site, script, linked, dossier));
}

function withdrawalOf({ course }: CaseScript, linked: Case, { dossiers }: CaseView): Move | null {
  const registration = dossiers.find(({ id }) => id === 'death-registration');
  const early = course === 'withdraws before the extract' && registration?.result === null;
  const late = course === 'withdraws after the extract' && registration?.result === 'positive';
  if (!early && !late) return null;
  return () => linked.actOnAll({ type: 'citizen.withdrew', reason: 'no longer wanted' }, `${linked.id}-withdrawal`);
}

/** Each answer has one event id per occasion: given again after a fault, it counts once. */
function answersOf(site: ChaosSite, { course, agency }: CaseScript, linked: Case, dossier: DossierView): Move[] {
  const { id, allowed, asked, supplementRequests } = dossier;
  const occasion = (what: string) => `${linked.id}-${id}-${what}`;
  const tell = (event: { type: string; [field: string]: unknown }, eventId: string) => () =>
    linked.handle.send({ id: eventId, dossier: id, event });
  const moves: Move[] = [];
  if (allowed.includes('citizen.confirmed') && course !== 'leaves the draft to lapse') {
    moves.push(tell({ type: 'citizen.confirmed' }, occasion('confirmed')));
  }
  if (allowed.includes('citizen.chose')) {
    moves.push(tell({ type: 'citizen.chose', benefit: 'monthly' }, occasion('chose')));
  }
  if (allowed.includes('citizen.supplied')) {
    const documents = asked.map((kind) => ({ kind, location: `chaos/${kind}.pdf` }));
    moves.push(tell({ type: 'citizen.supplied', documents }, occasion(`supplied-${supplementRequests}`)));
  }
  if (dossier.apologyOwed && allowed.includes('officer.rescheduled')) {
    const event = { type: 'officer.rescheduled', by: 'chaos', reason: 'kept too long', newDate: nextWeekday() };
    moves.push(tell(event, occasion('rescheduled')));
  }
  if (allowed.includes('officer.retried')) {
    moves.push(tell({ type: 'officer.retried', by: 'chaos' }, occasion(`retried-${dossier.since}`)));
  }
  if (dossier.overdue) moves.push(() => site.release(agency, linked.id));
  return moves;
}

function isTimeToAnnul({ course }: CaseScript, { dossiers }: CaseView): boolean {
  const registered = dossiers.some(({ id, result }) => id === 'death-registration' && result === 'positive');
  return course === 'annulled while it runs' && registered;
}

function nextWeekday(): LocalDate {
  let day = addDays(localDateOf(instant(Date.now())), 1);
  while (weekday(day) === 0 || weekday(day) === 6) day = addDays(day, 1);
  return day;
}

/** The case may have moved on since it was looked at, or may not be reachable: the next look tells. */
async function attempt(move: Move): Promise<void> {
  try {
    await move();
  } catch (fault) {
    if (!(fault instanceof CaseRefusedError) && !isPassing(fault)) throw fault;
  }
}

export async function untilAnswered<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (fault) {
      if (!isPassing(fault)) throw fault;
      await pause(500);
    }
  }
}

/** The server, a worker or the register was away: every question of the run may be asked again. */
function isPassing(fault: unknown): boolean {
  if (fault instanceof ClientError) return fault.code === 'CASE_UNREACHABLE' || fault.code === 'CASE_CLOSED';
  const text = fault instanceof Error ? `${fault.message} ${String(fault.cause ?? '')}` : '';
  return /UNAVAILABLE|DEADLINE|CANCELLED|ECONNREFUSED|ECONNRESET|SQLITE_BUSY|database is locked|Failed to/i.test(text);
}
