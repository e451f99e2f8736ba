/**
 * Ends a case that Temporal has forgotten before it came to an end: from the register's opening and the agencies' answers.
 * Workflow id: `<case>.repair`.
 */
import { CancellationScope, setCurrentDetails, upsertSearchAttributes } from '@temporalio/workflow';
import { instant } from '../definitions/calendar/instant.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { dossiersAt } from '../definitions/language/dossier-id.js';
import { usualPatience } from './engine/decide/patience.js';
import { changedAttributes } from './engine/perform/changed-attributes.js';
import { acceptRepair } from './repair/accept-repair.js';
import { repairAttributes, repairDetails } from './repair/details.js';
import { settleDossier } from './repair/filed-dossiers.js';
import { LastingCalls, type Trouble } from './repair/lasting-calls.js';
import { closingOf, type RepairInput } from './repair/settlement.js';

export interface RepairResult {
  readonly caseId: string;
  readonly outcome: string;
  readonly dossiers: readonly { readonly id: string; readonly result: string }[];
}

/** Once begun it ends, also when it is cancelled meanwhile. Started again, it has no further effect. */
export async function repairWorkflow(input: RepairInput): Promise<RepairResult> {
  const bundle = acceptRepair(input);
  return CancellationScope.nonCancellable(() => repair(input, bundle));
}

async function repair(input: RepairInput, bundle: Bundle): Promise<RepairResult> {
  const { caseId, dossierCodes } = input;
  const show = (troubles: readonly Trouble[]) => {
    const changed = changedAttributes(repairAttributes(troubles));
    if (changed.length > 0) upsertSearchAttributes(changed);
    setCurrentDetails(repairDetails(caseId, troubles));
  };
  show([]);
  const calls = new LastingCalls(bundle, input.patience ?? usualPatience, show);
  const dossiers = Object.keys(bundle.dossiers).flatMap((place) => dossiersAt(place, Object.keys(dossierCodes)));
  const settled = await Promise.all(dossiers.map((id) => settleDossier(calls, bundle, caseId, id)));
  const known = settled.filter((dossier) => dossier !== null);
  const closing = closingOf(input, bundle, known, instant(Date.now()));
  await calls.make<void>({ name: 'closeCase', dossier: null, agency: null, input: closing });
  const { outcome, dossiers: ended } = closing.record;
  const lines = ended.map(({ id, result }) => `- ${id}: ${result}`);
  setCurrentDetails([`## Đã khôi phục · Repaired ${caseId}: ${outcome}`, ...lines].join('\n'));
  return { caseId, outcome, dossiers: ended.map(({ id, result }) => ({ id, result })) };
}
