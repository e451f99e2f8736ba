/** What a caller is shown of a case: dates that explain themselves, and personal data only for whom they are meant. */
import { type Instant, instant } from '../../definitions/calendar/instant.js';
import { nationalStatuses } from '../../definitions/language/national-status.js';
import type { FinalDossier, FinalRecord } from '../../register/final-record.js';
import type { CaseExplanation, CaseView, DossierView } from '../../workflows/messages.js';
import type { Caller } from '../access/caller.js';
import { familiesOf } from '../access/rules.js';
import { apiInstant, apiTime } from '../http/api-time.js';
import type { CaseAnswer, DossierAnswer } from './case-schema.js';

export function linksOf(caseId: string, temporalUi: ((caseId: string) => string) | null): CaseAnswer['links'] {
  return { self: `/cases/${caseId}`, stream: `/cases/${caseId}/stream`, temporal: temporalUi?.(caseId) ?? null };
}

export function answerOf(
  { case: view, dates }: CaseExplanation,
  caller: Caller,
  links: CaseAnswer['links'],
  final?: FinalRecord,
): CaseAnswer {
  const { caseId, bundle, title, commune, stage, urgency, outcome, parties, workingDaysLate, nextDue } = view;
  return {
    id: caseId,
    bundle,
    title,
    commune: { code: commune.code, name: commune.name, province: commune.province },
    stage,
    urgency,
    outcome,
    filedAt: apiTime(view.filedAt),
    closedAt: final ? apiInstant(final.closedAt) : null,
    erasedAt: null,
    promisedAt: apiTime(view.promisedAt),
    projectedAt: apiTime(view.projectedAt),
    workingDaysLate,
    nextDue: nextDue && { dossier: nextDue.dossier, at: apiTime(nextDue.at) },
    parties,
    dossiers: view.dossiers.map((dossier) => dossierAnswer(dossier, dates[dossier.id], caller)),
    incidents: incidentsOf(view, caller),
    source: 'case',
    asOf: apiTime(view.asOf),
    links,
  };
}

/** A message may repeat what an agency answered. */
function incidentsOf({ incidents, dossiers }: CaseView, caller: Caller): CaseAnswer['incidents'] {
  return incidents.map(({ kind, dossier, since, code, message }) => {
    const agency = dossiers.find(({ id }) => id === dossier)?.agency ?? null;
    return { kind, dossier, since: apiTime(since), code, message: worksOn(caller, { agency }) ? message : code };
  });
}

function dossierAnswer(
  dossier: DossierView,
  date: CaseExplanation['dates'][string] | undefined,
  caller: Caller,
): DossierAnswer {
  const { id, title, code, phase, reason, status, state, agency, agencyNumber, waitingOn, suspended, overdue } =
    dossier;
  const { result, rescheduled } = dossier;
  return {
    ...{ id, title, code, phase, reason, waitsForDossiers: [...dossier.waitsForDossiers] },
    ...{ status, statusText: status && nationalStatuses[status], state, since: apiTime(dossier.since) },
    ...{ agency, agencyNumber, waitingOn },
    dueAt: apiTime(dossier.dueAt),
    date: date
      ? {
          basis: date.basis,
          dueAt: apiInstant(date.explanation.dueAt),
          remaining: date.remaining && { unit: date.remaining.unit, count: date.remaining.count },
          text: { vi: [...date.text.vi], en: [...date.text.en] },
        }
      : null,
    ...{ suspended, overdue, overdueSince: apiTime(dossier.overdueSince) },
    citizenDueAt: apiTime(dossier.citizenDueAt),
    rescheduledTo: apiTime(rescheduled?.dueAt ?? null),
    forms: dossier.forms.map(({ formSet, number, at }) => ({ formSet, number, at: apiTime(at) })),
    ...{ result, decidedAt: apiTime(dossier.decidedAt) },
    ...disclosed(dossier, caller),
    allowed: allowedTo(caller, dossier),
  };
}

type Disclosed = Pick<
  DossierAnswer,
  'outcome' | 'shownToCitizen' | 'application' | 'asked' | 'reasons' | 'note' | 'officerActs'
>;

/**
 * Personal data of a dossier, and sentences that may name people: the applicant's own, and those of the desk and the
 * agency that work on it.
 */
function disclosed(dossier: DossierView, caller: Caller): Disclosed {
  const { outcome, shownToCitizen, application, asked, reasons, note, officerActs } = dossier;
  if (!worksOn(caller, dossier)) {
    const acts = officerActs.map(({ type, by }) => ({ type, by, reason: '' }));
    return {
      ...{ outcome: null, shownToCitizen: null, application: null },
      ...{ asked: [], reasons: [], note: null, officerActs: acts },
    };
  }
  const corrects = ['one-stop-officer', 'supervisor', 'agency-officer'].includes(caller.role);
  return {
    ...{ outcome, shownToCitizen, application: corrects ? application : null },
    ...{ asked: [...asked], reasons: [...reasons], note },
    officerActs: officerActs.map(({ type, by, reason }) => ({ type, by, reason })),
  };
}

function worksOn({ role, agency: own }: Caller, { agency }: Pick<DossierView, 'agency'>): boolean {
  if (role === 'auditor') return false;
  return role !== 'agency-officer' || own === agency;
}

function allowedTo({ role, agency: own }: Caller, { allowed, agency }: DossierView): string[] {
  if (own !== undefined && own !== agency) return [];
  const families = familiesOf(role);
  return allowed.filter((type) => families.includes(type.split('.')[0] ?? ''));
}

export interface RecordedCase {
  readonly final: FinalRecord;
  readonly outcome: string;
  readonly erasedAt: Instant | null;
  readonly commune: CaseAnswer['commune'];
}

/** Of a case whose history is gone. */
export function recordedAnswer(
  { final, outcome, erasedAt, commune }: RecordedCase,
  links: CaseAnswer['links'],
): CaseAnswer {
  return {
    id: final.caseId,
    bundle: final.bundle,
    title: null,
    commune,
    stage: 'closed',
    urgency: null,
    outcome,
    filedAt: apiInstant(final.openedAt),
    closedAt: apiInstant(final.closedAt),
    erasedAt: erasedAt === null ? null : apiInstant(erasedAt),
    promisedAt: null,
    projectedAt: null,
    workingDaysLate: null,
    nextDue: null,
    parties: 0,
    dossiers: final.dossiers.map(recordedDossier),
    incidents: [],
    source: 'register',
    asOf: apiInstant(instant(Date.now())),
    links,
  };
}

function recordedDossier(dossier: FinalDossier): DossierAnswer {
  const { id, code = null, agency = null, agencyNumber = null, status = null, result, reasons } = dossier;
  const { decidedAt, dueAt, overdueSince, rescheduledTo } = dossier;
  const unopened = result === 'notApplicable' || result === 'notChosen' || result === 'notOpened';
  return {
    ...{ id, title: null, code, phase: unopened ? result : 'ended', reason: null, waitsForDossiers: [] },
    ...{ status, statusText: status && nationalStatuses[status], state: null, since: null },
    ...{ agency, agencyNumber, waitingOn: null, asked: [] },
    ...{ dueAt: dueAt === undefined ? null : apiInstant(dueAt), date: null, suspended: false, overdue: false },
    overdueSince: overdueSince === undefined ? null : apiInstant(overdueSince),
    citizenDueAt: null,
    rescheduledTo: rescheduledTo === undefined ? null : apiInstant(rescheduledTo),
    forms: [],
    result: unopened ? null : result,
    decidedAt: decidedAt === undefined ? null : apiInstant(decidedAt),
    ...{ reasons: [...reasons], note: null, outcome: null, shownToCitizen: null, application: null },
    ...{ officerActs: [], allowed: [] },
  };
}
