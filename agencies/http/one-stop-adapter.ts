/** The adapter of a department that works with its province's one-stop system: it says which procedures it takes. */
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { paymentAnswer } from '../../definitions/language/event-schemas.js';
import type { AgencyPort } from '../port.js';
import type { AgencyConnection } from './agency-client.js';
import { notHandled, writeSupplement } from './content.js';
import { writeReceipt } from './fee-parts.js';
import { createHttpAdapter } from './http-adapter.js';
import { type OneStopForm, type OneStopProcedure, oneStopForms } from './one-stop-forms.js';
import { readStep, type WireNotice, wireNotice } from './one-stop-words.js';

export function createOneStopAdapter(
  agency: AgencyId,
  procedures: readonly OneStopProcedure[],
  connection: AgencyConnection,
): AgencyPort {
  const formOf = formsOf(procedures);
  return createHttpAdapter<WireNotice>(
    {
      agency,
      notice: wireNotice,
      write(message) {
        const form = formOf(message.procedure);
        if (!form) return notHandled(message);
        if (message.kind === 'application') return form.write(message.content);
        return message.kind === 'answer'
          ? writeReceipt(paymentAnswer.parse(message.content).receipt)
          : writeSupplement(message);
      },
      read: (notice) => readStep(notice, (procedure, number, on) => formOf(procedure)?.outcome(number, on)),
    },
    connection,
  );
}

/** Of those procedures that the agency takes. */
export function formsOf(procedures: readonly OneStopProcedure[]) {
  return (procedure: string): OneStopForm | undefined => {
    const taken = procedures.find((one) => one === procedure);
    return taken && oneStopForms[taken];
  };
}
