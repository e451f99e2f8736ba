/** The dossiers of a running case, and what lists show of them: at most one upsert a step, and of what has changed only. */
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { condition, upsertSearchAttributes } from '@temporalio/workflow';
import { instant } from '../../definitions/calendar/instant.js';
import type { CaseOutcome } from '../../workflows/engine/decide/case-state.js';
import { changedAttributes } from '../../workflows/engine/perform/changed-attributes.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { legalNow } from './calls.js';
import type { ControlInput } from './contract.js';
import { type DossierId, dossierIds, rules } from './dossiers.js';
import type { CaseProgress, Progress } from './progress.js';

export class ShownCase {
  private hasNews = false;
  private outcome: CaseOutcome | null = null;

  /** @param dossiers as they are when they are shown */
  constructor(
    private readonly input: ControlInput,
    private readonly dossiers: () => CaseProgress,
  ) {
    // Not waited for: the case ends without it.
    if (input.duties.attributes) void this.keepShown();
  }

  /** What the same message moves elsewhere comes first, and is shown with it: the news is there a step later. */
  changed(): void {
    void Promise.resolve().then(() => {
      this.hasNews = true;
    });
  }

  /** Once the results have been returned. */
  close(outcome: CaseOutcome): void {
    this.outcome = outcome;
    if (this.input.duties.attributes) this.show();
  }

  private async keepShown(): Promise<never> {
    for (;;) {
      await condition(() => this.hasNews);
      this.show();
    }
  }

  private show(): void {
    this.hasNews = false;
    const changed = changedAttributes(shownOf(this.dossiers(), this.input, this.outcome));
    if (changed.length > 0) upsertSearchAttributes(changed);
  }
}

function shownOf(
  dossiers: CaseProgress,
  input: ControlInput,
  outcome: CaseOutcome | null,
): SearchAttributeUpdatePair[] {
  const all = Object.values(dossiers);
  const open = all.filter(({ decidedAt }) => decidedAt === null);
  return [
    { key: searchAttributes.stage, value: outcome === null ? stageOf(dossiers, open) : 'closed' },
    { key: searchAttributes.urgency, value: urgencyOf(open) },
    { key: searchAttributes.overdue, value: all.some(({ overdueSince }) => overdueSince !== null) },
    { key: searchAttributes.dossiers, value: dossierIds.flatMap((id) => keywords(id, dossiers[id], input, outcome)) },
    { key: searchAttributes.waitingOn, value: waitedFor(dossiers) },
    { key: searchAttributes.openDossiers, value: open.length },
    { key: searchAttributes.nextDue, value: nextDue(open, input) },
    {
      key: searchAttributes.supplementRequests,
      value: all.reduce((sum, { supplementRequests }) => sum + supplementRequests, 0),
    },
    { key: searchAttributes.outcome, value: outcome },
  ];
}

function keywords(
  id: DossierId,
  dossier: Progress | undefined,
  { dossierCodes }: ControlInput,
  outcome: CaseOutcome | null,
): string[] {
  const code = dossierCodes[id];
  const returned = outcome !== null && dossier?.status === 9 ? 10 : dossier?.status;
  return [`${id}:${returned ?? (outcome === null ? 'waiting' : 'notOpened')}`, ...(code ? [code] : [])];
}

function stageOf(dossiers: CaseProgress, open: readonly Progress[]): string {
  const withCitizen = open.filter(({ waitingOn }) => waitingOn === 'citizen');
  if (withCitizen.length > 0) return withCitizen.length === open.length ? 'suspended' : 'awaitingCitizen';
  return open.length === 0 && isSettled(dossiers) ? 'returning' : 'inProgress';
}

/** Without its registration a case ends at once: nothing else is opened. */
function isSettled(dossiers: CaseProgress): boolean {
  return dossiers['death-registration']?.status === 3 || dossierIds.every((id) => dossiers[id]);
}

function urgencyOf(open: readonly Progress[]): string {
  const running = open.flatMap(({ deadlines }) => deadlines ?? []);
  if (running.some(({ reached }) => reached === 'overdue')) return 'overdue';
  const isNear = running.some(({ reached, suspendedAt }) => reached === 'reminder' && suspendedAt === null);
  return isNear ? 'dueSoon' : 'onTime';
}

function waitedFor(dossiers: CaseProgress): string[] {
  const waits = dossierIds.flatMap((id) => {
    const waitingOn = dossiers[id]?.waitingOn;
    return waitingOn === 'agency' ? [rules[id].agency] : (waitingOn ?? []);
  });
  return [...new Set(waits)].sort();
}

function nextDue(open: readonly Progress[], input: ControlInput): Date | null {
  const now = legalNow(input);
  const running = open.flatMap(({ deadlines }) => (deadlines && deadlines.suspendedAt === null ? [deadlines] : []));
  const ahead = running.map(({ dueAt }) => dueAt).filter((dueAt) => dueAt > now);
  return ahead.length > 0 ? new Date(instant(Math.min(...ahead))) : null;
}
