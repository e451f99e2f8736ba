import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../../definitions/language/chart-graph.js';
import { bundles, procedures } from '../../../definitions/registry.js';
import { bundlePage } from '../../../worker/build/pages/bundle-page.js';
import { procedurePage } from '../../../worker/build/pages/procedure-page.js';
import { eventWords, stateDiagram } from '../../../worker/build/pages/state-diagram.js';

const entryOf = ({ id }: { id: string }) => join(import.meta.dirname, `../../../definitions/procedures/${id}/index.ts`);

describe('the page of a procedure', () => {
  it.each(Object.entries(procedures))('of %s shows every state in its diagram and in its table', (_key, procedure) => {
    const text = procedurePage(procedure, entryOf(procedure));
    const resting = nodesOf(procedure.chart).filter(({ type }) => type === 'atomic' || type === 'final');
    for (const { path } of resting) {
      expect(text).toContain(`| ${path.join('.')} |`);
      expect(text).toContain(`s_${path.join('_')}[`);
    }
  });

  it.each(Object.entries(procedures))(
    'of %s draws no arrow from or to a state that is not drawn',
    (_key, { chart }) => {
      const diagram = stateDiagram(chart);
      const drawn = new Set([...diagram.matchAll(/^\s*(?:subgraph )?(s_\w+)[[(]/gm)].map(([, id]) => id));
      const ends = [...diagram.matchAll(/^ {2}(s_\w+) -->\|.*\| (s_\w+)$/gm)].flatMap(([, from, to]) => [from, to]);
      expect(ends.length).toBeGreaterThan(20);
      expect(ends.filter((id) => !drawn.has(id))).toEqual([]);
    },
  );

  it('gives every limit with its source and how far it was checked', () => {
    const text = procedurePage(procedures['death-registration@1'], entryOf({ id: 'death-registration' }));
    const rows = [
      '`death-registration` | 2016-01-01 | the same day; received at 15:00 or later, the next working day | TTHC 1.007073 (A) |',
      '`death-registration-verified` | 2016-01-01 | 3 working days | TTHC 1.000656 (unverified) |',
    ];
    for (const row of rows) expect(text).toContain(`| the agency | ${row}`);
    expect(text).toContain('| the citizen | `draft-confirmation` | 2016-01-01 | 1 calendar day | TTHC 1.000656 (B) |');
  });

  it('names every agency, code and limit that the facts of a dossier can lead to', () => {
    const text = procedurePage(procedures['funeral-allowance@1'], entryOf({ id: 'funeral-allowance' }));
    expect(text).toContain('| National code | by the facts of the dossier: configuration; 1.010824; 2.002307 |');
    expect(text).toContain(
      '| Agency | by the facts of the dossier: BHXH · Social insurance; Sở Nội vụ · Home affairs |',
    );
    expect(text.match(/\| the agency \|/g)).toHaveLength(3);
  });
});

describe('the page of a bundle', () => {
  it('shows who waits for whom, and what is paid only once', () => {
    const text = bundlePage(bundles['death@1'], entryOf);
    expect(text).toContain('  death_registration --> survivor_benefit\n');
    expect(text).toContain('## Paid at most once per subject');
    expect(text.split('\n').filter((line) => line.startsWith('| ') && line.includes('(`'))).toHaveLength(5);
  });

  it('shows what the end of one means for each that waits for it', () => {
    const text = bundlePage(bundles['death@1'], entryOf);
    const [, links = ''] = text.split('## Links');
    for (const id of ['residence-deregistration', 'survivor-benefit', 'funeral-support', 'funeral-allowance'])
      expect(links).toContain(`| ${id} | death-registration | stops | stops | stops | undone |`);
    expect(bundlePage(bundles['survivor-benefit@1'], entryOf)).not.toContain('## Links');
  });

  it('of one procedure has no diagram', () => {
    expect(bundlePage(bundles['survivor-benefit@1'], entryOf)).not.toContain('mermaid');
  });
});

it.each([
  ['xstate.done.actor.submit', 'submit done'],
  ['xstate.error.actor.submit', 'submit failed'],
  ['xstate.done.state.x.y', 'all done'],
  ['xstate.after.short.x', 'after short'],
  ['', 'at once'],
  ['agency.decided', 'agency.decided'],
])('the event %j reads "%s"', (type, words) => {
  expect(eventWords(type)).toBe(words);
});
