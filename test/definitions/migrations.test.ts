/** Every stored dossier that there can be is moved by every migration that there is, and by two made-up ones. */
import { describe, expect, it, vi } from 'vitest';
import type { AnyMachineSnapshot } from 'xstate';
import type { Bundle } from '../../definitions/language/bundle.js';
import { carriedSnapshot, invokesOf, type StoredSnapshot } from '../../definitions/language/carried-snapshot.js';
import type { Migration } from '../../definitions/language/migration.js';
import { type BundleKey, bundles } from '../../definitions/registry.js';
import {
  pensionerAndVeteranDeclaration,
  pensionerDeclaration,
  survivorPensionerDeclaration,
} from '../declarations/scenarios.js';
import { laterMigrations } from '../harness/next-versions/definitions.js';
import { metaOf, type ProcedureId, shortestWays, snapshotsOf, stateOf } from './procedures/chart-walk.js';

vi.mock('../../definitions/registry.js', async (present) =>
  (await import('../harness/next-versions/mocks.js')).registry(await present()),
);
const { migrations } = await vi.importActual<typeof import('../../definitions/migrations.js')>(
  '../../definitions/migrations.js',
);

const declarations: Partial<Record<ProcedureId, ReturnType<typeof pensionerDeclaration>>> = {
  'funeral-support': survivorPensionerDeclaration({ benefits: { survivorPension80: true, socialPension: true } }),
  'funeral-allowance': pensionerAndVeteranDeclaration(),
};

const moved = [...migrations, ...laterMigrations].flatMap((migration) => {
  const from: Bundle = bundles[migration.from as BundleKey];
  return Object.keys(from.dossiers).map((id) => ({
    name: `${id}, ${migration.from} → ${migration.to}`,
    id,
    migration,
  }));
});

const chartIn = (key: string, id: string) => {
  const bundle: Bundle = bundles[key as BundleKey];
  const chart = bundle.dossiers[id]?.procedure.chart;
  if (!chart) throw new Error(`${key} has no dossier ${id}.`);
  return chart;
};

/** Every state in which a dossier can rest, each as it is stored. */
function reachable(id: string): readonly AnyMachineSnapshot[] {
  const ways = shortestWays(id as ProcedureId, declarations[id as ProcedureId] ?? pensionerDeclaration());
  return ways.flatMap((way) => snapshotsOf(way).slice(-1));
}

const meaning = (snapshot: AnyMachineSnapshot) => ({
  status: metaOf(snapshot).status,
  tags: [...snapshot.tags].sort(),
  calls: invokesOf(snapshot),
});

function carriedOver(id: string, { from, to, dossiers = {} }: Migration, snapshot: AnyMachineSnapshot) {
  const how = dossiers[id] ?? {};
  const stored = JSON.parse(JSON.stringify(chartIn(from, id).getPersistedSnapshot(snapshot))) as StoredSnapshot;
  return carriedSnapshot(stored, chartIn(from, id), chartIn(to, id), 'cannot' in how ? {} : how);
}

describe('every state in which a dossier can rest', () => {
  it.each(moved)(
    '$name: goes on with the same status, for the same person to act, in the same calls',
    ({ id, migration }) => {
      const snapshots = reachable(id);
      expect(snapshots.length).toBeGreaterThan(10);
      for (const snapshot of snapshots) {
        const carried = carriedOver(id, migration, snapshot);
        if ('objection' in carried) throw new Error(`${stateOf(snapshot)}: ${carried.objection}`);
        expect(meaning(carried.snapshot), stateOf(snapshot)).toEqual(meaning(snapshot));
      }
    },
  );

  it('is not carried by a migration that forgets a renamed one', () => {
    const [migration] = laterMigrations;
    if (!migration) throw new Error('There is no made-up migration.');
    const forgetful = { ...migration, dossiers: {} };
    const objections = reachable('residence-deregistration').flatMap((snapshot) => {
      const carried = carriedOver('residence-deregistration', forgetful, snapshot);
      return 'objection' in carried ? [carried.objection] : [];
    });
    expect(new Set(objections)).toEqual(new Set(['the new chart has no state processing.examining to rest in']));
  });
});
