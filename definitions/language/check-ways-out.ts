/** An incident has a way out: what an agency's system cannot do, an officer can. */
import type { AnyStateNode } from 'xstate';
import { handles, tagsWhileActive, withAncestors } from './chart-graph.js';
import { DefinitionError } from './definition-error.js';

const agencyCalls: readonly unknown[] = ['submitApplication', 'cancelApplication'];
const byHand = ['officer.decidedByHand', 'officer.refusedByHand'];

/** @throws DefinitionError when a dossier could be stuck with an agency, or a failed call would be shown to nobody */
export function checkWaysOut(subject: string, node: AnyStateNode): void {
  if (node.type !== 'atomic') return;
  const calls = withAncestors(node).flatMap(({ invoke }) => invoke);
  const withAgency =
    calls.some(({ src }) => agencyCalls.includes(src)) || tagsWhileActive(node).includes('awaiting:agency');
  if (withAgency) checkTakenOver(subject, node);
  for (const { id } of node.invoke) {
    for (const failed of failuresOf(node, id)) checkFailure(subject, id, failed);
  }
}

/** Where a failed call leads. */
function failuresOf(node: AnyStateNode, id: string): readonly AnyStateNode[] {
  return (node.transitions.get(`xstate.error.actor.${id}`) ?? []).flatMap(({ target }) => target ?? []);
}

function checkTakenOver(subject: string, node: AnyStateNode): void {
  const missing = byHand.find((event) => !handles(node, (type) => type === event));
  if (!missing) return;
  throw new DefinitionError(
    subject,
    `depends on an agency and hears no ${missing}`,
    'Spread `byHand` of language/chart-parts.ts into its `on`: an officer takes over what the agency’s system cannot do.',
  );
}

function checkFailure(subject: string, id: string, failed: AnyStateNode): void {
  if (tagsWhileActive(failed).includes('awaiting:officer') && handles(failed, (type) => type === 'officer.retried'))
    return;
  throw new DefinitionError(
    subject,
    `leads to ${failed.path.join('.')} when the call "${id}" fails for good, where no officer is called`,
    "Tag that state awaiting:officer and handle 'officer.retried', as the parts of language/chart-parts.ts do.",
  );
}
