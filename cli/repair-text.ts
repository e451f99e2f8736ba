import type { FiledDossier } from '../client/agency-desks.js';
import type { WorkflowState } from '../client/broken-off.js';
import { annulmentIsOwed, type Findings, type Remedy } from '../client/repair.js';
import { decisionIn } from '../workflows/repair/settlement.js';

/** What Temporal, register and agencies say, a part each. */
export function findingLines(found: Findings): readonly string[] {
  const { caseId, workflow, repair, filed } = found;
  return [
    `Case ${caseId}`,
    `  Temporal: ${workflow ? stateWords(workflow) : 'knows nothing of it, or has forgotten it'}`,
    ...annulmentWords(found),
    ...(repair ? [`  its repair: ${stateWords(repair)}`] : []),
    `  Register: ${registerWords(found)}`,
    ...heldBack(found).map((line) => `    ${line}`),
    '  Agencies:',
    ...(filed.length > 0 ? filed.map((dossier) => `    ${filedWords(dossier)}`) : ['    hold nothing of it']),
  ];
}

/** Without what the agencies wrote: that may name people. */
export function findingsJson({ filed, ...found }: Findings) {
  const standing = filed.map(({ record, ...asked }) => {
    return { ...asked, number: record?.number ?? null, decided: (record && decisionIn(record)?.result) ?? null };
  });
  return { ...found, filed: standing };
}

function annulmentWords(found: Findings): string[] {
  const { annulment } = found;
  if (annulment) return [`  its annulment: ${stateWords(annulment)}`];
  return annulmentIsOwed(found) ? ['  its annulment: ordered, and Temporal knows nothing of it'] : [];
}

function stateWords({ status, failure }: WorkflowState): string {
  const why = failure ? ` (${[failure.code, failure.message].filter(Boolean).join(': ')})` : '';
  return `${status.toLowerCase().replaceAll('_', ' ')}${why}`;
}

function registerWords({ registered: { final }, holdings }: Findings): string {
  const opened = `opened on ${holdings.filedOn}`;
  return final ? `${opened}, closed: ${final.outcome}` : `${opened}, no final record`;
}

function heldBack({ holdings: { payments, soleDossiers } }: Findings): string[] {
  return [
    ...payments.map(({ payment, dossier, spent }) => `${payment} ${spent ? 'paid' : 'reserved'} for ${dossier}`),
    ...soleDossiers.map((dossier) => `${dossier} of this subject is for no other case`),
  ];
}

function filedWords({ dossier, agency, reference, record, error }: FiledDossier): string {
  if (!record) return `${dossier} at ${agency}: ${error}`;
  const decided = decisionIn(record);
  const words = { positive: 'decided', refused: 'refused', stopped: 'stopped' };
  return `${reference} at ${agency}, number ${record.number}: ${decided ? words[decided.result] : 'not decided'}`;
}

const willDo: Record<Remedy, string> = {
  nothing: 'Nothing is to be repaired.',
  resume: 'Its history is still there: it would go on from its last task.',
  settle:
    'It cannot go on. From what the agencies say it would be ended: what is not decided is stopped, what is decided stands and is recorded.',
  stop: 'It runs, and would be stopped in good order.',
  'file-again': 'It never began, and no agency has heard of it: file the declaration again. To give it up, add --stop.',
  'under-way': 'Its repair is under way, and goes on by itself: see workflow <case>.repair.',
};

const done: Record<Remedy, string> = {
  ...willDo,
  resume: 'It goes on from its last task.',
  settle: 'It is ended from what the agencies say: what is not decided is stopped, what is decided stands.',
  stop: 'It is being stopped in good order.',
};

export function remedyText(
  found: Findings,
  { stop, apply }: { readonly stop: boolean; readonly apply: boolean },
): string {
  const { remedy, caseId } = found;
  const words = apply ? done : willDo;
  const stops = stop && remedy === 'resume' ? [apply ? 'Then it is stopped.' : 'Then it would be stopped.'] : [];
  const owed = annulmentIsOwed(found);
  const annulled = owed ? [apply ? 'Its annulment goes on.' : 'Its annulment would go on.'] : [];
  const idle = ['nothing', 'file-again', 'under-way'].includes(remedy) && !owed;
  const changed = apply || idle ? [] : ['Nothing was changed: add --apply to do so.'];
  return [words[remedy].replace('<case>', caseId), ...stops, ...annulled, ...changed].join(' ');
}

/** @param outcome null when it has not ended yet */
export function endedText(workflowId: string, outcome: string | null): string {
  return outcome === null
    ? `It has not ended yet, and goes on by itself: see workflow ${workflowId}.`
    : `It has ended: ${outcome}.`;
}

/** With what Temporal says of the workflow that was to end the case. */
export function brokenOffText(caseId: string, state: WorkflowState): string {
  return `It has not ended: workflow ${state.workflowId} is ${stateWords(state)}. Once the reason for that is gone, go on with: npx lienthong repair ${caseId} --apply.`;
}
