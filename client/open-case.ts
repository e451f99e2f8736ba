import { type WorkflowClient, WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TypedSearchAttributes, type WorkflowIdReusePolicy } from '@temporalio/common';
import { type Instant, instant, localDateOf } from '../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../definitions/calendar/public-sector.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { chosenDossiers } from '../definitions/language/declared-dossiers.js';
import { placeOf } from '../definitions/language/dossier-id.js';
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
import { applicantsId, join } from './joining.js';
import { rehearseOpening } from './rehearsal.js';
import { resetRun } from './reset-run.js';
import { personKey } from './subject-key.js';
import { TypedCase } from './typed-case.js';

export interface OpeningOptions {
  /**
   * When the declaration was filed; now, unless given. Another time moves the case's legal clock, which only a
   * development or test namespace allows.
   */
  readonly filedAt?: Instant;
  /**
   * Asked before anything is written, and again when another opening of the case came first; what it throws ends the
   * opening.
   */
  readonly admit?: (filing: Filing) => void | Promise<void>;
  /** Who files it, in words that name no person: kept with the case. */
  readonly actor?: string;
}

export interface Filing {
  readonly caseId: string;
  /** Code of the commune whose offices are competent. */
  readonly commune: string;
  /** Of the applicant; undefined when no person applies. */
  readonly personalId: string | undefined;
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
  { filedAt = instant(Date.now()), admit, actor }: OpeningOptions = {},
): Promise<OpenedCase<Id>> {
  const { prepared, isClosed } = await notAnnulled(settings.register, (annulled) =>
    prepareCase(id, declaration, filedAt, { ...groundOf(settings), annulled }),
  );
  const { bundle, facts } = prepared;
  // Before anything is written: facts that no rule covers must leave no trace.
  const rehearsed = rehearseOpening(facts, bundle);
  const personalId = applicantsId(facts.declaration);
  const { caseId, commune } = facts;
  const filing = { caseId, commune: commune.code, personalId };
  await admit?.(filing);
  const opened = new TypedCase<Id>(new CaseHandle(settings.workflows, caseId), settings.register);
  if (isClosed) return { case: opened, how: 'closed' };
  const person = personalId === undefined ? null : personKey(personalId, settings.subjectSecret);
  const { dossierCodes, openedBefore } = await registerOpening(settings, prepared, person);
  if (openedBefore) {
    await admit?.(filing);
    await refuseUnderRepair(settings.workflows, caseId);
  }
  const first = { ...rehearsed, facts: { ...facts, dossierCodes } };
  const how = await startOrJoin(settings, { bundle, first, actor }, opened.handle);
  if (openedBefore && person !== null && how !== 'closed') await settings.register.addPerson({ caseId, person });
  return { case: opened, how };
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

function groundOf({
  subjectSecret,
  calendar = publicSectorCalendar,
  promises = {},
  schemes = [],
  patience,
}: ClientSettings) {
  return { subjectSecret, calendar, promises, schemes, ...(patience && { patience }) };
}

async function registerOpening(
  { register }: ClientSettings,
  { bundle, facts, orgCode }: PreparedCase,
  person: string | null,
): Promise<Opened> {
  const dossiers = chosenDossiers(bundle, facts.declaration);
  const soleDossiers = dossiers.filter((dossier) => placeOf(bundle, dossier)?.procedure.oncePerSubject);
  const { caseId, subjectKey, bundle: key, filedAt } = facts;
  const place = { orgCode, commune: facts.commune.code, filedOn: localDateOf(filedAt) };
  const opening = { caseId, subjectKey, bundle: key, ...place, dossiers, soleDossiers, person };
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

interface FirstMove {
  readonly bundle: Bundle;
  readonly first: CaseState;
  readonly actor: string | undefined;
}

async function startOrJoin(settings: ClientSettings, start: FirstMove, handle: CaseHandle): Promise<OpenedCase['how']> {
  const { first } = start;
  if (await startCase(settings, start, 'REJECT_DUPLICATE')) return 'opened';
  const { workflows } = settings;
  const present = await stateOf(workflows, first.facts.caseId);
  if (present && startRefused(present)) {
    if (await startCase(settings, start, 'ALLOW_DUPLICATE_FAILED_ONLY')) return 'opened';
  } else if (present && brokenOff(present)) {
    // Begun anew it would know nothing of its parties, nor of what was done by hand or cancelled.
    await resetRun(workflows, present, 'It was broken off; its declaration was filed again, and it goes on');
  }
  return join(handle, first.facts, start.actor);
}

/** @returns false when there is such a case already, which the policy does not replace */
async function startCase(
  { workflows, taskQueue, runbook }: ClientSettings,
  { bundle, first, actor }: FirstMove,
  workflowIdReusePolicy: WorkflowIdReusePolicy,
): Promise<boolean> {
  const { facts } = first;
  const { caseId, ...input } = facts;
  try {
    await workflows.start('caseWorkflow', {
      workflowId: caseId,
      taskQueue,
      args: [{ ...input, ...(runbook && { runbook }) } satisfies CaseInput],
      workflowIdReusePolicy,
      typedSearchAttributes: new TypedSearchAttributes(
        openingAttributes(facts, caseView(first, bundle, facts.filedAt)),
      ),
      ...(actor !== undefined && { memo: { openedBy: actor } }),
      staticSummary: staticSummary(bundle, facts),
      staticDetails: staticDetails(facts),
    });
    return true;
  } catch (fault) {
    if (fault instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw fault;
  }
}
