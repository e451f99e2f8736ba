/** A death case that wanders through what can happen to it, so that tests find it in every state that it can be in. */
import type { Bundle } from '../../../definitions/language/bundle.js';
import type { NationalStatus } from '../../../definitions/language/national-status.js';
import { bundles } from '../../../definitions/registry.js';
import type { PendingCall } from '../../../workflows/engine/decide/case-state.js';
import { canTake, stateMeta } from '../../../workflows/engine/decide/chart-reading.js';
import { openDossiers } from '../../../workflows/engine/decide/draft.js';
import type { Effect } from '../../../workflows/engine/decide/effect.js';
import type { CaseMessage, Happening } from '../../../workflows/engine/decide/happening.js';
import { pensionerDeclaration, veteranOnSocialPensionDeclaration } from '../../declarations/scenarios.js';
import { happeningsOf } from '../../definitions/procedures/happenings.js';
import { filedAt, TrialCase } from './test-bundle.js';

const bundle: Bundle = bundles['death@1'];
const hour = 3_600_000;
const families = [pensionerDeclaration, veteranOnSocialPensionDeclaration];
const outside = /^(agency|citizen|officer)\./;
/** What ends a dossier or holds it up: seldom, or no case would come far. */
const hindering = /withdrew|stopped|refused|supplementRequested|ByHand|[dD]isputed/;

export class WanderingCase extends TrialCase {
  private sent = 0;
  /** National statuses of each dossier, in the order in which it had them. */
  readonly statuses = new Map<string, NationalStatus[]>();

  constructor(family: number) {
    super(bundle, filedAt, families[family % families.length]?.());
    this.note();
  }

  override take(happening: Happening): readonly Effect[] {
    const effects = super.take(happening);
    this.note();
    return effects;
  }

  tell(event: CaseMessage['event'], dossier?: string): void {
    this.sent += 1;
    const message = { id: `message-${this.sent}`, event, ...(dossier !== undefined && { dossier }) };
    this.take({ type: 'messageReceived', message });
  }

  /** One of the things that can happen next. */
  wander(choice: number): void {
    const ways = this.ways();
    ways[choice % ways.length]?.();
  }

  /** Agencies confirm what they were asked to end, or had decided it before; everything else stays unanswered. */
  confirm({ decidedBefore = false } = {}): void {
    for (let next = this.unconfirmed(); next; next = this.unconfirmed()) {
      this.answer(next, { number: 'HS-0001', notices: [], cancelled: !decidedBefore });
    }
  }

  private unconfirmed(): PendingCall | undefined {
    return this.state.calls.find(({ name }) => name === 'cancelApplication' || name === 'releasePayment');
  }

  private ways(): (() => void)[] {
    const answers = this.state.calls
      .filter(({ status }) => status !== 'waitingForTurn')
      .flatMap((call) => outputsOf(call).map((output) => () => this.answer(call, output)));
    const events = openDossiers(this.state).flatMap(([dossier, { snapshot }]) =>
      happeningsOf(dossier, snapshot.context.application)
        .filter((event) => outside.test(event.type) && canTake(snapshot, event))
        .map((event) => ({ hinders: hindering.test(event.type), tell: () => this.tell(event, dossier) })),
    );
    const usual = events.filter(({ hinders }) => !hinders).map(({ tell }) => tell);
    const hindrances = events.filter(({ hinders }) => hinders).map(({ tell }) => tell);
    const failures = this.state.calls.filter(({ dossier }) => dossier !== null).map((call) => () => this.fail(call));
    const often = [...usual, ...answers];
    return [...often, ...often, ...often, ...often, ...hindrances, ...failures, () => void this.pass(hour)];
  }

  private answer({ token }: PendingCall, output: unknown): void {
    this.take({ type: 'callSucceeded', token, output });
  }

  private fail({ token }: PendingCall): void {
    const failure = { code: 'AGENCY_REJECTED', message: 'this form is unknown', final: true };
    this.take({ type: 'callFailed', token, failure });
  }

  private note(): void {
    for (const [id, { snapshot }] of openDossiers(this.state)) {
      const status = stateMeta(snapshot)?.status;
      const had = this.statuses?.get(id) ?? [];
      if (status !== undefined && had.at(-1) !== status) this.statuses?.set(id, [...had, status]);
    }
  }
}

function outputsOf({ name }: PendingCall): readonly unknown[] {
  const record = { number: 'HS-0001', notices: [] };
  if (name === 'cancelApplication') return [true, false].map((cancelled) => ({ ...record, cancelled }));
  if (name === 'reservePayment') return [{ granted: true }, { granted: false, by: 'B1 in another case' }];
  // A closed case has no states to be found in.
  return name === 'closeCase' ? [] : [record];
}
