import type { SearchAttributeType } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { incidentCodes } from '../../workflows/codes.js';
import type { CaseStage, CaseUrgency } from '../../workflows/engine/view/case-view.js';
import { incidentWords, officerWays, outcomeWords } from '../../workflows/engine/view/words.js';
import { searchAttributes } from '../../workflows/search-attributes.js';
import { incidentFailures } from './incident-failures.js';
import { linksIn, quoted, section, tableRows } from './markdown.js';
import { operatorsPage, printedUpdate, readyFilters, typedQueries } from './operators-page.js';

const attributes = tableRows(section(operatorsPage, '## Search attributes').split('### ')[0] ?? '').map(
  ([name = '', type, values = '']) => ({ name: quoted(name)[0] ?? '', type, values: quoted(values) }),
);

const typeWords = {
  TEXT: 'Text',
  KEYWORD: 'Keyword',
  INT: 'Int',
  DOUBLE: 'Double',
  BOOL: 'Bool',
  DATETIME: 'Datetime',
  KEYWORD_LIST: 'KeywordList',
} as const satisfies Record<SearchAttributeType, string>;

const stages = { inProgress: 1, awaitingCitizen: 1, suspended: 1, returning: 1, closed: 1 } as const satisfies Record<
  CaseStage,
  1
>;
const urgencies = { onTime: 1, dueSoon: 1, overdue: 1 } as const satisfies Record<CaseUrgency, 1>;

describe('docs/operators.md lists the search attributes', () => {
  it('that are registered, each with its type, and no other', () => {
    const registered = Object.values(searchAttributes).map(({ name, type }) => [name, typeWords[type]]);
    expect(Object.fromEntries(attributes.map(({ name, type }) => [name, type]))).toEqual(
      Object.fromEntries(registered),
    );
  });

  it.each([
    ['CaseStage', [...Object.keys(stages), 'annulling']],
    ['CaseUrgency', Object.keys(urgencies)],
    ['CaseOutcome', [...Object.keys(outcomeWords), 'annulled']],
    ['CaseIncident', Object.keys(incidentWords)],
    ['CaseWaitingOn', [...agencyIds, 'citizen', 'officer', 'payment']],
  ])('with every value of %s', (name, values) => {
    expect(attributes.find((attribute) => attribute.name === name)?.values).toEqual(values);
  });

  it('and names no other one, in a column or in a filter', () => {
    const known = new Set(attributes.map(({ name }) => name));
    const named = [...operatorsPage.matchAll(/`(Case[A-Z]\w+)`/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the ready filters of docs/operators.md', () => {
  const list = 'http://127.0.0.1:8233/namespaces/lienthong-dev/workflows';

  it.each(readyFilters)(
    '$name opens the list with the query beside it, and keeps it under its name',
    ({ name, link, query }) => {
      const { origin, pathname, searchParams } = new URL(link);
      expect(`${origin}${pathname}`).toBe(list);
      expect(Object.fromEntries(searchParams)).toEqual({ query, savedQuery: `v1 ${name}` });
      expect(query).not.toBe('');
    },
  );

  it('ask for every agency, and differ in name and query', () => {
    for (const agency of agencyIds) expect(readyFilters.some(({ query }) => query.includes(`"${agency}"`))).toBe(true);
    expect(new Set(readyFilters.map(({ name }) => name)).size).toBe(readyFilters.length);
    expect(new Set([...readyFilters.map(({ query }) => query), ...typedQueries]).size).toBe(
      readyFilters.length + typedQueries.length,
    );
  });
});

describe('docs/operators.md tells what to do', () => {
  it('about every kind of incident', () => {
    const headings = [...section(operatorsPage, '## Incidents').matchAll(/^### `(.+)`$/gm)].map(([, kind]) => kind);
    expect(headings.sort()).toEqual(Object.keys(incidentWords).sort());
  });

  it('about every code of an incident, in one way out for each place where it is met', () => {
    const rows = tableRows(section(operatorsPage, '## Incidents').split('### ')[0] ?? '');
    const named = rows.map(([code = '']) => quoted(code)[0]);
    expect([...new Set(named)].sort()).toEqual([...incidentCodes, ...incidentFailures].sort());
    const places = rows.map(([code, where]) => `${code}, ${where}`);
    expect(new Set(places).size).toBe(places.length);
    for (const [code, where, , wayOut = ''] of rows) {
      expect(linksIn(wayOut), `${code}, ${where}`).toHaveLength(1);
    }
  });

  it('by updates that the case understands, each printed once', () => {
    for (const { type } of officerWays) expect(printedUpdate(type).event.type).toBe(type);
  });
});
