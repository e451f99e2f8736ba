/** What a bundle's case may bring beside its straight course: repeated procedures, fees, refusals that are mended. */
import type { BundleDossier } from '../../../definitions/language/bundle.js';
import { nodesOf, transitionsOf } from '../../../definitions/language/chart-graph.js';
import type { LegalLimit } from '../../../definitions/language/legal-limit.js';
import { limitWords, sourceWords } from './words.js';

type Place = readonly [id: string, dossier: BundleDossier];

/** Nothing where every procedure has one dossier, costs nothing and ends with a refusal. */
export function courseParts(places: readonly Place[]): readonly string[] {
  const lines = places.flatMap(([id, place]) => courseOf(place).map((words) => `- \`${id}\`: ${words}`));
  return lines.length > 0 ? ['## In the course of a case', lines.join('\n')] : [];
}

function courseOf({ over, procedure: { chart, citizenLimits = {} } }: BundleDossier): readonly string[] {
  const heard = nodesOf(chart).flatMap((node) => transitionsOf(node).map(({ eventType }) => ({ node, eventType })));
  const feeFrom = heard
    .filter(({ node, eventType }) => eventType === 'agency.paymentRequested' && node.key !== 'awaitingDecision')
    .map(({ node }) => node.key);
  const refiled = heard.find(({ eventType }) => eventType === 'citizen.refiled');
  const limit = refiled?.node.tags.find((tag) => tag.startsWith('limit:'))?.slice('limit:'.length);
  return [
    ...(over ? [`one dossier for each that the declaration lists, called \`<procedure>.<key>\``] : []),
    ...(feeFrom.includes('filed') ? ['a fee may be asked for at receipt; the limit is paused until it is paid'] : []),
    ...(feeFrom.some((key) => key !== 'filed')
      ? ['a fee may be asked for before the result; the limit is paused until it is paid']
      : []),
    ...(refiled ? [`refused, it may be mended and filed again${within(limit && citizenLimits[limit])}`] : []),
  ];
}

function within(limit: LegalLimit | '' | undefined): string {
  const statutory = limit ? limit.values.at(-1)?.statutory : undefined;
  return statutory ? ` within ${limitWords(statutory)}, ${sourceWords(statutory.source)}` : '';
}
