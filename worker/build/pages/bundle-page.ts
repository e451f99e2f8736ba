import type { Bundle, BundleDossier } from '../../../definitions/language/bundle.js';
import type { LegalLimit } from '../../../definitions/language/legal-limit.js';
import type { Procedure } from '../../../definitions/language/procedure.js';
import { competenceWords } from './competence-words.js';
import { courseParts } from './course-words.js';
import { namedFacts } from './named-facts.js';
import { agencyWords, grades, limitWords, notice, page, sourceWords, table } from './words.js';

/** @param entryOf the file that exports a procedure */
export function bundlePage(bundle: Bundle, entryOf: (procedure: Procedure) => string): string {
  const { id, version, code, title, source, dossiers, exclusivePayments = [] } = bundle;
  const places = Object.entries(dossiers);
  return page(
    notice,
    `# ${title.vi} · ${title.en}`,
    table(
      ['Fact', 'Value'],
      [
        ['Bundle', `\`${id}\`, version ${version}`],
        ['National code', code],
        ['Source', sourceWords(source)],
      ],
    ),
    places.length > 1 && orderDiagram(places),
    '## Dossiers',
    table(
      ['Dossier', 'Agency', 'Limit', 'Waits for', 'Agency receives'],
      places.map((place) => dossierRow(place, entryOf)),
    ),
    ...linkParts(places),
    ...courseParts(places),
    exclusivePayments.length > 0 && '## Paid at most once per subject',
    exclusivePayments.map((payment) => `- ${payment.title.vi} · ${payment.title.en} (\`${payment.id}\`)`).join('\n'),
    grades,
  );
}

function newestLimitWords({ values }: LegalLimit): string {
  const newest = values.at(-1);
  return newest ? limitWords(newest.promised ?? newest.statutory) : '';
}

type Place = readonly [id: string, dossier: BundleDossier];

function dossierRow([id, { procedure, after }]: Place, entryOf: (procedure: Procedure) => string): readonly string[] {
  const { agencies, limits } = namedFacts(procedure, entryOf(procedure));
  return [
    `${procedure.title.vi} · ${procedure.title.en} (\`${id}\`)`,
    competenceWords(agencies.map(agencyWords).join('; '), procedure),
    limits.map(newestLimitWords).join(' / '),
    after.map((earlier) => earlier.id).join(', '),
    procedure.receives.join(', '),
  ];
}

/** What the end of those before it means for each dossier that waits. */
function linkParts(places: readonly Place[]): readonly string[] {
  const waiting = places.flatMap(([id, { after, link }]) => (link ? [{ id, after, link }] : []));
  // Where nothing else is said, what is absent counts as refused.
  const saysAbsent = waiting.some(({ link }) => link.absent !== undefined);
  const rows = waiting.map(({ id, after, link: { refused, withdrawn, stopped, absent = refused, annulled } }) => {
    const others = after.map((earlier) => ('each' in earlier ? `each ${earlier.id}` : earlier.id)).join(', ');
    return [id, others, refused, withdrawn, stopped, ...(saysAbsent ? [absent] : []), annulled];
  });
  const absentHead = saysAbsent ? ['is not in the case'] : [];
  const head = ['Dossier', 'If this one', 'is refused', 'is withdrawn', 'is stopped', ...absentHead, 'is annulled'];
  return rows.length > 0 ? ['## Links', linkWords, table(head, rows)] : [];
}

const linkWords =
  'What becomes of a dossier: it *stops* (it never opens), or *continues* (it opens without that outcome). Once it is decided itself, it is *undone* as well, or *stands*.';

function orderDiagram(places: readonly Place[]): string {
  const nodes = places.map(
    ([id, { procedure }]) => `  ${nodeOf(id)}["${procedure.title.vi}<br/>${procedure.title.en}"]`,
  );
  const ways = places.flatMap(([id, { after }]) => after.map((earlier) => `  ${nodeOf(earlier.id)} --> ${nodeOf(id)}`));
  return ['```mermaid', 'flowchart LR', ...nodes, ...ways, '```'].join('\n');
}

/** Some Mermaid versions read a hyphen as part of an arrow. */
function nodeOf(id: string): string {
  return id.replaceAll('-', '_');
}
