import {
  beginAnnulment,
  failAnnulmentStep,
  finishAnnulmentStep,
  plannedAnnulment,
  requestAnnulment,
} from './annulments.js';
import { closeCase } from './closings.js';
import { openDatabase } from './database.js';
import { holdingsOf } from './holdings.js';
import { keepCallback, settleCallback, untakenCallbacks } from './kept-callbacks.js';
import { findCase, registerOpening } from './openings.js';
import { releasePayment, reservePayment } from './payments.js';
import type { Register } from './register.js';

/**
 * Opens the register and brings its tables up to date.
 * @param settings.url a file path for the embedded database, or `postgres://…`
 * @throws Error when the database cannot be opened
 */
export async function openRegister(settings: { readonly url: string }): Promise<Register> {
  const { database, close } = await openDatabase(settings.url);
  return {
    registerOpening: (opening) => registerOpening(database, opening),
    findCase: (caseId) => findCase(database, caseId),
    holdings: (caseId) => holdingsOf(database, caseId),
    reservePayment: (claim) => reservePayment(database, claim),
    releasePayment: (holder) => releasePayment(database, holder),
    closeCase: (closing) => closeCase(database, closing),
    requestAnnulment: (order) => requestAnnulment(database, order),
    beginAnnulment: (order) => beginAnnulment(database, order),
    finishAnnulmentStep: (finished) => finishAnnulmentStep(database, finished),
    failAnnulmentStep: (failed) => failAnnulmentStep(database, failed),
    plannedAnnulment: (caseId) => plannedAnnulment(database, caseId),
    keepCallback: (delivery) => keepCallback(database, delivery),
    settleCallback: (delivery) => settleCallback(database, delivery),
    untakenCallbacks: (most) => untakenCallbacks(database, most),
    close,
  };
}
