import { formatInstant, localDateOf } from '../definitions/calendar/instant.js';
import { type AddedEvent, withAddition } from './engine/decide/addition.js';
import { titleIn } from './engine/decide/draft.js';
import type { RunningCase } from './engine/perform/running-case.js';
import type { AdditionPreview } from './messages.js';

/** What the case would have beside what it has, without adding it. */
export function additionPreview(
  running: RunningCase,
  id: string,
  part: AddedEvent['part'],
  askedAt: number | undefined,
): AdditionPreview {
  const { state, bundle } = running;
  const now = running.legalNow(askedAt);
  const day = localDateOf(now);
  if (state.seen.includes(id)) return { held: true, day, objection: null, dossiers: [] };
  const answer = withAddition(state, bundle, part, null, now);
  if ('objection' in answer) return { held: false, day, objection: answer.objection, dossiers: [] };
  const dossiers = answer.added.map((dossier) => {
    const dueAt = answer.state.plan[dossier]?.dueAt ?? null;
    return { id: dossier, title: titleIn(bundle, dossier), dueAt: dueAt && formatInstant(dueAt) };
  });
  return { held: false, day, objection: null, dossiers };
}
