/**
 * How open cases of one version of a bundle go on under another: by an explicit act, never by themselves. A case that was
 * received before a law took effect is finished under the law at receipt, so running limits stay unless a migration says
 * otherwise.
 */
import type { Bundle, Sentence } from './bundle.js';
import { stateAt } from './carried-snapshot.js';
import { DefinitionError } from './definition-error.js';
import type { LegalSource } from './legal-source.js';

export interface Migration {
  /** `death@1` */
  readonly from: string;
  /** `death@2` */
  readonly to: string;
  /** The transitional provision by which open cases may move. */
  readonly source: LegalSource;
  /** By dossier, only what does not go on as it is. */
  readonly dossiers?: Readonly<Record<string, DossierMigration>>;
  /** The declaration in the form of the new version. Unless given it stays as it was filed. */
  readonly declaration?: (declaration: unknown) => unknown;
}

export type DossierMigration =
  | CarriedDossier
  /** Why a dossier that has not ended cannot move; its whole case then stays. */
  | { readonly cannot: Sentence };

export interface CarriedDossier {
  /** States that the new chart names otherwise: `processing.examining` → `processing.checking`, with all inside it. */
  readonly state?: Readonly<Record<string, string>>;
  /** What the chart remembers, in the form of the new chart. Unless given it stays as it is. */
  readonly context?: (context: Readonly<Record<string, unknown>>) => object;
  /** `recount`: the limits of a dossier that has not ended are counted anew by the new law. */
  readonly limits?: 'recount';
}

/** @throws DefinitionError when it does not lead from one version of a bundle to a higher one */
export function defineMigration(migration: Migration): Migration {
  const [from, to] = [versionIn(migration.from), versionIn(migration.to)];
  if (!from || !to || from.id !== to.id || from.version >= to.version) {
    throw new DefinitionError(
      `migration ${migration.from} → ${migration.to}`,
      'does not lead from one version of a bundle to a higher one',
      "Write both as '<bundle>@<version>', for example 'death@1' and 'death@2'.",
    );
  }
  return migration;
}

function versionIn(key: string): { readonly id: string; readonly version: number } | null {
  const [, id = '', version = ''] = /^([a-z-]+)@(\d+)$/.exec(key) ?? [];
  return id === '' ? null : { id, version: Number(version) };
}

/**
 * @param bundles every version of this build, by key
 * @throws DefinitionError when a migration names a version, a dossier or a state that does not exist, or stands twice
 */
export function checkMigrations(
  migrations: readonly Migration[],
  bundles: Readonly<Record<string, Pick<Bundle, 'dossiers'>>>,
): void {
  for (const [at, { from, to, dossiers = {} }] of migrations.entries()) {
    const subject = `migration ${from} → ${to}`;
    const [old, next] = [bundles[from], bundles[to]];
    if (!old || !next) {
      throw new DefinitionError(subject, 'names a version that this build does not have', 'List it in registry.ts.');
    }
    if (migrations.slice(0, at).some((earlier) => earlier.from === from && earlier.to === to))
      throw new DefinitionError(subject, 'stands twice', 'Make one of the two.');
    for (const [dossier, migration] of Object.entries(dossiers)) {
      if (!old.dossiers[dossier])
        throw new DefinitionError(subject, `names a dossier "${dossier}" that ${from} does not have`, 'Leave it out.');
      if ('state' in migration) checkStates(subject, dossier, migration.state ?? {}, old, next);
    }
  }
}

function checkStates(
  subject: string,
  dossier: string,
  states: Readonly<Record<string, string>>,
  old: Pick<Bundle, 'dossiers'>,
  next: Pick<Bundle, 'dossiers'>,
): void {
  for (const [before, after] of Object.entries(states)) {
    for (const [path, bundle] of [
      [before, old],
      [after, next],
    ] as const) {
      const chart = bundle.dossiers[dossier]?.procedure.chart;
      if (chart && stateAt(chart, path)) continue;
      const problem = `renames ${before} to ${after} in ${dossier}, and there is no state ${path}`;
      throw new DefinitionError(subject, problem, 'Write states as the charts name them, from the outermost on.');
    }
  }
}
