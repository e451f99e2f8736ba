/** The calls of a case: to the agencies on their queues, and to our register on the case's. Options as the engine's. */
import { proxyActivities, workflowInfo } from '@temporalio/workflow';
import type { AgencyActivities, AgencyRecord } from '../../activities/agency-calls.js';
import type { RegisterActivities } from '../../activities/register-calls.js';
import { type Instant, instant } from '../../definitions/calendar/instant.js';
import type { DocumentReference } from '../../definitions/language/events.js';
import { agencyQueue, roundOptions } from '../../workflows/engine/perform/call-options.js';
import type { ControlInput } from './contract.js';
import { type DossierId, rules } from './dossiers.js';

/** What every message about a dossier says. */
export interface Filing extends Pick<ControlInput, 'caseId' | 'clockOffset'> {
  readonly dossier: DossierId;
  readonly dossierCode: string;
  readonly caseQueue: string;
}

export function filingOf({ caseId, clockOffset, dossierCodes }: ControlInput, dossier: DossierId): Filing {
  const { taskQueue: caseQueue } = workflowInfo();
  return { caseId, clockOffset, dossier, dossierCode: dossierCodes[dossier] ?? '', caseQueue };
}

export function fileApplication(filing: Filing, content: object): Promise<AgencyRecord> {
  return submit(filing, 'application', 'application', content);
}

/** @param ordinal 1 for the first one of its dossier */
export function sendSupplement(
  filing: Filing,
  documents: readonly DocumentReference[],
  ordinal: number,
): Promise<AgencyRecord> {
  return submit(filing, 'supplement', `supplement-${ordinal + 1}`, { documents });
}

function submit(
  { caseId, clockOffset, dossier, dossierCode, caseQueue }: Filing,
  kind: 'application' | 'supplement',
  name: string,
  content: object,
): Promise<AgencyRecord> {
  const { agency } = rules[dossier];
  const { submitApplication } = proxyActivities<AgencyActivities>({
    ...roundOptions(1),
    cancellationType: 'WAIT_CANCELLATION_COMPLETED',
    taskQueue: agencyQueue(caseQueue, agency),
    activityId: `${dossier}.${name}`,
    summary: `${dossier} → ${agency}`,
  });
  const reference = `${caseId}/${dossier}/1`;
  return submitApplication({
    key: `${reference}/${name}`,
    reference,
    procedure: dossier,
    definition: `${dossier}@1`,
    kind,
    content,
    dossierCode,
    legalNow: legalNow({ clockOffset }),
    repeated: false,
  });
}

export const register = proxyActivities<RegisterActivities>(roundOptions(1));

/** What the case takes for the present. */
export function legalNow({ clockOffset }: Pick<ControlInput, 'clockOffset'>): Instant {
  return instant(Date.now() + clockOffset);
}
