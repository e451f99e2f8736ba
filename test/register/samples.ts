import type { AgencyId } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { type FinalDossier, type FinalRecord, undoListOf } from '../../register/final-record.js';
import type { Closing, Opening, PaymentClaim } from '../../register/register.js';

export function openingOf(caseId: string, more: Partial<Opening> = {}): Opening {
  return {
    caseId,
    subjectKey: `key-of-${caseId}`,
    bundle: 'death',
    orgCode: 'H51.17',
    filedOn: localDate('2026-03-02'),
    dossiers: ['death-registration', 'residence-deregistration'],
    soleDossiers: ['death-registration'],
    commune: '31684',
    person: null,
    ...more,
  };
}

export function claimOf(caseId: string, more: Partial<PaymentClaim> = {}): PaymentClaim {
  return {
    payment: 'funeral',
    subjectKey: 'one-subject',
    caseId,
    dossier: 'funeral-allowance',
    head: 'B6',
    amount: 23_400_000,
    ...more,
  };
}

function dossierOf(id: string, agency: AgencyId, decidedAt: string, more: Partial<FinalDossier> = {}): FinalDossier {
  return {
    id,
    code: `code-${id}`,
    agency,
    status: 10,
    result: 'positive',
    reasons: [],
    reversible: 'by-recovery',
    decidedAt: instantOf(decidedAt),
    ...more,
  };
}

export function recordOf(caseId: string, outcome = 'completed'): FinalRecord {
  const dossiers = [
    dossierOf('death-registration', 'commune-civil-status', '2026-03-02T11:00+07:00', { reversible: 'by-annulment' }),
    dossierOf('funeral-allowance', 'home-affairs', '2026-03-20T11:00+07:00'),
    dossierOf('funeral-support', 'commune-social-protection', '2026-03-21T11:00+07:00', {
      status: 3,
      result: 'refused',
      reasons: ['covered'],
    }),
    dossierOf('survivor-benefit', 'social-insurance', '2026-03-12T11:00+07:00'),
  ];
  return {
    caseId,
    bundle: 'death',
    outcome,
    openedAt: instantOf('2026-03-02T09:10+07:00'),
    closedAt: instantOf('2026-03-23T09:00+07:00'),
    dossiers,
    undo: undoListOf(dossiers),
  };
}

/** A death that was registered, with its funeral payment made by the second agency that was asked. */
export function closingOf(caseId: string): Closing {
  const record = recordOf(caseId);
  const more: Readonly<Record<string, Partial<FinalDossier>>> = {
    'death-registration': { attempt: 1, agencyNumber: 'TP-7/2026' },
    'funeral-allowance': { attempt: 2 },
  };
  return {
    record: {
      ...record,
      bundle: 'death@1',
      dossiers: record.dossiers.map((dossier) => ({ ...dossier, ...more[dossier.id] })),
    },
    results: [{ dossier: 'death-registration', dossierCode: 'code', outcome: { number: '12/2026/TLKT' } }],
    spentPayments: ['funeral'],
  };
}
