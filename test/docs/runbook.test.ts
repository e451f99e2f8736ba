import { describe, expect, it } from 'vitest';
import { incidentCodes } from '../../workflows/codes.js';
import { currentDetails } from '../../workflows/engine/view/current-details.js';
import type { CaseView } from '../../workflows/messages.js';
import { readRecorded } from '../replay/recorded-files.js';
import { incidentFailures } from './incident-failures.js';
import { anchorOf, readDocument, section, sourcesOf } from './markdown.js';

const page = readDocument('docs/runbook.md');
const codes = [...incidentCodes, ...incidentFailures].toSorted();
const headings = page.split('\n').filter((line) => line.startsWith('## '));

/** The police keep a removal past its day: recorded with no incident, given one here. */
function withIncident(code: string): CaseView {
  const view = readRecorded('overdue-and-open').golden.view as CaseView;
  const incident = { kind: 'call-failed', code, dossier: 'residence-deregistration', since: '2026-03-02 10:00' };
  return { ...view, incidents: [incident as CaseView['incidents'][number]] };
}

describe('the runbook', () => {
  it('has a heading for each code of an incident, and for no other', () => {
    expect(headings.map((heading) => heading.slice(3).replaceAll('`', '')).toSorted()).toEqual(codes);
  });

  it.each(headings)('%s says step by step what to do', (heading) => {
    expect(section(page, heading)).toMatch(/^1\. \S/m);
  });

  it('is what the details of a case link to, where its address is given', () => {
    for (const code of codes) {
      const details = currentDetails(withIncident(code), 'https://ops.example/runbook');
      const link = /\[cách xử lý · runbook\]\(https:\/\/ops\.example\/runbook#([^)]+)\)/.exec(details);
      expect(headings.map(anchorOf)).toContain(link?.[1]);
    }
  });

  it('changes no details where its address is not given', () => {
    expect(currentDetails(withIncident('AGENCY_REJECTED'))).not.toContain('runbook');
  });
});

describe('the alert rules', () => {
  it('have a line in docs/operators.md each, which says what to do', () => {
    const rules = readDocument('docs/monitoring/alerts.yml').matchAll(/- alert: (\w+)/g);
    const told = section(readDocument('docs/operators.md'), '## Metrics, traces and logs');
    for (const [, name] of rules) expect(told).toContain(`\`${name}\``);
  });

  it('ask for every metric of ours that the sources measure', () => {
    const sources = sourcesOf(['worker', 'gateway'])
      .map(({ text }) => text)
      .join('\n');
    const measured = [...sources.matchAll(/create(?:Counter|Histogram)\('(lienthong_\w+)'/g)].map(([, name]) => name);
    expect(measured.length).toBeGreaterThan(2);
    for (const name of measured) expect(readDocument('docs/monitoring/grafana.json')).toContain(name);
  });
});
