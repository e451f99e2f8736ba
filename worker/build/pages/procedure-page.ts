import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import { nodesOf, transitionsOf, withAncestors } from '../../../definitions/language/chart-graph.js';
import type { StateMeta } from '../../../definitions/language/dossier-chart.js';
import type { LegalLimit } from '../../../definitions/language/legal-limit.js';
import type { LegalSource } from '../../../definitions/language/legal-source.js';
import { nationalStatuses } from '../../../definitions/language/national-status.js';
import type { Procedure } from '../../../definitions/language/procedure.js';
import { competenceWords } from './competence-words.js';
import { namedFacts } from './named-facts.js';
import { eventWords, stateDiagram } from './state-diagram.js';
import { agencyWords, grades, limitWords, notice, page, sourceWords, table } from './words.js';

/**
 * The page that a law officer reviews instead of the code.
 * @param entry the file that exports the procedure
 */
export function procedurePage(procedure: Procedure, entry: string): string {
  const { id, version, title, reversible, chart } = procedure;
  const { codes, agencies } = namedFacts(procedure, entry);
  return page(
    notice,
    `# ${title.vi} · ${title.en}`,
    table(
      ['Fact', 'Value'],
      [
        ['Procedure', `\`${id}\`, version ${version}`],
        ['National code', byFacts(codes)],
        ['Agency', competenceWords(byFacts(agencies.map(agencyWords)), procedure)],
        ['A positive outcome is undone', reversible.replaceAll('-', ' ')],
      ],
    ),
    '## Who sees what',
    disclosureTable(procedure, agencies),
    '## Limits',
    limitTable(procedure, entry),
    '## The way of a dossier',
    stateDiagram(chart),
    '## States',
    stateTable(chart),
    '## Law cited by states',
    lawList(chart),
    grades,
  );
}

function byFacts(values: readonly string[]): string {
  return values.length === 1 ? (values[0] ?? '') : `by the facts of the dossier: ${values.join('; ')}`;
}

function disclosureTable(procedure: Procedure, agencies: readonly AgencyId[]): string {
  const { receives, shownToCitizen, annulmentTold } = procedure;
  const rows: string[][] = [[agencies.map(agencyWords).join('; '), receives.map((field) => `\`${field}\``).join(', ')]];
  if (shownToCitizen) rows.push(['The citizen', 'what the agency asks about, while they have to answer']);
  if (annulmentTold)
    rows.push([annulmentTold.agencies.map(agencyWords).join('; '), 'number of the result, when it is annulled']);
  return table(['Who', 'Sees'], rows);
}

function limitTable(procedure: Procedure, entry: string): string {
  const { limits } = namedFacts(procedure, entry);
  const ofAgency = limits.flatMap((limit) => limitRows('the agency', limit));
  const ofCitizen = Object.values(procedure.citizenLimits ?? {}).flatMap((limit) => limitRows('the citizen', limit));
  return table(['Whose', 'Name', 'Received from', 'Limit', 'Source'], [...ofAgency, ...ofCitizen]);
}

function limitRows(whose: string, { name, values }: LegalLimit): readonly (readonly string[])[] {
  return values.map(({ validFrom, statutory, promised }) => {
    const limit = promised
      ? `${limitWords(promised)} promised; ${limitWords(statutory)} by law`
      : limitWords(statutory);
    const sources = promised ? [promised.source, statutory.source] : [statutory.source];
    return [whose, `\`${name}\``, validFrom, limit, sources.map(sourceWords).join('; ')];
  });
}

function metaOf(node: AnyStateNode): Partial<StateMeta> {
  return node.meta ?? {};
}

function stateTable(chart: AnyStateMachine): string {
  const rows = nodesOf(chart)
    .filter((node) => node.type === 'atomic' || node.type === 'final')
    .map((node) => {
      const { status, form } = metaOf(node);
      return [
        node.path.join('.'),
        status ? `${status} ${nationalStatuses[status].vi}` : '',
        node.tags.join(', '),
        form ? `${form.number} (${form.formSet})` : '',
        [
          ...new Set(
            withAncestors(node)
              .flatMap(transitionsOf)
              .map(({ eventType }) => eventWords(eventType)),
          ),
        ].join(', '),
      ];
    });
  return table(['State', 'National status', 'Tags', 'Form owed on entry', 'Hears'], rows);
}

function lawList(chart: AnyStateMachine): string {
  const cited = nodesOf(chart).flatMap((node) => metaOf(node).law ?? []);
  const lines = [...new Set(cited.map((law: LegalSource) => `- ${sourceWords(law)}`))].sort();
  return lines.length > 0 ? lines.join('\n') : 'None beyond the limits above.';
}
