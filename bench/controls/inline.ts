/** Written by hand for speed: one workflow, a coroutine for each dossier, and one timer for all deadlines. */
import { ApplicationFailure, condition, setHandler } from '@temporalio/workflow';
import { calendarOf } from '../../workflows/engine/decide/calendars.js';
import { type Accepted, agencyUpdate, type CaseMessage, citizenUpdate } from '../../workflows/messages.js';
import { fileApplication, filingOf, legalNow, register, sendSupplement } from './calls.js';
import { type Carrier, carryBundle } from './carry-bundle.js';
import type { ControlInput, ControlResult } from './contract.js';
import { contentOf, type DossierId, rules } from './dossiers.js';
import { closing, outcomeOf } from './final-record.js';
import { freshDeadlines } from './fresh-deadlines.js';
import { type CaseProgress, filed, heard, marked, nextMark, type Progress, supplemented, takes } from './progress.js';
import { ShownCase } from './shown-case.js';

export async function inlineWorkflow(input: ControlInput): Promise<ControlResult> {
  const running = new InlineCase(input);
  for (const update of [agencyUpdate, citizenUpdate])
    setHandler(update, (message) => running.take(message), { validator: (message) => running.check(message) });
  if (input.duties.clock) void running.keepTime();
  await carryBundle(input, running);
  return running.close();
}

class InlineCase implements Carrier {
  readonly dossiers: CaseProgress = {};
  private readonly seen = new Set<string>();
  private readonly shown: ShownCase;

  constructor(private readonly input: ControlInput) {
    this.shown = new ShownCase(input, () => this.dossiers);
  }

  keep(id: DossierId, progress: Progress): void {
    this.dossiers[id] = progress;
    this.shown.changed();
  }

  async carry(id: DossierId, coveredBy: string | null): Promise<void> {
    const { input } = this;
    const filing = filingOf(input, id);
    const registration = this.dossiers['death-registration']?.outcome;
    this.keep(id, filed(freshDeadlines(id, input)));
    const { number } = await fileApplication(filing, contentOf(id, input.declaration, registration, coveredBy));
    this.keep(id, { ...this.present(id), number });
    for (;;) {
      // It may have been answered before the agency's receipt was here.
      await condition(() => this.present(id).decidedAt !== null || this.present(id).supplied !== null);
      const { decidedAt, supplied, supplementRequests } = this.present(id);
      if (decidedAt !== null || supplied === null) return;
      await sendSupplement(filing, supplied, supplementRequests);
      this.keep(id, supplemented(this.present(id)));
    }
  }

  /** @throws ApplicationFailure when the dossier cannot take it; nothing of it is then written down */
  check({ id, dossier, event }: CaseMessage): void {
    if (this.seen.has(id) || takes(this.dossiers[dossier as DossierId], event)) return;
    const { caseId } = this.input;
    throw ApplicationFailure.nonRetryable(`Case ${caseId}, ${dossier}: not now ${event.type}.`, 'EVENT_NOT_ALLOWED');
  }

  take(message: CaseMessage): Accepted {
    const { caseId, calendars } = this.input;
    if (this.seen.has(message.id)) return { caseId, effect: 'repeated' };
    // Another message may have come in the same step, after this one was checked.
    this.check(message);
    this.seen.add(message.id);
    const id = message.dossier as DossierId;
    const calendar = calendarOf(calendars, rules[id].agency);
    this.keep(id, heard(this.present(id), message.event, legalNow(this.input), calendar));
    return { caseId, effect: 'taken' };
  }

  /** One that goes off early does no harm: the timer is moved only when something falls due before it. */
  async keepTime(): Promise<never> {
    const next = () => Math.min(...Object.values(this.dossiers).map(nextMark));
    for (;;) {
      await condition(() => next() < Number.POSITIVE_INFINITY);
      const at = next();
      await condition(() => next() < at, Math.max(1, at - legalNow(this.input)));
      for (const id of Object.keys(this.dossiers) as DossierId[])
        this.keep(id, marked(this.present(id), legalNow(this.input)));
    }
  }

  async close(): Promise<ControlResult> {
    const { caseId, duties } = this.input;
    const outcome = outcomeOf(this.dossiers);
    if (duties.register) await register.closeCase(closing(this.dossiers, this.input, legalNow(this.input)));
    this.shown.close(outcome);
    return { caseId, outcome };
  }

  private present(id: DossierId): Progress {
    const dossier = this.dossiers[id];
    if (!dossier) throw new RangeError(`Case ${this.input.caseId}: ${id} has not been opened.`);
    return dossier;
  }
}
