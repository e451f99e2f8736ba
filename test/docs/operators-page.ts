/** What `docs/operators.md` tells operators to open, type and send. */
import { linksIn, readDocument, section, tableRows } from './markdown.js';

export const operatorsPage = readDocument('docs/operators.md');

export interface Filter {
  readonly name: string;
  readonly link: string;
  readonly query: string;
}

/** A code span that holds backticks itself is fenced by two. */
const queryIn = (cell = '') => /^`` (.*) ``$/.exec(cell)?.[1] ?? '';

const [linked = '', typed = ''] = section(operatorsPage, '## Ready filters').split('### To type');

export const readyFilters: readonly Filter[] = tableRows(linked).map(([filter = '', query]) => {
  const [link] = linksIn(filter);
  return { name: link?.text ?? '', link: link?.target ?? '', query: queryIn(query) };
});

export const typedQueries: readonly string[] = tableRows(typed).map(([query]) => queryIn(query));
