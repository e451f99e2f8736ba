/** A case of the investor bundle driven by hand, opened as the client opens one: agencies and citizens are the test. */
import { prepareCase } from '../../../client/case-facts.js';
import { type Instant, instantOf, later } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { chosenDossiers } from '../../../definitions/language/declared-dossiers.js';
import { placeId } from '../../../definitions/language/dossier-id.js';
import type { ProvinceScheme } from '../../../definitions/law/scheme-file-schema.js';
import type { AddedEvent } from '../../../workflows/engine/decide/addition.js';
import type { CaseState, OpenDossier, PendingCall } from '../../../workflows/engine/decide/case-state.js';
import { decide } from '../../../workflows/engine/decide/decide.js';
import type { Effect } from '../../../workflows/engine/decide/effect.js';
import type { CaseMessage, Happening } from '../../../workflows/engine/decide/happening.js';
import { openCase } from '../../../workflows/engine/decide/open-case.js';
import { refusalOf } from '../../../workflows/engine/decide/refusal.js';
import { fromStored, toStored } from '../../../workflows/engine/decide/stored-case.js';
import { type Investor, investorDeclaration } from '../../declarations/investors.js';
import { outcomes } from '../../definitions/procedures/happenings.js';

/** Monday 2026-03-16, 09:00 in Vietnam. */
export const filedAt = instantOf('2026-03-16T09:00+07:00');

export class InvestorCase {
  state: CaseState;
  readonly bundle: Bundle;
  /** Keys of every application that was sent, in order. */
  readonly applications: string[] = [];
  private elapsedMs = 0;
  private messages = 0;

  constructor(declaration: Investor = investorDeclaration(), filed: Instant = filedAt, schemes: ProvinceScheme[] = []) {
    const ground = { calendar: publicSectorCalendar, promises: {}, schemes, subjectSecret: 'test' };
    const { bundle, facts } = prepareCase('investor', declaration, filed, ground);
    this.bundle = bundle;
    const codes = chosenDossiers(bundle, facts.declaration).map((id) => [id, `T-${id}`]);
    const { state, effects } = openCase({ ...facts, dossierCodes: Object.fromEntries(codes) }, bundle);
    this.state = state;
    this.note(effects);
  }

  get now(): Instant {
    return later(this.state.facts.filedAt, this.elapsedMs);
  }

  take(happening: Happening): void {
    const { state, effects } = decide(this.state, happening, this.now, this.bundle);
    this.state = state;
    this.note(effects);
  }

  pass(ms: number): void {
    this.elapsedMs += ms;
    this.take({ type: 'timePassed' });
  }

  tell(event: CaseMessage['event'], dossier?: string): void {
    this.messages += 1;
    const message = { id: `message-${this.messages}`, event, ...(dossier !== undefined && { dossier }) };
    this.take({ type: 'messageReceived', message });
  }

  refusal(event: CaseMessage['event'], dossier?: string) {
    const message = { id: 'asked', event, ...(dossier !== undefined && { dossier }) };
    return refusalOf(this.state, this.bundle, message, this.now);
  }

  /** As the client asks for more: with a code for each dossier. */
  addition(part: Partial<Investor>, ...dossiers: string[]): AddedEvent {
    const codes = dossiers.map((id) => [id, `T-${id}`]);
    return { type: 'citizen.added', part, dossierCodes: Object.fromEntries(codes) };
  }

  /** Every agency confirms what it was sent. */
  confirm(): void {
    for (let next = this.sent(); next; next = this.sent()) this.answer(next);
  }

  answer({ token, name }: PendingCall): void {
    const record = { number: 'HS-1', notices: [], ...(name === 'cancelApplication' && { cancelled: true }) };
    this.take({ type: 'callSucceeded', token, output: record });
  }

  /** Confirms, and has the agency decide. */
  decideOn(...dossiers: string[]): void {
    for (const dossier of dossiers) {
      this.confirm();
      this.tell({ type: 'agency.decided', outcome: outcomes[placeId(dossier)] }, dossier);
    }
    this.confirm();
  }

  open(id: string): OpenDossier {
    const dossier = this.state.dossiers[id];
    if (dossier?.phase !== 'open') throw new RangeError(`${id} is ${dossier?.phase}, not open.`);
    return dossier;
  }

  phases(): Readonly<Record<string, string>> {
    return Object.fromEntries(Object.entries(this.state.dossiers).map(([id, { phase }]) => [id, phase]));
  }

  /** What continue-as-new does: the state becomes JSON and comes back. */
  continueAsNew(): void {
    const { facts } = this.state;
    const stored = JSON.stringify([toStored(this.state, this.bundle), facts]);
    const [carry, known] = JSON.parse(stored);
    this.state = fromStored(carry, known, this.bundle);
  }

  private sent(): PendingCall | undefined {
    return this.state.calls.find(({ name, status }) => status === 'running' && name !== 'closeCase');
  }

  private note(effects: readonly Effect[]): void {
    for (const effect of effects) {
      if (effect.type !== 'startCall' || effect.call.name !== 'submitApplication') continue;
      const { key, kind } = effect.call.input as { key: string; kind: string };
      if (kind === 'application') this.applications.push(key.slice(key.indexOf('/') + 1));
    }
  }
}
