/** A bundle of one dossier around any chart, and the case that runs it: the pure half needs nothing else. */
import type { AnyStateMachine } from 'xstate';
import { type Instant, instantOf, later } from '../../../definitions/calendar/instant.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import type { WorkingCalendar } from '../../../definitions/calendar/working-calendar.js';
import { type Bundle, defineBundle, dossierOf } from '../../../definitions/language/bundle.js';
import { defineLimit, type LegalLimit, type LimitValue } from '../../../definitions/language/legal-limit.js';
import { defineAct } from '../../../definitions/language/legal-source.js';
import { defineProcedure } from '../../../definitions/language/procedure.js';
import { type TimeLimit, workingDays } from '../../../definitions/language/time-limit.js';
import type { CaseFacts, CaseState, OpenDossier } from '../../../workflows/engine/decide/case-state.js';
import { decide } from '../../../workflows/engine/decide/decide.js';
import type { Effect } from '../../../workflows/engine/decide/effect.js';
import type { Happening } from '../../../workflows/engine/decide/happening.js';
import { openCase } from '../../../workflows/engine/decide/open-case.js';
import { refusalOf } from '../../../workflows/engine/decide/refusal.js';
import { fromStored, toStored } from '../../../workflows/engine/decide/stored-case.js';

export const source = defineAct({
  number: 'TEST/2026',
  title: { vi: 'Văn bản thử', en: 'Test act' },
  validFrom: localDate('2026-01-01'),
}).whole('unverified');

/** @param length of the agency's limit */
export function trialLimit(length: TimeLimit, more: Partial<LimitValue> = {}, name = 'trial'): LegalLimit {
  return defineLimit({ name, values: [{ validFrom: localDate('2024-01-01'), statutory: length, ...more }] });
}

export const days = (count: number) => trialLimit(workingDays(count, source));
const oneDay = days(1);

export interface Law {
  readonly limit?: LegalLimit;
  readonly citizenLimits?: Readonly<Record<string, LegalLimit>>;
  readonly escalation?: readonly number[];
}

export function bundleAround(
  chart: AnyStateMachine,
  { limit = oneDay, citizenLimits = {}, escalation }: Law = {},
): Bundle {
  const procedure = defineProcedure({
    id: 'trial',
    version: 1,
    title: { vi: 'Thử', en: 'Trial' },
    code: 'configuration',
    agency: 'commune-police',
    limit,
    citizenLimits,
    receives: ['subject'],
    reversible: 'by-annulment',
    chart,
  });
  return defineBundle({
    id: 'trial-bundle',
    version: 1,
    code: 'configuration',
    title: { vi: 'Thử', en: 'Trial' },
    source,
    ...(escalation && { escalation }),
    dossiers: { trial: dossierOf<{ subject: string }>()({ procedure, application: ({ subject }) => ({ subject }) }) },
    subject: ({ subject }) => subject,
    chosen: () => ['trial'],
    commune: () => '31684',
    scope: () => true,
  }) as Bundle;
}

/** Monday 2026-03-02, 09:10 in Vietnam. */
export const filedAt = instantOf('2026-03-02T09:10+07:00');

const facts: CaseFacts = {
  caseId: 'trial-1',
  bundle: 'trial-bundle@1',
  hash: 'none',
  declaration: { subject: 'S' },
  applicant: 'joined-first',
  subjectKey: 'key',
  dossierCodes: { trial: 'T-1' },
  commune: { code: '31684', name: 'phường Mỹ Xuyên', province: 'thành phố Cần Thơ' },
  offices: {},
  handovers: [],
  calendars: { common: publicSectorCalendar, own: {} },
  promises: {},
  filedAt,
  clockOffset: 0,
};

/** A case driven by hand, one happening after the other. */
export class TrialCase {
  state: CaseState;
  effects: readonly Effect[];
  private elapsedMs = 0;
  private readonly facts: CaseFacts;

  constructor(
    readonly bundle: Bundle,
    filed: Instant = filedAt,
    declaration: unknown = facts.declaration,
    ground: Partial<Pick<CaseFacts, 'calendars' | 'offices' | 'handovers' | 'promises'>> = {},
  ) {
    this.facts = { ...facts, filedAt: filed, declaration, ...ground };
    ({ state: this.state, effects: this.effects } = openCase(this.facts, bundle));
  }

  get dossier(): OpenDossier {
    const [dossier] = Object.values(this.state.dossiers);
    if (dossier?.phase !== 'open') throw new RangeError(`The dossier is ${dossier?.phase}, not open.`);
    return dossier;
  }

  private get only(): string {
    return Object.keys(this.state.dossiers)[0] ?? '';
  }

  get now(): Instant {
    return later(this.facts.filedAt, this.elapsedMs);
  }

  take(happening: Happening): readonly Effect[] {
    ({ state: this.state, effects: this.effects } = decide(this.state, happening, this.now, this.bundle));
    return this.effects;
  }

  send(type: string, id = `${type}-${this.state.seen.length}`, fields: object = {}): void {
    this.take({ type: 'messageReceived', message: { id, dossier: this.only, event: { ...fields, type } } });
  }

  refusal(type: string, fields: object = {}) {
    return refusalOf(
      this.state,
      this.bundle,
      { id: 'asked', dossier: this.only, event: { ...fields, type } },
      this.now,
    );
  }

  /** Gives the case a calendar, as an update does: one that would be refused changes nothing. */
  publish(calendar: WorkingCalendar): void {
    if (this.refusalOfCalendar(calendar)) return;
    const event = { type: 'calendar.changed', calendar };
    this.take({ type: 'messageReceived', message: { id: `calendar-${this.state.seen.length}`, event } });
  }

  refusalOfCalendar(calendar: WorkingCalendar) {
    return refusalOf(this.state, this.bundle, { id: 'asked', event: { type: 'calendar.changed', calendar } }, this.now);
  }

  passUntil(at: Instant): readonly Effect[] {
    return this.pass(at - this.now);
  }

  /** Lets time pass on the case's clock. */
  pass(ms: number): readonly Effect[] {
    this.elapsedMs += ms;
    return this.take({ type: 'timePassed' });
  }

  /** What continue-as-new does: the state becomes JSON and comes back. */
  continueAsNew(tamper = (stored: string) => stored): void {
    const stored = tamper(JSON.stringify(toStored(this.state, this.bundle)));
    this.state = fromStored(JSON.parse(stored), this.facts, this.bundle);
  }

  /** The token of the call that the last decision started. */
  get startedToken(): number {
    const started = this.effects.find((effect) => effect.type === 'startCall');
    if (!started) throw new RangeError('The last decision started no call.');
    return started.type === 'startCall' ? started.call.token : 0;
  }
}
