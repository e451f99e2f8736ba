/** What a recorded case is, and how most of them begin. */
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { CaseHandle } from '../../client/case-handle.js';
import type { TypedCase } from '../../client/typed-case.js';
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import type { TestSite } from '../harness/site.js';
import { waitForEnd } from '../harness/wait-for-case.js';

export interface RecordedCase {
  /** Names its files. */
  readonly name: string;
  readonly sentence: string;
  /** Unless it is the usual one. */
  readonly namespace?: string;
  /** Plays the case as far as it is recorded. */
  play(site: TestSite): Promise<CaseHandle>;
}

export const filed = '2026-03-02T09:10+07:00';
export const removal = 'residence-deregistration';
export const held = (personalId: string): FaultRule => ({ kind: 'hold', personalId });

export async function openDeath(
  site: TestSite,
  declaration: DeathDeclaration,
  filedAt = filed,
): Promise<TypedCase<'death'>> {
  return (await site.client.openCase('death', declaration, { filedAt: instantOf(filedAt) })).case;
}

export async function openRemoval(site: TestSite, personalId: string): Promise<CaseHandle> {
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  return (await site.client.openCase(removal, declaration, { filedAt: instantOf(filed) })).case.handle;
}

export async function ended(linked: CaseHandle): Promise<CaseHandle> {
  await waitForEnd(linked);
  return linked;
}
