/** What is printed when a case has closed. */
import { type AgencyId, agencies } from '../../definitions/agencies/agency.js';
import { outcomeWords } from '../../workflows/engine/view/words.js';
import type { CaseView, DossierView } from '../../workflows/messages.js';
import type { Running } from './running-file.js';

export function caseReport(view: CaseView, running: Running): string {
  const words = view.outcome ? outcomeWords[view.outcome] : null;
  const filed = view.dossiers.filter(({ agencyNumber }) => agencyNumber !== null);
  return [
    '',
    `Case ${view.caseId}: ${words ? `${words.vi} · ${words.en}` : 'still open'}`,
    `  promised ${view.promisedAt ?? '—'} · ended ${view.asOf}`,
    '',
    "Each agency's own dossier number:",
    ...filed.map((dossier) => `  ${agencyName(dossier.agency)}: ${dossier.agencyNumber} (our code ${dossier.code})`),
    '',
    'Results:',
    ...view.dossiers.map((dossier) => `  ${dossier.title.en}: ${resultOf(dossier)}`),
    '',
    ...links(view, running),
  ].join('\n');
}

/** Every dossier has come to an end that the law knows, and nothing is left for a person to mend. */
export function endedLawfully(view: CaseView): boolean {
  const ends = new Set(['ended', 'notApplicable', 'notChosen', 'notOpened']);
  return view.stage === 'closed' && view.incidents.length === 0 && view.dossiers.every(({ phase }) => ends.has(phase));
}

function agencyName(agency: AgencyId | null): string {
  return agency ? agencies[agency].en : '—';
}

function resultOf({ phase, result, reasons, reason, outcome, note }: DossierView): string {
  if (phase === 'notChosen') return 'not chosen';
  if (reason) return reason.en;
  if (result !== 'positive') return `${result} (${reasons.join(', ') || 'no reason given'})`;
  return `${inWords(outcome)}${note ? ` — ${note}` : ''}`;
}

/** `number 1/2026/TLKT, issuedOn 2026-03-02`: what an agency issued, field by field. */
function inWords(outcome: unknown): string {
  const fields = Object.entries(outcome as Record<string, unknown>).filter(([, value]) => !isEmptyList(value));
  const shown = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : inNumbers(value));
  return fields.map(([field, value]) => `${field} ${shown(value)}`).join(', ');
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

/** Amounts with groups of three, as on Vietnamese papers: 25.300.000. */
function inNumbers(value: unknown): string {
  return typeof value === 'number' ? String(value).replace(/\B(?=(\d{3})+$)/g, '.') : String(value);
}

function links({ caseId }: CaseView, { ui, temporal }: Running): string[] {
  if (!ui) return [`No Temporal UI was started; the case is workflow ${caseId} in namespace ${temporal.namespace}.`];
  const workflow = `${ui.url}/namespaces/${temporal.namespace}/workflows/${caseId}`;
  return [
    'In the Temporal UI:',
    `  the case      ${workflow}`,
    `  all cases     ${ui.url}/namespaces/${temporal.namespace}/workflows`,
  ];
}
