/** A chart as a Mermaid flowchart: unlike a Mermaid state diagram, it can draw ways in and out of nested states. */
import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { childrenOf, nodesOf, transitionsOf } from '../../../definitions/language/chart-graph.js';
import type { StateMeta } from '../../../definitions/language/dossier-chart.js';
import { nationalStatuses } from '../../../definitions/language/national-status.js';

export function stateDiagram(chart: AnyStateMachine): string {
  const drawn = childrenOf(chart.root).flatMap((node) => drawState(node, '  '));
  return ['```mermaid', 'flowchart TD', ...start(chart.root, '  '), ...drawn, ...waysOf(chart), '```'].join('\n');
}

function idOf(node: AnyStateNode): string {
  return ['s', ...node.path].join('_');
}

function drawState(node: AnyStateNode, indent: string): readonly string[] {
  if (node.type === 'history') return [`${indent}${idOf(node)}(("H"))`];
  const inner = childrenOf(node);
  if (inner.length === 0) return [`${indent}${idOf(node)}${shape(node)}`];
  const deeper = `${indent}  `;
  const parts = [...start(node, deeper), ...inner.flatMap((child) => drawState(child, deeper))];
  return [`${indent}subgraph ${idOf(node)}["${node.key}"]`, ...parts, `${indent}end`];
}

function shape(node: AnyStateNode): string {
  const { status }: Partial<StateMeta> = node.meta ?? {};
  const label = status ? `${node.key}<br/>${status} ${nationalStatuses[status].en}` : node.key;
  return node.type === 'final' ? `[["${label}"]]` : `["${label}"]`;
}

/** Where a compound state begins. */
function start(node: AnyStateNode, indent: string): readonly string[] {
  if (node.type !== 'compound') return [];
  return (node.initial.target ?? []).map((first) => `${indent}${idOf(node)}_start(( )) --> ${idOf(first)}`);
}

/** One arrow per pair of states, with everything that leads that way. */
function waysOf(chart: AnyStateMachine): readonly string[] {
  const labels = new Map<string, string[]>();
  for (const node of nodesOf(chart)) {
    for (const { target = [], eventType, guard } of transitionsOf(node)) {
      for (const reached of target) {
        if (reached === node) continue;
        const way = `${idOf(node)} -->|"%"| ${idOf(reached)}`;
        labels.set(way, [...(labels.get(way) ?? []), eventWords(eventType) + guardWords(guard)]);
      }
    }
  }
  return [...labels].map(([way, events]) => `  ${way.replace('%', [...new Set(events)].join('<br/>'))}`);
}

export function eventWords(type: string): string {
  const [, kind, id] = /^xstate\.(done|error)\.actor\.(.+)$/.exec(type) ?? [];
  if (id) return `${id} ${kind === 'done' ? 'done' : 'failed'}`;
  if (type.startsWith('xstate.done.state.')) return 'all done';
  if (type.startsWith('xstate.after.')) return `after ${type.split('.')[2]}`;
  return type || 'at once';
}

function guardWords(guard: unknown): string {
  if (typeof guard === 'string') return ` if ${guard}`;
  if (typeof guard === 'object' && guard !== null && 'type' in guard) return ` if ${String(guard.type)}`;
  return guard ? ' if its guard holds' : '';
}
