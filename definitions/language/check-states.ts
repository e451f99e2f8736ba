/** What every state of a chart owes its readers: a status and honest tags. */
import type { AnyStateNode } from 'xstate';
import { childrenOf, handles, isRootFinal, tagsWhileActive, withDescendants } from './chart-graph.js';
import { checkSource } from './check-facts.js';
import { DefinitionError } from './definition-error.js';
import type { StateMeta } from './dossier-chart.js';
import { nationalStatuses } from './national-status.js';

const plainTags = [
  'counting',
  'suspended',
  'awaiting:agency',
  'awaiting:citizen',
  'awaiting:officer',
  'final:positive',
  'final:refused',
  'final:withdrawn',
  'final:stopped',
];

function isPassedThrough(node: AnyStateNode): boolean {
  return node.type === 'atomic' && (node.always ?? []).some(({ guard }) => !guard);
}

/** A state that the dossier can rest in. */
function isResting(node: AnyStateNode): boolean {
  return node.type === 'final' || (node.type === 'atomic' && !isPassedThrough(node));
}

/** @throws DefinitionError when a status, a form or a law is missing or of another shape */
export function checkMeta(subject: string, node: AnyStateNode): void {
  const meta: Partial<StateMeta> | undefined = node.meta;
  if (!meta) {
    if (!isResting(node)) return;
    throw new DefinitionError(subject, 'has no national status', 'Write `meta: { status: 4 }`, a status from 1 to 10.');
  }
  if (meta.status === undefined ? isResting(node) : !(meta.status in nationalStatuses)) {
    throw new DefinitionError(subject, `has the status ${meta.status}`, 'Use a national status from 1 to 10.');
  }
  const unknown = Object.keys(meta).find((key) => !['status', 'law', 'form'].includes(key));
  if (unknown)
    throw new DefinitionError(subject, `has "${unknown}" in its meta`, 'A meta holds status, law and form only.');
  if (meta.law) checkSource(subject, meta.law);
  if (meta.form && !(meta.form.formSet && meta.form.number)) {
    throw new DefinitionError(
      subject,
      'owes a form without its set or number',
      'Write `form: { formSet, number: "02" }`.',
    );
  }
}

/** @throws DefinitionError when a tag is unknown, or two tags contradict each other */
export function checkTags(subject: string, node: AnyStateNode): void {
  const unknown = node.tags.find((tag) => !plainTags.includes(tag) && !/^limit:[a-z][a-z0-9-]*$/.test(tag));
  if (unknown)
    throw new DefinitionError(
      subject,
      `has the unknown tag "${unknown}"`,
      `Use: ${plainTags.join(', ')} or limit:<name>.`,
    );
  const tags = tagsWhileActive(node);
  const finals = tags.filter((tag) => tag.startsWith('final:'));
  const awaiting = tags.find((tag) => tag.startsWith('awaiting:'));
  if (tags.includes('counting') && tags.includes('suspended')) {
    throw new DefinitionError(
      subject,
      'is counting and suspended at once',
      'Keep the one tag that the law gives this state.',
    );
  }
  if (isRootFinal(node) && finals.length !== 1) {
    throw new DefinitionError(
      subject,
      `ends the dossier with ${finals.length} final tags`,
      'Give it exactly one: final:positive, final:refused, final:withdrawn or final:stopped.',
    );
  }
  if (finals.length > 0 && awaiting) {
    throw new DefinitionError(
      subject,
      `is ${finals[0]} and still ${awaiting}`,
      `Remove ${awaiting}: the agency's work has ended.`,
    );
  }
}

/** @throws DefinitionError when one region of a parallel state counts while another is suspended */
export function checkRegions(subject: string, node: AnyStateNode): void {
  if (node.type !== 'parallel') return;
  const regionsWith = (tag: string) =>
    childrenOf(node).filter((region) => withDescendants(region).some(({ tags }) => tags.includes(tag)));
  const counting = regionsWith('counting');
  if (regionsWith('suspended').some((region) => counting.some((other) => other !== region))) {
    throw new DefinitionError(
      subject,
      'counts in one region while another may be suspended',
      'Let a single region carry counting and suspended.',
    );
  }
}

/** @throws DefinitionError when a limit of the citizen's is unknown, or its end is not handled */
export function checkCitizenLimits(subject: string, node: AnyStateNode, known: readonly string[]): void {
  for (const limit of node.tags.filter((tag) => tag.startsWith('limit:')).map((tag) => tag.slice('limit:'.length))) {
    if (!known.includes(limit)) {
      throw new DefinitionError(
        subject,
        `is tagged limit:${limit}, but the procedure has no such limit`,
        `Add \`citizenLimits: { '${limit}': … }\`.`,
      );
    }
    if (!withDescendants(node).some((inner) => handles(inner, (type) => type === 'clock.lapsed'))) {
      throw new DefinitionError(
        subject,
        `does not say what happens when limit:${limit} has run out`,
        "Handle 'clock.lapsed'.",
      );
    }
  }
}
