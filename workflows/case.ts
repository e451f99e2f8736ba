/** The case workflow: one linked case from its declaration to its last returned result. Workflow id: the case id. */
import { allHandlersFinished, CancellationScope, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { acceptStart, firstDecision } from './accept-start.js';
import { fromStored, toStored } from './engine/decide/stored-case.js';
import { RunningCase } from './engine/perform/running-case.js';
import { dossierView } from './engine/view/case-view.js';
import { type CaseInput, type CaseResult, caseQuery, dossierQuery } from './messages.js';
import { receiveMessages } from './receive-messages.js';

export async function caseWorkflow(input: CaseInput): Promise<CaseResult> {
  const { facts, bundle } = acceptStart(input);
  // Before any handler is set: an update that arrives with the start is validated inside `setHandler`.
  const first = input.carry
    ? { state: fromStored(input.carry, facts, bundle), effects: [] }
    : firstDecision(facts, bundle);
  const running = new RunningCase(bundle, first);
  answerQueries(running);
  receiveMessages(running);
  CancellationScope.current().cancelRequested.catch(() => running.take({ type: 'stopRequested' }));

  return running.scope.run(async () => {
    while (running.unseen) {
      running.show();
      await condition(() => running.unseen || (running.canLeave() && allHandlersFinished()));
    }
    const { outcome } = running.state;
    if (outcome === null) {
      return continueAsNew<typeof caseWorkflow>({ ...input, carry: toStored(running.state, bundle) });
    }
    return { caseId: facts.caseId, outcome, view: running.view() };
  });
}

function answerQueries(running: RunningCase): void {
  setHandler(caseQuery, () => running.view(), { description: 'Hồ sơ liên thông · the whole case' });
  setHandler(
    dossierQuery,
    (id) => {
      const { dossiers } = running.state;
      const dossier = dossiers[id];
      if (dossier) return dossierView(running.state, running.bundle, id, dossier);
      throw new RangeError(`No dossier "${id}". The case has: ${Object.keys(dossiers).join(', ')}.`);
    },
    { description: 'Một hồ sơ thành phần · one dossier, for example ["death-registration"]' },
  );
}
