/** The dossiers of a case in the charts of another version of its bundle. */
import type { Bundle } from '../../../definitions/language/bundle.js';
import { carriedSnapshot, invokesOf, type StoredSnapshot } from '../../../definitions/language/carried-snapshot.js';
import { dossiersAt, placeId, placeOf } from '../../../definitions/language/dossier-id.js';
import type { CarriedDossier, DossierMigration, Migration } from '../../../definitions/language/migration.js';
import type { CaseState, Dossier, OpenDossier } from './case-state.js';
import { finalResult, stateMeta, stateName } from './chart-reading.js';
import { procedureOf } from './draft.js';

type Moved = { readonly dossier: Dossier } | { readonly objection: string };

export function carriedDossiers(
  state: CaseState,
  from: Bundle,
  to: Bundle,
  { dossiers: migrations = {} }: Migration,
): { readonly dossiers: CaseState['dossiers']; readonly objections: readonly string[] } {
  const dossiers: Record<string, Dossier> = {};
  const objections: string[] = [];
  for (const [id, dossier] of Object.entries(state.dossiers)) {
    const moved = movedDossier(state, id, dossier, from, to, migrations[placeId(id)] ?? {});
    if ('objection' in moved) objections.push(`${id}: ${moved.objection}`);
    else if (placeOf(to, id)) dossiers[id] = moved.dossier;
  }
  for (const place of Object.keys(to.dossiers)) {
    if (dossiersAt(place, Object.keys(dossiers)).length === 0) dossiers[place] = { phase: 'notChosen' };
  }
  return { dossiers, objections };
}

function movedDossier(
  state: CaseState,
  id: string,
  dossier: Dossier,
  from: Bundle,
  to: Bundle,
  migration: DossierMigration,
): Moved {
  const place = placeOf(to, id);
  const goesOn = dossier.phase === 'waiting' || (dossier.phase === 'open' && finalResult(dossier.snapshot) === null);
  if ('cannot' in migration && goesOn) return { objection: migration.cannot.en };
  if (!place) return dossier.phase === 'notChosen' ? { dossier } : { objection: 'the new version has no such dossier' };
  if (dossier.phase === 'waiting')
    return { dossier: { ...dossier, for: place.after.map((procedure) => procedure.id) } };
  if (dossier.phase !== 'open') return { dossier };
  const carried = 'cannot' in migration ? {} : migration;
  return movedOpen(state, id, dossier, procedureOf(from, id).chart, procedureOf(to, id).chart, carried);
}

type Chart = ReturnType<typeof procedureOf>['chart'];

function movedOpen(
  { calls }: CaseState,
  id: string,
  dossier: OpenDossier,
  from: Chart,
  to: Chart,
  migration: CarriedDossier,
): Moved {
  const stored = from.getPersistedSnapshot(dossier.snapshot) as unknown as StoredSnapshot;
  const carried = carriedSnapshot(stored, from, to, migration);
  const inState = `in state ${stateName(dossier.snapshot)}`;
  if ('objection' in carried) return { objection: `${inState}, ${carried.objection}` };
  const { snapshot } = carried;
  const [before, after] = [meaningOf(dossier.snapshot), meaningOf(snapshot)];
  if (before !== after) return { objection: `${inState}, which means ${before} and would mean ${after}` };
  const own = calls.filter(({ dossier: other, invokeId }) => other === id && invokeId !== null);
  const waitsFor = own.map(({ invokeId, name }) => `${invokeId} ${name}`);
  const wouldWaitFor = Object.entries(invokesOf(snapshot)).map(([invokeId, name]) => `${invokeId} ${name}`);
  if (waitsFor.sort().join() !== wouldWaitFor.sort().join())
    return { objection: `${inState}, the new chart waits for other calls than those that are under way` };
  if (Object.keys(dossier.timers).length > 0)
    return { objection: `${inState}, a timer of the old chart runs. Wait until it has passed` };
  return { dossier: { ...dossier, snapshot } };
}

/** A migration moves a dossier and decides nothing: its status, and whose turn it is, stay. */
function meaningOf(snapshot: OpenDossier['snapshot']): string {
  return [`status ${stateMeta(snapshot)?.status ?? 'none'}`, ...[...snapshot.tags].sort()].join(', ');
}
