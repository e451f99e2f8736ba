/** What `docs/operators.md` tells operators to open, type and send. */
import type { CaseMessage } from '../../workflows/messages.js';
import { jsonBlocks, linksIn, readDocument, section, tableRows } from './markdown.js';

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

/** An update as the page prints it: of this type, for one dossier or for the whole case. */
export function printedUpdate(type: string, scope: 'dossier' | 'case' = 'dossier'): CaseMessage {
  const messages = jsonBlocks(section(operatorsPage, '## Acting')) as CaseMessage[];
  const message = messages.find(
    ({ event, dossier }) => event.type === type && (dossier === undefined) === (scope === 'case'),
  );
  if (!message) throw new RangeError(`docs/operators.md prints no ${type} for one ${scope}.`);
  return message;
}
