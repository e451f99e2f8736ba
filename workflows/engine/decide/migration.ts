/** An open case under another version of its bundle: what it would become, or why it stays. Nothing is moved here. */
import type { Instant } from '../../../definitions/calendar/instant.js';
import { bundleHash } from '../../../definitions/hashes.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import type { Migration } from '../../../definitions/language/migration.js';
import { factFor } from '../../../definitions/language/procedure.js';
import { migrations } from '../../../definitions/migrations.js';
import { bundles } from '../../../definitions/registry.js';
import type { MigrationCode } from '../../codes.js';
import { declarationProblems, problemSentence } from '../../validation/validators.js';
import { carriedDossiers } from './carried-dossiers.js';
import type { CaseFacts, CaseState } from './case-state.js';
import { type Draft, openDossiers, procedureOf } from './draft.js';
import { lawOfCase } from './law-of-case.js';
import { recountedByNewLaw } from './recounted-limits.js';

export type MigratedEvent = {
  readonly type: 'officer.migrated';
  readonly by: string;
  /** `death@2` */
  readonly to: string;
  /** Of its definition, as the sender knows it. */
  readonly hash: string;
};

export type MigrationAnswer =
  | { readonly state: CaseState; readonly bundle: Bundle }
  /** The end of a sentence. */
  | { readonly code: MigrationCode; readonly objection: string };

/** @param bundle under which the case runs now */
export function migratedCase(state: CaseState, bundle: Bundle, event: MigratedEvent, now: Instant): MigrationAnswer {
  const { facts } = state;
  const unknown = versionObjection(event);
  if (unknown) return { code: 'VERSION_UNKNOWN', objection: unknown };
  const migration = migrations.find(({ from, to }) => from === facts.bundle && to === event.to);
  if (!migration) return { code: 'MIGRATION_UNKNOWN', objection: missingMigration(facts.bundle, event.to) };
  const busy = state.calls.find(({ status, name }) => status === 'running' || name === 'closeCase');
  if (busy) return { code: 'NOT_QUIET', objection: `${busy.name} of ${busy.dossier ?? 'the case'} is under way` };
  const declaration = migration.declaration ? migration.declaration(facts.declaration) : facts.declaration;
  const problems = declarationProblems(event.to, declaration);
  if (problems.length > 0)
    return impossible([`its declaration is not valid under ${event.to}: ${problemSentence(problems)}`]);
  const moved = movedFacts(facts, migration, { ...event, declaration }, now);
  const law = lawOfCase(moved);
  const { dossiers, objections } = carriedDossiers(state, bundle, law, migration);
  if (objections.length > 0) return impossible(objections);
  return recounted({ ...state, facts: moved, dossiers }, law, migration, now);
}

/** The case goes on under the new version from here on. @returns false when it cannot */
export function migrate(draft: Draft, event: MigratedEvent): boolean {
  const answer = migratedCase(draft.state, draft.bundle, event, draft.now);
  if ('objection' in answer) return false;
  Object.assign(draft.state, answer.state);
  // A fault was that of the old charts: what could not open or go on tries again.
  draft.state.incidents = draft.state.incidents.filter(({ kind }) => kind !== 'chart-fault');
  draft.bundle = answer.bundle;
  draft.effects.push({ type: 'changeLaw' });
  return true;
}

function versionObjection({ to, hash }: MigratedEvent): string | null {
  if (!Object.hasOwn(bundles, to)) return `this build has no ${to}; it has ${Object.keys(bundles).join(', ')}`;
  const own = bundleHash(to);
  return own === hash ? null : `${to} has the hash ${own} in this build, and ${hash} where the message comes from`;
}

function missingMigration(from: string, to: string): string {
  if (from === to) return `the case is under ${to} already`;
  const ways = migrations.filter((migration) => migration.from === from).map((migration) => migration.to);
  const known = ways.length > 0 ? `there is one to ${ways.join(', ')}` : 'there is none from it';
  return `no migration leads from ${from} to ${to}; ${known}`;
}

function impossible(objections: readonly string[]): MigrationAnswer {
  return { code: 'MIGRATION_IMPOSSIBLE', objection: objections.join('; ') };
}

/** What was received before a law took effect is finished under its limits, except where the migration recounts them. */
function movedFacts(
  facts: CaseFacts,
  { dossiers = {} }: Migration,
  { to, hash, by, declaration }: MigratedEvent & { readonly declaration: unknown },
  now: Instant,
): CaseFacts {
  const limits = Object.keys(bundles[facts.bundle as keyof typeof bundles].dossiers).flatMap((id) => {
    const own = dossiers[id];
    const recounts = own && 'limits' in own && own.limits === 'recount';
    return recounts ? [] : [[id, facts.limitsOf?.[id] ?? facts.bundle]];
  });
  const moves = [...(facts.moves ?? []), { from: facts.bundle, by, at: now }];
  return { ...facts, bundle: to, hash, declaration, limitsOf: Object.fromEntries(limits), moves };
}

function recounted(state: CaseState, bundle: Bundle, migration: Migration, now: Instant): MigrationAnswer {
  try {
    // A limit of the earlier version has to be able to read what the new chart remembers.
    for (const [id, { snapshot }] of openDossiers(state)) factFor(procedureOf(bundle, id).limit, snapshot.context);
    return { state: recountedByNewLaw(state, bundle, migration, now), bundle };
  } catch (fault) {
    return impossible([`its limits cannot be counted: ${fault instanceof Error ? fault.message : String(fault)}`]);
  }
}
