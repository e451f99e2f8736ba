import { type WorkflowClient, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TypedSearchAttributes, type WorkflowIdReusePolicy } from '@temporalio/common';
import { type Instant, instant, localDateOf } from '../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../definitions/calendar/public-sector.js';
import type { Bundle } from '../definitions/language/bundle.js';
import type { Opened, Register } from '../register/register.js';
import { AlreadyFiled } from '../register/sole-dossiers.js';
import type { CaseState } from '../workflows/engine/decide/case-state.js';
import { caseView } from '../workflows/engine/view/case-view.js';
import { staticDetails, staticSummary } from '../workflows/engine/view/summaries.js';
import type { CaseInput } from '../workflows/messages.js';
import { repairId } from '../workflows/repair/settlement.js';
import { openingAttributes } from '../workflows/search-attributes.js';
import { brokenOff, startRefused, stateOf } from './broken-off.js';
import type { BundleId, DeclarationOf } from './bundle-types.js';
import { type PreparedCase, prepareCase } from './case-facts.js';
import { CaseHandle } from './case-handle.js';
import type { ClientSettings } from './client.js';
import { ClientError } from './client-error.js';
import { join } from './joining.js';
import { rehearseOpening } from './rehearsal.js';
import { resetRun } from './reset-run.js';
import { TypedCase } from './typed-case.js';

export interface OpeningOptions {
  /**
   * When the declaration was filed; now, unless given. Another time moves the case's legal clock, which only a
   * development or test namespace allows.
   */
  readonly filedAt?: Instant;
}

export interface OpenedCase<Id extends BundleId = BundleId> {
  readonly case: TypedCase<Id>;
  /** `opened` now, `joined` as a further applicant of a running case, `found` again, or `closed` before. */
  readonly how: 'opened' | 'joined' | 'found' | 'closed';
}

export async function openCase<Id extends BundleId>(
  settings: ClientSettings,
  id: Id,
  declaration: DeclarationOf<Id>,
  { filedAt = instant(Date.now()) }: OpeningOptions = {},
): Promise<OpenedCase<Id>> {
  const { prepared, isClosed } = await notAnnulled(settings.register, (annulled) =>
    prepareCase(id, declaration, filedAt, { ...groundOf(settings), annulled }),
  );
  const { bundle, facts } = prepared;
  // Before anything is written: facts that no rule covers must leave no trace.
  const rehearsed = rehearseOpening(facts, bundle);
  const opened = new TypedCase<Id>(new CaseHandle(settings.workflows, facts.caseId));
  if (isClosed) return { case: opened, how: 'closed' };
  const { dossierCodes, openedBefore } = await registerOpening(settings.register, prepared);
  if (openedBefore) await refuseUnderRepair(settings.workflows, facts.caseId);
  const first = { ...rehearsed, facts: { ...facts, dossierCodes } };
  return { case: opened, how: await startOrJoin(settings, bundle, first, opened.handle) };
}

/** An annulled case stays on record; who files after it is another case of the same subject. */
async function notAnnulled(
  register: Register,
  prepare: (annulled: number) => PreparedCase,
): Promise<{ readonly prepared: PreparedCase; readonly isClosed: boolean }> {
  for (let annulled = 0; ; annulled += 1) {
    const prepared = prepare(annulled);
    const known = await register.findCase(prepared.facts.caseId);
    if (known?.outcome !== 'annulled') return { prepared, isClosed: known?.final !== undefined };
  }
}

function groundOf({ subjectSecret, calendar = publicSectorCalendar, promises = {}, patience }: ClientSettings) {
  return { subjectSecret, calendar, promises, ...(patience && { patience }) };
}

async function registerOpening(register: Register, { bundle, facts, orgCode }: PreparedCase): Promise<Opened> {
  const dossiers = bundle.chosen(facts.declaration);
  const soleDossiers = dossiers.filter((dossier) => bundle.dossiers[dossier]?.procedure.oncePerSubject);
  const { caseId, subjectKey, bundle: key, filedAt } = facts;
  const opening = { caseId, subjectKey, bundle: key, orgCode, filedOn: localDateOf(filedAt), dossiers, soleDossiers };
  try {
    return await register.registerOpening(opening);
  } catch (fault) {
    if (fault instanceof AlreadyFiled) throw new ClientError('ALREADY_FILED', fault.message, [], { cause: fault });
    throw fault;
  }
}

/** A repair ends what the agencies hold under the references that the case would use again. */
async function refuseUnderRepair(workflows: WorkflowClient, caseId: string): Promise<void> {
  const workflowId = repairId(caseId);
  if ((await stateOf(workflows, workflowId))?.status !== 'RUNNING') return;
  const sentence = `Case ${caseId} was filed before and broken off, and workflow ${workflowId} is ending it. File again once that has ended.`;
  throw new ClientError('CASE_UNDER_REPAIR', sentence);
}

async function startOrJoin(
  settings: ClientSettings,
  bundle: Bundle,
  first: CaseState,
  handle: CaseHandle,
): Promise<OpenedCase['how']> {
  if (await startCase(settings, bundle, first, 'REJECT_DUPLICATE')) return 'opened';
  const { workflows } = settings;
  const present = await stateOf(workflows, first.facts.caseId);
  if (present && startRefused(present)) {
    if (await startCase(settings, bundle, first, 'ALLOW_DUPLICATE_FAILED_ONLY')) return 'opened';
  } else if (present && brokenOff(present)) {
    // Begun anew it would know nothing of its parties, nor of what was done by hand or cancelled.
    await resetRun(workflows, present, 'It was broken off; its declaration was filed again, and it goes on');
  }
  return join(handle, first.facts);
}

/** @returns false when there is such a case already, which the policy does not replace */
async function startCase(
  { workflows, taskQueue }: ClientSettings,
  bundle: Bundle,
  first: CaseState,
  workflowIdReusePolicy: WorkflowIdReusePolicy,
): Promise<boolean> {
  const { facts } = first;
  const { caseId, ...input } = facts;
  try {
    await workflows.start('caseWorkflow', {
      workflowId: caseId,
      taskQueue,
      args: [input satisfies CaseInput],
      workflowIdReusePolicy,
      typedSearchAttributes: new TypedSearchAttributes(
        openingAttributes(facts, caseView(first, bundle, facts.filedAt)),
      ),
      staticSummary: staticSummary(bundle, facts),
      staticDetails: staticDetails(facts),
    });
    return true;
  } catch (fault) {
    if (fault instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw fault;
  }
}
