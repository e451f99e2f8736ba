/**
 * Takes back what was decided in a case, in reverse order, also long after the case closed and Temporal has forgotten it:
 * everything it needs stands in the register. Workflow id: `<case>.annulment`.
 */
import { allHandlersFinished, CancellationScope, condition, setHandler } from '@temporalio/workflow';
import { acceptAnnulment } from './annulment/accept-start.js';
import { type AnnulmentInput, type AnnulmentResult, annulmentQuery, stepUpdate } from './annulment/messages.js';
import { receiveAnswer, validateAnswer } from './annulment/officer-answers.js';
import { RunningAnnulment } from './annulment/running-annulment.js';

export async function annulmentWorkflow(input: AnnulmentInput): Promise<AnnulmentResult> {
  acceptAnnulment(input);
  const running = new RunningAnnulment(input);
  setHandler(annulmentQuery, () => running.view(), { description: 'Việc hủy kết quả · the annulment and its steps' });
  setHandler(stepUpdate, (message) => running.scope.run(() => receiveAnswer(running, message)), {
    validator: (message) => validateAnswer(running, message),
    description:
      'Cán bộ cho thử lại, tự làm · an officer has a step tried again, or has seen to it by hand. {"id":"a-1","event":{"type":"officer.doneByHand","step":2,"by":"…","reason":"…"}}',
  });
  // Half an annulment is neither one thing nor the other: whoever cancels it is shown that it goes on.
  CancellationScope.current().cancelRequested.catch(() => running.refuseCancellation());

  return running.scope.run(async () => {
    const annulment = await running.carryOut();
    await condition(allHandlersFinished);
    return { caseId: input.caseId, outcome: 'annulled', annulment };
  });
}
