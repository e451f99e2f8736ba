/** Where a withdrawal or a stop came too late, the agency is still heard out: what it said on the way arrives there. */
import type { AnyStateNode } from 'xstate';
import { handles } from './chart-graph.js';
import { checkAll } from './check-all.js';
import { DefinitionError } from './definition-error.js';

/** @throws DefinitionError when something that the agency says elsewhere would hold up all that it says after */
export function checkLateWords(nodes: readonly AnyStateNode[], subjectOf: (node: AnyStateNode) => string): void {
  const said = [...new Set(nodes.flatMap(({ config }) => Object.keys(config.on ?? {})))].filter((type) =>
    type.startsWith('agency.'),
  );
  const heardOut = [...new Set(nodes.flatMap(whereTooLate))];
  checkAll(...heardOut.map((node) => () => checkHeard(subjectOf(node), node, said)));
}

/** Where a call to cancel leads that the agency did not grant. */
function whereTooLate({ invoke, transitions }: AnyStateNode): readonly AnyStateNode[] {
  return invoke
    .filter(({ src }) => src === 'cancelApplication')
    .flatMap(({ id }) => transitions.get(`xstate.done.actor.${id}`) ?? [])
    .flatMap(({ target }) => target ?? [])
    .filter(({ type }) => type !== 'final');
}

function checkHeard(subject: string, node: AnyStateNode, said: readonly string[]): void {
  const unheard = said.filter((event) => !handles(node, (type) => type === event));
  if (unheard.length === 0) return;
  throw new DefinitionError(
    subject,
    `does not hear ${unheard.join(', ')}, which the agency may have said before it learnt of the withdrawal`,
    'Name every agency.* event of the chart: decisionAwaited(…) takes them all, beside a refusal and a decision.',
  );
}
