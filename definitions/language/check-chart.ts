import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { endingNodes, nodesOf, reachableNodes } from './chart-graph.js';
import { checkAll } from './check-all.js';
import { checkEffects } from './check-effects.js';
import { checkLateWords } from './check-late-words.js';
import { checkCitizenLimits, checkMeta, checkRegions, checkTags } from './check-states.js';
import { checkEvents, checkWaiting, raisedEvents } from './check-waiting.js';
import { checkWaysOut } from './check-ways-out.js';
import { DefinitionError } from './definition-error.js';

/**
 * @param subject names the procedure in an error
 * @param limits names of the citizen's limits
 * @throws DefinitionError when the engine could not carry the chart, or a dossier could be stuck in it
 */
export function checkChart(subject: string, chart: AnyStateMachine, limits: readonly string[]): void {
  const nodes = nodesOf(chart);
  const subjectOf = (node: AnyStateNode) => (node.parent ? `${subject}, state ${node.path.join('.')}` : subject);
  const raised = raisedEvents(nodes, chart.implementations.actions);
  checkAll(
    () => checkUniqueIds(nodes, subjectOf),
    () => checkEffects(chart, subjectOf),
    ...nodes.flatMap((node) => [
      () => checkMeta(subjectOf(node), node),
      () => checkTags(subjectOf(node), node),
      () => checkRegions(subjectOf(node), node),
      () => checkCitizenLimits(subjectOf(node), node, limits),
      () => checkWaiting(subjectOf(node), node),
      () => checkEvents(subjectOf(node), node, raised),
    ]),
    () => checkWays(chart, nodes, subjectOf),
    ...nodes.map((node) => () => checkWaysOut(subjectOf(node), node)),
    () => checkLateWords(nodes, subjectOf),
    ...limits.map((limit) => () => checkRuns(subject, limit, nodes)),
  );
}

function checkRuns(subject: string, limit: string, nodes: readonly AnyStateNode[]): void {
  if (nodes.some(({ tags }) => tags.includes(`limit:${limit}`))) return;
  throw new DefinitionError(
    subject,
    `the citizen's limit "${limit}" never runs`,
    `Tag the state in which it runs limit:${limit}.`,
  );
}

function checkUniqueIds(nodes: readonly AnyStateNode[], subjectOf: (node: AnyStateNode) => string): void {
  const ids = new Set<string>();
  for (const node of nodes) {
    if (ids.has(node.id))
      throw new DefinitionError(
        subjectOf(node),
        `has the id "${node.id}" of another state`,
        'Give every state an id of its own.',
      );
    ids.add(node.id);
  }
}

function checkWays(
  chart: AnyStateMachine,
  nodes: readonly AnyStateNode[],
  subjectOf: (node: AnyStateNode) => string,
): void {
  const reachable = reachableNodes(chart);
  const ending = endingNodes(chart);
  const checkNode = (node: AnyStateNode) => {
    if (!reachable.has(node)) {
      throw new DefinitionError(
        subjectOf(node),
        'cannot be reached',
        'Add a transition that leads here, or remove the state.',
      );
    }
    if (!ending.has(node)) {
      throw new DefinitionError(subjectOf(node), 'never leads to an end', 'Add a transition towards a final state.');
    }
  };
  checkAll(...nodes.map((node) => () => checkNode(node)));
}
