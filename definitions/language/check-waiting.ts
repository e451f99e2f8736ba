/** Who moves a state on: nobody is waited for who cannot answer, nothing is listened for that nobody sends. */
import type { AnyStateNode } from 'xstate';
import { handles, tagsWhileActive, transitionsOf, withAncestors } from './chart-graph.js';
import { DefinitionError } from './definition-error.js';

/** @throws DefinitionError when nobody would ever move the state on */
export function checkWaiting(subject: string, node: AnyStateNode): void {
  if (node.type !== 'atomic') return;
  const holders = withAncestors(node);
  const movesItself = holders.some(
    (holder) => holder.invoke.length > 0 || holder.after.length > 0 || (holder.always ?? []).length > 0,
  );
  const tags = tagsWhileActive(node);
  if (tags.includes('final:positive')) {
    if (handles(node, (type) => type === 'case.returned')) return;
    throw new DefinitionError(
      subject,
      'is decided and never returned',
      "Handle 'case.returned', which leads to status 10.",
    );
  }
  const awaited = tags.filter((tag) => tag.startsWith('awaiting:')).map((tag) => tag.slice('awaiting:'.length));
  if (awaited.length === 0 && !movesItself) {
    throw new DefinitionError(
      subject,
      'waits for nobody',
      'Tag it awaiting:agency, awaiting:citizen or awaiting:officer.',
    );
  }
  for (const who of awaited) {
    if (movesItself || handles(node, (type) => type.startsWith(`${who}.`))) continue;
    throw new DefinitionError(
      subject,
      `waits for the ${who} but hears no ${who}.* event`,
      `Handle one, or change the tag awaiting:${who}.`,
    );
  }
}

const families = ['agency.', 'citizen.', 'officer.', 'clock.', 'case.'];
const closedFamilies = [
  'clock.nearDue',
  'clock.due',
  'clock.overdue',
  'clock.escalated',
  'clock.lapsed',
  'case.returned',
];

/**
 * @param raised events that the chart raises itself
 * @throws DefinitionError when the state listens for an event that nobody can send
 */
export function checkEvents(subject: string, node: AnyStateNode, raised: ReadonlySet<string>): void {
  if (node.config.route)
    throw new DefinitionError(subject, 'is entered by a route', 'Remove `route`: states are entered by events only.');
  for (const type of Object.keys(node.config.on ?? {})) {
    if (type.includes('*'))
      throw new DefinitionError(
        subject,
        `listens for "${type}"`,
        'Name every event: a wildcard also takes what was not meant.',
      );
    const closed = type.startsWith('clock.') || type.startsWith('case.');
    if (closed ? closedFamilies.includes(type) : families.some((family) => type.startsWith(family)) || raised.has(type))
      continue;
    throw new DefinitionError(
      subject,
      `listens for "${type}", an event nobody can send`,
      `Events are agency.*, citizen.*, officer.*, ${closedFamilies.join(', ')}, or raised by the chart itself.`,
    );
  }
}

/** Events that the chart raises with a fixed type. */
export function raisedEvents(
  nodes: readonly AnyStateNode[],
  named: Readonly<Record<string, unknown>>,
): ReadonlySet<string> {
  const actions = nodes.flatMap((node) => [
    ...node.entry,
    ...node.exit,
    ...transitionsOf(node).flatMap(({ actions }) => actions),
  ]);
  return new Set([...actions, ...Object.values(named)].flatMap((action) => raisedType(action) ?? []));
}

function raisedType(action: unknown): string | undefined {
  if (typeof action !== 'function' || !('type' in action) || action.type !== 'xstate.raise' || !('event' in action))
    return undefined;
  const { event } = action;
  return typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : undefined;
}
