/** What a chart's snapshot says, in the engine's words. */
import { type AnyMachineSnapshot, getNextTransitions } from 'xstate';
import type { ChartTag, StateMeta } from '../../../definitions/language/dossier-chart.js';
import type { FinalResult } from './case-state.js';

const externalFamilies = ['agency.', 'citizen.', 'officer.'];

export function hasTag(snapshot: AnyMachineSnapshot, tag: ChartTag): boolean {
  return snapshot.tags.has(tag);
}

/** How the agency's work ended, or null while it goes on. */
export function finalResult(snapshot: AnyMachineSnapshot): FinalResult | null {
  for (const tag of snapshot.tags as Set<string>) {
    if (tag.startsWith('final:')) return tag.slice('final:'.length) as FinalResult;
  }
  return null;
}

export function citizenLimitName(snapshot: AnyMachineSnapshot): string | null {
  for (const tag of snapshot.tags as Set<string>) {
    if (tag.startsWith('limit:')) return tag.slice('limit:'.length);
  }
  return null;
}

/** The meta of the innermost active state. A definition gives every state that can rest a status. */
export function stateMeta(snapshot: AnyMachineSnapshot): StateMeta | null {
  let innermost: { depth: number; meta: StateMeta } | null = null;
  for (const [id, meta] of Object.entries(snapshot.getMeta() as Record<string, StateMeta | undefined>)) {
    const depth = id.split('.').length;
    if (meta?.status !== undefined && (!innermost || depth >= innermost.depth)) innermost = { depth, meta };
  }
  return innermost?.meta ?? null;
}

/** Whether the present state takes an event. A guard that throws takes nothing. */
export function canTake(snapshot: AnyMachineSnapshot, event: { readonly type: string }): boolean {
  try {
    return snapshot.can(event);
  } catch {
    // Whoever asks for the reason gets the guard's message with the refusal.
    return false;
  }
}

export type WaitingOn = 'agency' | 'citizen' | 'officer' | null;

export function waitingOn(snapshot: AnyMachineSnapshot): WaitingOn {
  for (const who of ['officer', 'citizen', 'agency'] as const) {
    if (hasTag(snapshot, `awaiting:${who}`)) return who;
  }
  return null;
}

/** `examining`, `processing.verifying`: the active states, innermost last. */
export function stateName(snapshot: AnyMachineSnapshot): string {
  return nameOf(snapshot.value);
}

function nameOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return Object.entries(value as Record<string, unknown>)
    .map(([parent, child]) => [parent, nameOf(child)].filter(Boolean).join('.'))
    .join(' + ');
}

/** What the present state asks of an event of this type, in the words of its chart: the descriptions of its transitions. */
export function conditionsOf(snapshot: AnyMachineSnapshot, type: string): readonly string[] {
  if (snapshot.status !== 'active') return [];
  const descriptions = getNextTransitions(snapshot).map(({ eventType, description }) =>
    eventType === type ? description : undefined,
  );
  return [...new Set(descriptions)].filter((description) => description !== undefined);
}

/** Types of the events from outside that the present state has a transition for. Guards may still refuse one. */
export function externalEvents(snapshot: AnyMachineSnapshot): string[] {
  if (snapshot.status !== 'active') return [];
  const types = getNextTransitions(snapshot).map((candidate) => candidate.eventType);
  return [...new Set(types)].filter((type) => externalFamilies.some((family) => type.startsWith(family))).sort();
}
