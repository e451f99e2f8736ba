/** Puts the figures of a run into `docs/performance.md`, between the marks that stand there; what people wrote stays. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Figures } from '../measures/figures.js';
import { parts } from './parts.js';

const page = new URL('../../docs/performance.md', import.meta.url);

export function writePage(figures: Figures): void {
  writeFileSync(page, filled(readFileSync(page, 'utf8'), figures));
}

/** @throws RangeError when a mark is missing: what is not shown would be measured in vain */
export function filled(text: string, figures: Figures): string {
  return Object.entries(parts).reduce((before, [name, part]) => {
    const [begin, end] = [`<!-- measured: ${name} -->`, `<!-- end: ${name} -->`];
    const [from, to] = [before.indexOf(begin), before.indexOf(end)];
    if (from < 0 || to < from)
      throw new RangeError(`docs/performance.md has no place for "${name}": ${begin} … ${end}`);
    return `${before.slice(0, from + begin.length)}\n${part(figures)}\n${before.slice(to)}`;
  }, text);
}
