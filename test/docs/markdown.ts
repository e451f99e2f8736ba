/** Reads what documents say in tables, links and code blocks, so that tests can hold them against the code. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const repository = join(import.meta.dirname, '..', '..');

export const readDocument = (path: string): string => readFileSync(join(repository, path), 'utf8');

/** The text under a heading, up to the next one of its rank or above. */
export function section(document: string, heading: string): string {
  const rank = heading.indexOf(' ');
  const lines = document.split('\n');
  const start = lines.indexOf(heading);
  if (start < 0) throw new RangeError(`The document has no heading "${heading}".`);
  const length = lines.slice(start + 1).findIndex((line) => new RegExp(`^#{1,${rank}} `).test(line));
  return lines.slice(start + 1, length < 0 ? undefined : start + 1 + length).join('\n');
}

/** The rows of all tables, without heads and rules: the cells of each. */
export function tableRows(text: string): string[][] {
  const lines = text.split('\n');
  const isRule = (line: string | undefined) => /^\|[\s:|-]+\|$/.test(line ?? '');
  return lines
    .filter((line, at) => line.startsWith('|') && !isRule(line) && !isRule(lines[at + 1]))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim()),
    );
}

/** What stands in backticks. */
export function quoted(text: string): string[] {
  return [...text.matchAll(/`([^`]+)`/g)].map(([, inside = '']) => inside);
}

export interface Link {
  readonly text: string;
  readonly target: string;
}

export function linksIn(text: string): Link[] {
  return [...text.matchAll(/\[([^\]]*)\]\(([^)\s]+)\)/g)].map(([, label = '', target = '']) => ({
    text: label,
    target,
  }));
}

/** Every JSON block of a document, read. */
export function jsonBlocks(text: string): unknown[] {
  return [...text.matchAll(/```json\n([\s\S]*?)```/g)].map(([, block = '']) => JSON.parse(block));
}

/** The anchor under which a heading can be linked. */
export function anchorOf(heading: string): string {
  const words = heading.replace(/^#+ /, '').toLowerCase();
  return words.replace(/[^\p{L}\p{N}_ -]/gu, '').replaceAll(' ', '-');
}

/** TypeScript sources of some rooms, generated ones left out; paths from the repository. */
export function sourcesOf(rooms: readonly string[]): { path: string; text: string }[] {
  return rooms.flatMap((room) =>
    readdirSync(join(repository, room), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.generated.ts'))
      .map((name) => join(repository, room, name))
      .map((path) => ({ path: relative(repository, path), text: readFileSync(path, 'utf8') })),
  );
}
