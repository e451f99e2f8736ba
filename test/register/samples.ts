import { localDate } from '../../definitions/calendar/local-date.js';
import type { Opening, PaymentClaim } from '../../register/register.js';

export function openingOf(caseId: string, more: Partial<Opening> = {}): Opening {
  return {
    caseId,
    subjectKey: `key-of-${caseId}`,
    bundle: 'death',
    orgCode: 'H51.17',
    filedOn: localDate('2026-03-02'),
    dossiers: ['death-registration', 'residence-deregistration'],
    soleDossiers: ['death-registration'],
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
