/** As the samples teach it: a parent that knows the order, and a child workflow for each dossier. */
import {
  condition,
  defineSignal,
  executeChild,
  getExternalWorkflowHandle,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { WorkingCalendar } from '../../definitions/calendar/working-calendar.js';
import { calendarOf } from '../../workflows/engine/decide/calendars.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { type Filing, fileApplication, filingOf, legalNow, register, sendSupplement } from './calls.js';
import { carryBundle } from './carry-bundle.js';
import type { ControlInput, ControlResult } from './contract.js';
import { contentOf, type DossierId, rules } from './dossiers.js';
import { closing, outcomeOf } from './final-record.js';
import { freshDeadlines } from './fresh-deadlines.js';
import { type CaseProgress, filed, heard, marked, nextMark, type Progress, supplemented, takes } from './progress.js';
import { ShownCase } from './shown-case.js';

/** What an agency or the citizen says, to the dossier. */
const told = defineSignal<[CaseMessage]>('told');
/** What has become of a dossier, to the case. */
const moved = defineSignal<[DossierId, Progress]>('moved');

export async function childrenWorkflow(input: ControlInput): Promise<ControlResult> {
  const { caseId, calendars, declaration, duties } = input;
  const dossiers: CaseProgress = {};
  const shown = new ShownCase(input, () => dossiers);
  const keep = (id: DossierId, progress: Progress) => {
    dossiers[id] = progress;
    shown.changed();
  };
  setHandler(moved, (id, progress) => {
    if (dossiers[id]?.decidedAt === null) keep(id, progress);
  });
  const carry = async (id: DossierId, coveredBy: string | null) => {
    const progress = filed(freshDeadlines(id, input));
    keep(id, progress);
    const start: DossierInput = {
      filing: filingOf(input, id),
      content: contentOf(id, declaration, dossiers['death-registration']?.outcome, coveredBy),
      calendar: calendarOf(calendars, rules[id].agency),
      progress,
      reports: duties.attributes,
    };
    keep(id, await executeChild(dossierWorkflow, { workflowId: `${caseId}.${id}`, args: [start] }));
  };
  await carryBundle(input, { dossiers, keep, carry });
  const outcome = outcomeOf(dossiers);
  if (duties.register) await register.closeCase(closing(dossiers, input, legalNow(input)));
  shown.close(outcome);
  return { caseId, outcome };
}

interface DossierInput {
  readonly filing: Filing;
  readonly content: object;
  readonly calendar: WorkingCalendar;
  readonly progress: Progress;
  /** Whether the case wants to hear of what changes on the way. */
  readonly reports: boolean;
}

export async function dossierWorkflow({ filing, content, calendar, ...input }: DossierInput): Promise<Progress> {
  let { progress } = input;
  const seen = new Set<string>();
  setHandler(told, ({ id, event }) => {
    if (seen.has(id) || !takes(progress, event)) return;
    seen.add(id);
    progress = heard(progress, event, legalNow(filing), calendar);
  });
  const { number } = await fileApplication(filing, content);
  let reported = input.progress;
  while (progress.decidedAt === null) {
    const current = progress;
    if (input.reports && current !== reported) {
      reported = current;
      await report(filing.dossier, current);
    } else if (current.supplied) {
      await sendSupplement(filing, current.supplied, current.supplementRequests);
      progress = supplemented(progress);
    } else {
      const hasMoved = () => progress !== current;
      const left = nextMark(current) - legalNow(filing);
      if (left === Number.POSITIVE_INFINITY) await condition(hasMoved);
      else if (!(await condition(hasMoved, Math.max(1, left)))) progress = marked(current, legalNow(filing));
    }
  }
  return { ...progress, number };
}

async function report(dossier: DossierId, progress: Progress): Promise<void> {
  const { parent } = workflowInfo();
  if (parent) await getExternalWorkflowHandle(parent.workflowId).signal(moved, dossier, progress);
}
