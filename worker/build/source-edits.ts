/** The few edits of sources that a next version takes, each on a line that has one form everywhere. */

/** @throws RangeError when `version: <version>,` does not stand there exactly once */
export function withVersion(source: string, version: number, next: number): string {
  return withLine(source, new RegExp(`^( +)version: ${version},$`, 'gm'), `version: ${version},`, (indent) => [
    `${indent}version: ${next},`,
  ]);
}

/** Says after the version from which day on it is in force. */
export function withInForceFrom(source: string, version: number, day: string): string {
  const without = source.replace(/^ +inForceFrom: .*,\n/m, '');
  const dated = withLine(without, new RegExp(`^( +)version: ${version},$`, 'gm'), `version: ${version},`, (indent) => [
    `${indent}version: ${version},`,
    `${indent}inForceFrom: localDate('${day}'),`,
  ]);
  if (/^import \{.*\blocalDate\b.*\} from/m.test(dated)) return dated;
  // First among relative imports: no other folder that a bundle imports sorts before the calendar's.
  return dated.replace(/^import /m, "import { localDate } from '../../calendar/local-date.js';\nimport ");
}

/** @param table name of the constant that lists it */
export function withKey(source: string, table: string, key: string, next: string): string {
  const start = source.indexOf(`export const ${table} = {`);
  const end = source.indexOf('\n}', start);
  if (start < 0 || end < 0) throw new RangeError(`There is no "export const ${table} = {" to list ${next} in.`);
  const listed = withLine(source.slice(start, end), new RegExp(`^( +)'${key}':`, 'gm'), `'${key}':`, (indent) => [
    `${indent}'${next}':`,
  ]);
  return source.slice(0, start) + listed + source.slice(end);
}

function withLine(source: string, line: RegExp, words: string, lines: (indent: string) => readonly string[]): string {
  const found = source.match(line)?.length ?? 0;
  if (found !== 1) throw new RangeError(`Expected one line "${words}", found ${found}. Edit it by hand.`);
  return source.replace(line, (_whole, indent: string) => lines(indent).join('\n'));
}
