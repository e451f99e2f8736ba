/**
 * Which states of a chart can be entered, and from which of them the dossier can still end. Guards are ignored: what
 * is reported as unreachable or endless is so whatever the facts are.
 */
import type { AnyStateMachine, AnyStateNode } from 'xstate';

type Transition = NonNullable<AnyStateNode['always']>[number];

export function nodesOf(chart: AnyStateMachine): readonly AnyStateNode[] {
  return withDescendants(chart.root);
}

export function withDescendants(node: AnyStateNode): readonly AnyStateNode[] {
  return [node, ...childrenOf(node).flatMap(withDescendants)];
}

export function childrenOf(node: AnyStateNode): readonly AnyStateNode[] {
  return Object.values(node.states);
}

/** The node itself first, the root last: what holds in any of them holds while the node is active. */
export function withAncestors(node: AnyStateNode): readonly AnyStateNode[] {
  return node.parent ? [node, ...withAncestors(node.parent)] : [node];
}

export function transitionsOf(node: AnyStateNode): readonly Transition[] {
  return [...[...node.transitions.values()].flat(), ...(node.always ?? [])];
}

export function isRootFinal(node: AnyStateNode): boolean {
  return node.type === 'final' && node.parent?.parent === undefined;
}

/** Everything that the state is tagged with while it is active: its own tags and those around it. */
export function tagsWhileActive(node: AnyStateNode): readonly string[] {
  return [...new Set(withAncestors(node).flatMap((holder) => holder.tags))];
}

export function handles(node: AnyStateNode, accepts: (eventType: string) => boolean): boolean {
  return withAncestors(node).some((holder) => [...holder.transitions.keys()].some(accepts));
}

function targetsOf(transitions: readonly Transition[]): readonly AnyStateNode[] {
  return transitions.flatMap((transition) => transition.target ?? []);
}

/** Where a history state goes when there is no history yet. */
function historyDefault(node: AnyStateNode): readonly AnyStateNode[] {
  const keys: string | readonly string[] | undefined = node.config.target;
  const parent = node.parent as AnyStateNode;
  if (keys === undefined) return [parent];
  return [keys].flat().flatMap((key) => parent.states[key.replace(/^\./, '')] ?? node.machine.getStateNodeById(key));
}

function enteredWith(node: AnyStateNode): readonly AnyStateNode[] {
  if (node.type === 'compound') return node.initial.target ?? [];
  if (node.type === 'parallel') return childrenOf(node);
  return node.type === 'history' ? historyDefault(node) : [];
}

export function reachableNodes(chart: AnyStateMachine): ReadonlySet<AnyStateNode> {
  const entered = new Set<AnyStateNode>();
  const open: AnyStateNode[] = [chart.root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (entered.has(node)) continue;
    entered.add(node);
    const ancestors = withAncestors(node).slice(1);
    // A state entered from outside takes the other regions of every parallel ancestor with it.
    const regions = ancestors.filter(({ type }) => type === 'parallel').flatMap(childrenOf);
    open.push(...enteredWith(node), ...targetsOf([node, ...ancestors].flatMap(transitionsOf)), ...regions);
  }
  return new Set([...entered].flatMap(withAncestors));
}

/** Transitions taken when all of `node` is done: they serve its final children and nobody else. */
function doneTransitions(node: AnyStateNode): readonly Transition[] {
  return node.transitions.get(`xstate.done.state.${node.id}`) ?? [];
}

/** The nodes from which some way leads to a final state of the whole chart. */
export function endingNodes(chart: AnyStateMachine): ReadonlySet<AnyStateNode> {
  const nodes = nodesOf(chart);
  const ending = new Set(nodes.filter(isRootFinal));
  const leadsToEnd = (transitions: readonly Transition[]) =>
    targetsOf(transitions).some((target) => ending.has(target));
  const ends = (node: AnyStateNode): boolean => {
    if (enteredWith(node).some((entered) => ending.has(entered))) return true;
    return (
      withAncestors(node).some((holder) => leavesToEnd(holder, leadsToEnd) || siblingsLeave(holder, leadsToEnd)) ||
      finishes(node, leadsToEnd)
    );
  };
  for (let before = -1; before < ending.size; ) {
    before = ending.size;
    for (const node of nodes) if (!ending.has(node) && ends(node)) ending.add(node);
  }
  return ending;
}

type LeadsToEnd = (transitions: readonly Transition[]) => boolean;

function leavesToEnd(node: AnyStateNode, leadsToEnd: LeadsToEnd): boolean {
  const done = doneTransitions(node);
  return leadsToEnd(transitionsOf(node).filter((transition) => !done.includes(transition)));
}

/** Another region of the same parallel state takes this one along when it leaves that state. */
function siblingsLeave(region: AnyStateNode, leadsToEnd: LeadsToEnd): boolean {
  const parallel = region.parent;
  if (parallel?.type !== 'parallel') return false;
  const outside = (target: AnyStateNode) => !withAncestors(target).includes(parallel);
  return childrenOf(parallel)
    .filter((sibling) => sibling !== region)
    .flatMap(withDescendants)
    .some((node) => leadsToEnd(transitionsOf(node).filter((transition) => transition.target?.some(outside))));
}

/** A nested final state finishes its parent, and with the last region a parallel state. */
function finishes(node: AnyStateNode, leadsToEnd: LeadsToEnd): boolean {
  if (node.type !== 'final' || !node.parent) return false;
  const whole = node.parent.parent?.type === 'parallel' ? [node.parent, node.parent.parent] : [node.parent];
  return whole.some((finished) => leadsToEnd(doneTransitions(finished)));
}
