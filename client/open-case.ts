import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import { type Instant, instant, localDateOf } from '../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../definitions/calendar/public-sector.js';
import type { Bundle } from '../definitions/language/bundle.js';
import type { Register } from '../register/register.js';
import { AlreadyFiled } from '../register/sole-dossiers.js';
import type { CaseState } from '../workflows/engine/decide/case-state.js';
import { caseView } from '../workflows/engine/view/case-view.js';
import { staticDetails, staticSummary } from '../workflows/engine/view/summaries.js';
import type { CaseInput } from '../workflows/messages.js';
import { openingAttributes } from '../workflows/search-attributes.js';
import type { BundleId, DeclarationOf } from './bundle-types.js';
import { type PreparedCase, prepareCase } from './case-facts.js';
import { CaseHandle } from './case-handle.js';
import type { ClientSettings } from './client.js';
import { ClientError } from './client-error.js';
import { join } from './joining.js';
import { rehearseOpening } from './rehearsal.js';
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
  const dossierCodes = await registerOpening(settings.register, prepared);
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

async function registerOpening(
  register: Register,
  { bundle, facts, orgCode }: PreparedCase,
): Promise<Readonly<Record<string, string>>> {
  const dossiers = bundle.chosen(facts.declaration);
  const soleDossiers = dossiers.filter((dossier) => bundle.dossiers[dossier]?.procedure.oncePerSubject);
  const { caseId, subjectKey, bundle: key, filedAt } = facts;
  const opening = { caseId, subjectKey, bundle: key, orgCode, filedOn: localDateOf(filedAt), dossiers, soleDossiers };
  try {
    return (await register.registerOpening(opening)).dossierCodes;
  } catch (fault) {
    if (fault instanceof AlreadyFiled) throw new ClientError('ALREADY_FILED', fault.message, [], { cause: fault });
    throw fault;
  }
}

async function startOrJoin(
  { workflows, taskQueue }: ClientSettings,
  bundle: Bundle,
  first: CaseState,
  handle: CaseHandle,
): Promise<OpenedCase['how']> {
  const { facts } = first;
  const { caseId, ...input } = facts;
  try {
    await workflows.start('caseWorkflow', {
      workflowId: caseId,
      taskQueue,
      args: [input satisfies CaseInput],
      // A start that was refused, or a case that was terminated, came to no end of its own: it may be filed again.
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
      typedSearchAttributes: new TypedSearchAttributes(
        openingAttributes(facts, caseView(first, bundle, facts.filedAt)),
      ),
      staticSummary: staticSummary(bundle, facts),
      staticDetails: staticDetails(facts),
    });
    return 'opened';
  } catch (fault) {
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
    return join(handle, facts);
  }
}
