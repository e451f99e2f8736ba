import { formatInstant, type Instant } from '../definitions/calendar/instant.js';
import { movedDates } from './engine/decide/calendar-change.js';
import { migratedCase } from './engine/decide/migration.js';
import type { RunningCase } from './engine/perform/running-case.js';
import type { MigrationPreview } from './messages.js';

/** What the case would become under another version of its bundle, without moving it. */
export function migrationPreview(running: RunningCase, to: string, hash: string): MigrationPreview {
  const { state, bundle } = running;
  const event = { type: 'officer.migrated', by: '', to, hash } as const;
  const answer = migratedCase(state, bundle, event, running.legalNow());
  const held = state.facts.bundle === to;
  if ('objection' in answer) return { held, code: answer.code, objection: answer.objection, moves: [] };
  const shown = (at: Instant | null) => (at === null ? null : formatInstant(at));
  const moves = movedDates(state, answer.state).map(({ before, after, ...date }) => {
    return { ...date, before: shown(before), after: shown(after) };
  });
  return { held, code: null, objection: null, moves };
}
