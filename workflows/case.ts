/** The case workflow: one linked case from its declaration to its last returned result. Workflow id: the case id. */
import { allHandlersFinished, CancellationScope, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { formatInstant, type Instant } from '../definitions/calendar/instant.js';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import { acceptStart, firstDecision } from './accept-start.js';
import { additionPreview } from './addition-preview.js';
import { calendarObjection, datesMovedBy, holdsCalendar } from './engine/decide/calendar-change.js';
import { consequencesOf } from './engine/decide/consequences.js';
import { fromStored, toStored } from './engine/decide/stored-case.js';
import { RunningCase } from './engine/perform/running-case.js';
import { caseExplanation } from './engine/view/case-explanation.js';
import {
  additionQuery,
  type CalendarAnswer,
  type CaseInput,
  type CaseResult,
  calendarQuery,
  caseQuery,
  consequencesQuery,
  dossierQuery,
  explainQuery,
  migrationQuery,
} from './messages.js';
import { migrationPreview } from './migration-preview.js';
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
      const { caseId: _named, ...facts } = running.state.facts;
      return continueAsNew<typeof caseWorkflow>({ ...facts, carry: toStored(running.state, running.bundle) });
    }
    return { caseId: facts.caseId, outcome, view: running.view() };
  });
}

function answerQueries(running: RunningCase): void {
  setHandler(caseQuery, (askedAt) => running.view(askedAt), { description: 'Hồ sơ liên thông · the whole case' });
  setHandler(
    dossierQuery,
    (id, askedAt) => {
      const { dossiers } = running.view(askedAt);
      const found = dossiers.find((dossier) => dossier.id === id);
      if (found) return found;
      throw new RangeError(`No dossier "${id}". The case has: ${dossiers.map((dossier) => dossier.id).join(', ')}.`);
    },
    { description: 'Một hồ sơ thành phần · one dossier, for example ["<dossier>"]' },
  );
  setHandler(explainQuery, (askedAt) => caseExplanation(running.state, running.bundle, running.legalNow(askedAt)), {
    description: 'Vì sao các ngày hẹn như vậy · why the dates are as they are',
  });
  setHandler(consequencesQuery, (act, dossier) => consequencesOf(running.state, running.bundle, act, dossier), {
    description: 'Rút, dừng, từ chối, hủy bỏ sẽ kéo theo gì · what an act would mean, for example ["withdraw"]',
  });
  setHandler(calendarQuery, (calendar) => movedBy(running, calendar), {
    description: 'Lịch mới sẽ dời ngày nào · what a calendar would move, without moving it',
  });
  setHandler(additionQuery, (id, part, askedAt) => additionPreview(running, id, part, askedAt), {
    description: 'Yêu cầu thêm sẽ mở hồ sơ nào · what would be added',
  });
  setHandler(migrationQuery, (to, hash) => migrationPreview(running, to, hash), {
    description: 'Chuyển sang phiên bản khác được không · whether it can go on under another version',
  });
}

function movedBy(running: RunningCase, calendar: WorkingCalendar): CalendarAnswer {
  const { state, bundle } = running;
  const shown = (at: Instant | null) => (at === null ? null : formatInstant(at));
  const moves = datesMovedBy(calendar, state, bundle, running.legalNow());
  return {
    objection: calendarObjection(state, calendar),
    held: holdsCalendar(state, calendar),
    moves: moves.map(({ before, after, ...date }) => ({ ...date, before: shown(before), after: shown(after) })),
  };
}
