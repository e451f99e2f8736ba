import {
  beginAnnulment,
  failAnnulmentStep,
  finishAnnulmentStep,
  plannedAnnulment,
  requestAnnulment,
} from './annulments.js';
import { answerRequest, keepRequest } from './answered-requests.js';
import { auditOf, writeAudit } from './audit.js';
import { addPerson, caseAccess, casesOfPerson } from './case-access.js';
import { closeCase } from './closings.js';
import { openDatabase } from './database.js';
import { eraseCase } from './erasure.js';
import { holdingsOf } from './holdings.js';
import { keepCallback, settleCallback, untakenCallbacks, untakenReferences } from './kept-callbacks.js';
import { addDossiers, findCase, registerOpening } from './openings.js';
import { openOutbox } from './outbox.js';
import { releasePayment, reservePayment } from './payments.js';
import type { Register } from './register.js';
import type { Sealing } from './sealing.js';

/**
 * Opens the register and brings its tables up to date.
 * @param settings.url a file path for the embedded database, or `postgres://…`
 * @param settings.sealing of what may name people
 * @throws Error when the database cannot be opened
 */
export async function openRegister(settings: { readonly url: string; readonly sealing: Sealing }): Promise<Register> {
  const { sealing } = settings;
  const { database, close } = await openDatabase(settings.url);
  return {
    registerOpening: (opening) => registerOpening(database, opening),
    addDossiers: (addition) => addDossiers(database, addition),
    findCase: (caseId) => findCase(database, caseId),
    holdings: (caseId) => holdingsOf(database, caseId),
    reservePayment: (claim) => reservePayment(database, claim),
    releasePayment: (holder) => releasePayment(database, holder),
    closeCase: (closing) => closeCase(database, sealing, closing),
    requestAnnulment: (order) => requestAnnulment(database, order),
    beginAnnulment: (order) => beginAnnulment(database, sealing, order),
    finishAnnulmentStep: (finished) => finishAnnulmentStep(database, finished),
    failAnnulmentStep: (failed) => failAnnulmentStep(database, failed),
    plannedAnnulment: (caseId) => plannedAnnulment(database, sealing, caseId),
    eraseCase: (caseId, at) => eraseCase(database, sealing, caseId, at),
    keepCallback: (delivery) => keepCallback(database, sealing, delivery),
    settleCallback: (delivery) => settleCallback(database, delivery),
    untakenCallbacks: (most) => untakenCallbacks(database, sealing, most),
    untakenReferences: (caseId) => untakenReferences(database, caseId),
    caseAccess: (caseId) => caseAccess(database, caseId),
    addPerson: (applicant) => addPerson(database, applicant),
    casesOfPerson: (person, most) => casesOfPerson(database, person, most),
    keepRequest: (request) => keepRequest(database, request),
    answerRequest: (request, answer) => answerRequest(database, request, answer),
    audit: (entry) => writeAudit(database, entry),
    auditOf: (caseId) => auditOf(database, caseId),
    outbox: openOutbox(database),
    close,
  };
}
