/** As an XState user writes it first: live actors in the workflow, moved by updates and by their own timers. */
import { ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import { type ActorRefFrom, createActor, toPromise } from 'xstate';
import { type Accepted, agencyUpdate, type CaseMessage, citizenUpdate } from '../../workflows/messages.js';
import { caseChart, dossiersIn } from './actor-case-chart.js';
import type { dossierChart } from './actor-dossier-chart.js';
import type { ControlInput, ControlResult } from './contract.js';
import type { DossierId } from './dossiers.js';
import { outcomeOf } from './final-record.js';
import { takes } from './progress.js';
import { ShownCase } from './shown-case.js';

export async function actorWorkflow(input: ControlInput): Promise<ControlResult> {
  const { caseId } = input;
  const seen = new Set<string>();
  const shown = new ShownCase(input, () => dossiersIn(actor.getSnapshot()));
  // Of every actor of the case: a subscription would hear of the case's own moves only.
  const actor = createActor(caseChart, { input, inspect: () => shown.changed() });
  const dossierOf = ({ dossier }: CaseMessage) =>
    actor.getSnapshot().children[dossier ?? ''] as ActorRefFrom<typeof dossierChart> | undefined;
  const isSending = (message: CaseMessage) => dossierOf(message)?.getSnapshot().hasTag('sending') ?? false;

  const check = (message: CaseMessage) => {
    const { id, dossier, event } = message;
    if (seen.has(id) || takes(dossiersIn(actor.getSnapshot())[dossier as DossierId], event)) return;
    throw ApplicationFailure.nonRetryable(`Case ${caseId}, ${dossier}: not now ${event.type}.`, 'EVENT_NOT_ALLOWED');
  };
  const take = async (message: CaseMessage): Promise<Accepted> => {
    // An agency may answer before its receipt is here. Left now, the chart would never hear of the dossier's number.
    await condition(() => !isSending(message));
    if (seen.has(message.id)) return { caseId, effect: 'repeated' };
    check(message);
    seen.add(message.id);
    dossierOf(message)?.send(message.event);
    return { caseId, effect: 'taken' };
  };

  actor.start();
  for (const update of [agencyUpdate, citizenUpdate]) setHandler(update, take, { validator: check });
  // Rejects when any of the actors fails: unwatched, a live actor would stop without a word.
  const outcome = outcomeOf(await toPromise(actor));
  shown.close(outcome);
  return { caseId, outcome };
}
