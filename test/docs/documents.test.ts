import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf, linksIn, readDocument, repository, section } from './markdown.js';

const decisionsFolder = 'docs/decisions';
const decisions = readdirSync(join(repository, decisionsFolder)).sort();
const pages = readdirSync(join(repository, 'docs')).filter((name) => name.endsWith('.md'));
const documents = [
  'README.md',
  ...pages.map((name) => `docs/${name}`),
  ...decisions.map((name) => `${decisionsFolder}/${name}`),
];

const headingsOf = (path: string) =>
  readDocument(path)
    .split('\n')
    .filter((line) => /^#+ /.test(line))
    .map(anchorOf);

describe('decision records', () => {
  it('are numbered from 0001 on, each number once and none left out', () => {
    const numbers = decisions.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/.exec(name)?.[1] ?? name);
    expect(numbers).toEqual(decisions.map((_name, at) => String(at + 1).padStart(4, '0')));
  });

  it.each(decisions)('%s has its number in its title, and says context, decision and consequences in short', (name) => {
    const text = readDocument(`${decisionsFolder}/${name}`);
    expect(text.split('\n')[0]).toMatch(new RegExp(`^# ${name.slice(0, 4)} \\S`));
    expect(text.match(/^## .+$/gm)).toEqual(['## Context', '## Decision', '## Consequences']);
    for (const heading of ['## Context', '## Decision', '## Consequences'])
      expect(section(text, heading).trim()).not.toBe('');
    expect(text.split('\n').length).toBeLessThan(50);
  });
});

describe('a document', () => {
  it.each(documents)('%s links to files and headings that exist', (path) => {
    const inside = linksIn(readDocument(path)).filter(({ target }) => !/^[a-z]+:/.test(target));
    const missing = inside.filter(({ target }) => {
      const [file = '', anchor] = target.split('#');
      const linked = file === '' ? path : join(dirname(path), file);
      if (!existsSync(join(repository, linked))) return true;
      return anchor !== undefined && !headingsOf(linked).includes(anchor);
    });
    expect(missing).toEqual([]);
  });

  it.each(documents)('%s names no place of the machine it was written on', (path) => {
    expect(readDocument(path)).not.toMatch(/(?<![\w.~])\/(root|home|Users|work|tmp|var|mnt)\/|[A-Z]:\\/);
  });
});

describe('the source map of the README', () => {
  const listed = () =>
    [...section(readDocument('README.md'), '## Source map').matchAll(/^\s*- `([^`]+)`/gm)].map(([, path = '']) => path);

  it('has a line for every room', () => {
    const rooms = readdirSync(repository, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .filter(({ name }) => readdirSync(join(repository, name)).length > 0)
      .map(({ name }) => name);
    const first = new Set(listed().map((path) => path.replace(/\/$/, '')));
    expect(rooms.filter((room) => !first.has(room))).toEqual([]);
  });

  it('names nothing that does not exist', () => {
    expect(listed().filter((path) => !existsSync(join(repository, path)))).toEqual([]);
  });
});
