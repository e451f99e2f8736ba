import proto from '@temporalio/proto';
import { vi } from 'vitest';
import type { HeldDossier } from '../../agencies/sandbox/back-door.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { CaseView, DossierView } from '../../workflows/messages.js';
import type { TestSite } from './site.js';

/** Long enough for a loaded machine; a condition that holds ends the wait at once. */
const patience = { timeout: 30_000, interval: 40 };

const started = proto.temporal.api.enums.v1.PendingActivityState.PENDING_ACTIVITY_STATE_STARTED;

interface Readable {
  view(): Promise<CaseView>;
}

/** Waits until the case is as wanted. The error shows where its dossiers were instead. */
export async function waitForCase(
  subject: Readable,
  wanted: (view: CaseView) => boolean,
  what = String(wanted),
): Promise<CaseView> {
  return vi.waitFor(async () => {
    const view = await subject.view();
    if (wanted(view)) return view;
    const states = view.dossiers.map(
      ({ id, phase, state, status }) => `${id}: ${phase} ${state ?? ''} ${status ?? ''}`,
    );
    throw new Error(
      `Waiting for: ${what}. The case: ${view.stage}; ${states.join('; ')}; ${JSON.stringify(view.incidents)}`,
    );
  }, patience);
}

export async function waitForDossier(
  subject: Readable,
  id: string,
  wanted: (dossier: DossierView) => boolean,
): Promise<DossierView> {
  const view = await waitForCase(subject, (now) => wanted(dossierIn(now, id)), `${id}: ${String(wanted)}`);
  return dossierIn(view, id);
}

/** Waits until the case has closed. */
export function waitForEnd(subject: Readable): Promise<CaseView> {
  return waitForCase(subject, ({ stage }) => stage === 'closed', 'the end of the case');
}

export function dossierIn({ dossiers }: CaseView, id: string): DossierView {
  const found = dossiers.find((dossier) => dossier.id === id);
  if (!found) throw new RangeError(`The case has no dossier ${id}.`);
  return found;
}

/** Lets an agency go on with what it holds back, once it has got there. */
export async function letGo(site: TestSite, agency: AgencyId, reference: string): Promise<void> {
  await waitForHeld(site, agency, reference, ({ held }) => held);
  await site.release(agency, reference);
}

/** Waits until a worker makes a call, which ids like `death-registration.submit` name. */
export async function waitForCallUnderWay({ temporal }: TestSite, caseId: string, activityId: string): Promise<void> {
  await vi.waitFor(async () => {
    const { raw } = await temporal.workflow.getHandle(caseId).describe();
    const call = raw.pendingActivities?.find((pending) => pending.activityId === activityId);
    if (call?.state !== started) throw new Error(`Waiting for ${activityId}: ${JSON.stringify(raw.pendingActivities)}`);
  }, patience);
}

/** Waits until an agency holds a dossier as wanted. */
export function waitForHeld(
  site: TestSite,
  agency: AgencyId,
  reference: string,
  wanted: (dossier: HeldDossier) => boolean,
): Promise<HeldDossier> {
  const [caseId = ''] = reference.split('/');
  return vi.waitFor(async () => {
    const dossiers = await site.held(agency, caseId);
    const found = dossiers.find((dossier) => dossier.reference.startsWith(reference) && wanted(dossier));
    if (found) return found;
    throw new Error(`Waiting for ${agency}, ${reference}: ${String(wanted)}. It has ${JSON.stringify(dossiers)}`);
  }, patience);
}
