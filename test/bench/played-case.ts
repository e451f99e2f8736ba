/** A case that a contestant carries while the test plays its agencies: each answer waits until the test sends it. */
import { vi } from 'vitest';
import type { AgencyMessage } from '../../agencies/port.js';
import { allDuties, type Duties } from '../../bench/controls/contract.js';
import { type ContestantName, contestants } from '../../bench/workload/contestants.js';
import { type BenchSite, type RunningContestant, startContestant } from '../../bench/workload/site.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { type HistoryEvent, historyOf } from '../harness/history.js';
import { forward } from '../harness/virtual-time.js';

/** As the server numbers the states of a workflow. */
const running = 1;
/** Long enough for a loaded machine; a condition that holds ends the wait at once. */
const patience = { timeout: 30_000, interval: 20 };

export const dossiers = [
  'death-registration',
  'residence-deregistration',
  'survivor-benefit',
  'funeral-support',
  'funeral-allowance',
] as const;

type Dossier = (typeof dossiers)[number];

export class Stage {
  private readonly taken: AgencyMessage[] = [];
  private readonly said: CaseMessage[] = [];
  private readonly wantsPaper = new Set<string>();
  private readonly heldBack = new Set<string>();
  private readonly atTheDoor: (() => void)[] = [];
  private running: RunningContestant | null = null;

  static async start(site: BenchSite, name: ContestantName, duties: Duties = allDuties): Promise<Stage> {
    const stage = new Stage(site, name);
    stage.running = await startContestant(site, contestants(duties)[name], {
      takes: (message) => stage.take(message),
      says: (message) => void stage.said.push(message),
      asksForPaper: (reference) => stage.wantsPaper.has(reference.split('/')[1] ?? ''),
    });
    return stage;
  }

  private constructor(
    private readonly site: BenchSite,
    private readonly name: ContestantName,
  ) {}

  async open(serial: number): Promise<PlayedCase> {
    return new PlayedCase(this.site, this.name, this, await this.contestant.open(this.place, serial));
  }

  /** From now on the agency of this dossier asks for a paper before it decides. */
  wantPaperFor(dossier: Dossier): void {
    this.wantsPaper.add(dossier);
  }

  /** From now on the agencies of these dossiers do not look at what they are sent, until it is let in. */
  holdBack(...held: Dossier[]): void {
    for (const dossier of held) this.heldBack.add(dossier);
  }

  /** Everything that waits, at the same time. */
  letIn(): void {
    for (const enter of this.atTheDoor.splice(0)) enter();
  }

  takenOf(caseId: string): AgencyMessage[] {
    return this.taken.filter(({ reference }) => reference.startsWith(`${caseId}/`));
  }

  saidOf(caseId: string, dossier: Dossier): CaseMessage[] {
    return this.said.filter(({ notice }) => notice?.reference === `${caseId}/${dossier}/1`);
  }

  tell(caseId: string, message: CaseMessage): Promise<unknown> {
    return this.contestant.tell(this.place, caseId, message);
  }

  async stop(): Promise<void> {
    this.letIn();
    await this.place.stop();
  }

  private async take(message: AgencyMessage): Promise<void> {
    this.taken.push(message);
    if (this.heldBack.has(message.procedure)) await new Promise<void>((enter) => void this.atTheDoor.push(enter));
  }

  private get place(): RunningContestant {
    if (!this.running) throw new Error('The contestant has not been started.');
    return this.running;
  }

  private get contestant() {
    return this.place.contestant;
  }
}

export class PlayedCase {
  constructor(
    private readonly site: BenchSite,
    private readonly name: ContestantName,
    private readonly stage: Stage,
    readonly id: string,
  ) {}

  /** Waits until the agency has something to say, the first time unless told otherwise, and sends it. */
  async answer(dossier: Dossier, time = 1): Promise<CaseMessage> {
    const message = await this.hears(dossier, time);
    await this.stage.tell(this.id, message);
    return message;
  }

  hears(dossier: Dossier, time = 1): Promise<CaseMessage> {
    return vi.waitFor(() => {
      const message = this.stage.saidOf(this.id, dossier)[time - 1];
      if (!message) throw new Error(`${this.name}: waiting for answer ${time} about ${dossier}.`);
      return message;
    }, patience);
  }

  tell(message: CaseMessage): Promise<unknown> {
    return this.stage.tell(this.id, message);
  }

  taken(): AgencyMessage[] {
    return this.stage.takenOf(this.id);
  }

  /** Waits until the agencies have been sent so many messages. */
  waitUntilTaken(messages: number): Promise<void> {
    return vi.waitFor(() => {
      const taken = this.taken().length;
      if (taken < messages) throw new Error(`${this.name}: ${taken} of ${messages} messages have been sent.`);
    }, patience);
  }

  async answerAll(answered: readonly Dossier[]): Promise<void> {
    for (const dossier of answered) await this.answer(dossier);
  }

  result(): Promise<{ readonly outcome: string }> {
    return this.site.temporal.workflow.getHandle(this.id).result();
  }

  /** What lists show of the case. */
  async shown(): Promise<Record<string, unknown>> {
    const raw = await this.describe(this.id);
    const { indexedFields } = raw.workflowExecutionInfo?.searchAttributes ?? {};
    return Object.fromEntries(
      Object.entries(indexedFields ?? {}).map(([name, { data }]) => [name, data && JSON.parse(String(data))]),
    );
  }

  waitUntilShown(wanted: (shown: Record<string, unknown>) => boolean): Promise<Record<string, unknown>> {
    return vi.waitFor(async () => {
      const shown = await this.shown();
      if (wanted(shown)) return shown;
      throw new Error(`${this.name}: waiting for ${String(wanted)}. It shows ${JSON.stringify(shown)}`);
    }, patience);
  }

  /** Moves the clock of whoever watches the dossier's limit. */
  forward(dossier: Dossier, ms: number): Promise<void> {
    return forward(this.site.temporal, this.name === 'children' ? `${this.id}.${dossier}` : this.id, ms);
  }

  /** Waits until none of its workflows has anything to do but wait, and the case knows of every child that has ended. */
  async atRest(): Promise<void> {
    await vi.waitFor(async () => {
      const [first, ...others] = await Promise.all((await this.workflows()).map((id) => this.describe(id)));
      const children = others.filter(({ workflowExecutionInfo }) => workflowExecutionInfo?.status === running);
      const isBusy = [first, ...others].some((one) => one?.pendingWorkflowTask || one?.pendingActivities?.length);
      if (isBusy || first?.pendingChildren?.length !== children.length)
        throw new Error(`${this.name}: waiting for ${this.id} to come to rest.`);
    }, patience);
  }

  async countEvents(): Promise<number> {
    return (await this.events()).length;
  }

  /** Waits until so many messages from outside stand in the history. */
  waitUntilWritten(messages: number): Promise<void> {
    return vi.waitFor(async () => {
      const written = (await this.events()).filter(
        (event) =>
          event.workflowExecutionUpdateAcceptedEventAttributes ?? event.workflowExecutionSignaledEventAttributes,
      );
      if (written.length < messages) throw new Error(`${this.name}: ${written.length} of ${messages} are written.`);
    }, patience);
  }

  /** Of the case and, where a contestant has them, of its children. */
  private async events(): Promise<HistoryEvent[]> {
    const { temporal } = this.site;
    return (await Promise.all((await this.workflows()).map((id) => historyOf(temporal, id)))).flat();
  }

  private async describe(workflowId: string) {
    return (await this.site.temporal.workflow.getHandle(workflowId).describe()).raw;
  }

  private async workflows(): Promise<string[]> {
    if (this.name !== 'children') return [this.id];
    const children = this.stage.takenOf(this.id).map(({ procedure }) => `${this.id}.${procedure}`);
    return [this.id, ...new Set(children)];
  }
}
