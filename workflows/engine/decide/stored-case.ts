/** A case as plain JSON, for continue-as-new: nothing is lost, no timer is re-armed and no call repeated by XState. */
import { createActor, type Snapshot } from 'xstate';
import type { Bundle } from '../../../definitions/language/bundle.js';
import type { CaseState, Dossier, OpenDossier } from './case-state.js';
import { procedureOf } from './draft.js';

type StoredDossier = Exclude<Dossier, OpenDossier> | (Omit<OpenDossier, 'snapshot'> & { snapshot: Snapshot<unknown> });

export interface StoredCase extends Omit<CaseState, 'dossiers' | 'facts' | 'calendars'> {
  /** Absent while the case counts by those that it was opened with, which its input holds. */
  readonly calendars?: CaseState['calendars'];
  readonly dossiers: Readonly<Record<string, StoredDossier>>;
}

export function toStored({ facts, calendars, ...state }: CaseState, bundle: Bundle): StoredCase {
  const dossiers = mapValues(state.dossiers, (dossier, id): StoredDossier => {
    if (dossier.phase !== 'open') return dossier;
    return { ...dossier, snapshot: procedureOf(bundle, id).chart.getPersistedSnapshot(dossier.snapshot) };
  });
  return { ...state, dossiers, ...(calendars !== facts.calendars && { calendars }) };
}

/** @throws Error when a chart no longer knows the state in which a dossier rests */
export function fromStored(stored: StoredCase, facts: CaseState['facts'], bundle: Bundle): CaseState {
  const dossiers = mapValues(stored.dossiers, (dossier, id): Dossier => {
    if (dossier.phase !== 'open') return dossier;
    const snapshot = createActor(procedureOf(bundle, id).chart, { snapshot: dossier.snapshot }).getSnapshot();
    if (snapshot.status === 'error') throw snapshot.error;
    return { ...dossier, snapshot };
  });
  return { ...stored, facts, dossiers, calendars: stored.calendars ?? facts.calendars };
}

function mapValues<In, Out>(
  record: Readonly<Record<string, In>>,
  map: (value: In, key: string) => Out,
): Record<string, Out> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
