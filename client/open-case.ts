import { randomUUID } from 'node:crypto';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import { TypedSearchAttributes } from '@temporalio/common';
import type { z } from 'zod';
import { type AgencyId, agencyIds } from '../definitions/agencies/agency.js';
import { communeOn, provinces } from '../definitions/agencies/communes.js';
import { competentOffice, NoCompetentOffice } from '../definitions/agencies/offices.js';
import { type Instant, instant, localDateOf } from '../definitions/calendar/instant.js';
import { addDays, type LocalDate } from '../definitions/calendar/local-date.js';
import { publicSectorCalendar } from '../definitions/calendar/public-sector.js';
import { sliceOf } from '../definitions/calendar/working-calendar.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { type BundleKey, bundles } from '../definitions/registry.js';
import { declarationSchemas } from '../definitions/schemas.js';
import { bundleHash } from '../definitions/hashes.js';
import type { CaseFacts } from '../workflows/engine/decide/case-state.js';
import { staticDetails, staticSummary } from '../workflows/engine/view/summaries.js';
import type { CaseInput } from '../workflows/messages.js';
import { openingAttributes } from '../workflows/search-attributes.js';
import type { BundleId, DeclarationOf } from './bundle-types.js';
import { CaseHandle } from './case-handle.js';
import type { ClientSettings } from './client.js';
import { ClientError } from './client-error.js';
import { rehearseOpening } from './rehearsal.js';
import { subjectKey } from './subject-key.js';
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

/** A case is given the calendar of every year that its limits can reach. */
const calendarReachDays = 550;

export async function openCase<Id extends BundleId>(
  settings: ClientSettings,
  id: Id,
  declaration: DeclarationOf<Id>,
  { filedAt = instant(Date.now()) }: OpeningOptions = {},
): Promise<OpenedCase<Id>> {
  const key = newestVersion(id);
  const bundle: Bundle = bundles[key];
  const checked = checkedDeclaration(key, declaration);
  const scope = bundle.scope(checked);
  if (scope !== true) {
    throw new ClientError('OUT_OF_SCOPE', `${bundle.title.en}: ${scope.reason.en}. ${scope.route.en}.`);
  }
  const filedOn = localDateOf(filedAt);
  refuseImpossible(bundle.impossibleOn?.(checked, filedOn) ?? []);
  const subject = subjectKey(bundle.subject(checked), settings.subjectSecret);
  const caseId = `${id}-${subject}`;
  const commune = communeOn(bundle.commune(checked), filedOn);
  const facts = {
    caseId,
    bundle: key,
    hash: bundleHash(key),
    declaration: checked,
    applicant: joiningId(checked, caseId, settings.subjectSecret),
    subjectKey: subject,
    dossierCodes: {},
    commune: { code: commune.code, name: commune.name.vi, province: provinces[commune.province].name.vi },
    offices: competentOffices(commune.code, filedOn),
    calendar: sliceOf(publicSectorCalendar, filedOn, addDays(filedOn, calendarReachDays)),
    filedAt,
    clockOffset: clockOffset(filedAt),
  };
  rehearseOpening(facts, bundle);
  const { dossierCodes } = await settings.register.registerOpening({
    caseId,
    subjectKey: subject,
    bundle: key,
    orgCode: provinces[commune.province].orgCode,
    filedOn,
    dossiers: bundle.chosen(checked),
  });
  const opened = new TypedCase<Id>(new CaseHandle(settings.workflows, caseId));
  return { case: opened, how: await startOrJoin(settings, bundle, { ...facts, dossierCodes }, opened.handle) };
}

function newestVersion(id: string): BundleKey {
  const versions = Object.keys(bundles).filter((key) => key.startsWith(`${id}@`)) as BundleKey[];
  const newest = versions.toSorted((one, other) => versionOf(other) - versionOf(one))[0];
  if (newest) return newest;
  const known = Object.keys(bundles).join(', ');
  throw new ClientError('UNKNOWN_BUNDLE', `There is no bundle "${id}". Known: ${known}.`, ['bundle']);
}

function versionOf(key: string): number {
  return Number(key.split('@')[1]);
}

function checkedDeclaration(key: BundleKey, declaration: unknown): unknown {
  const schema: z.ZodType = declarationSchemas[key];
  const checked = schema.safeParse(declaration);
  if (checked.success) return checked.data;
  const fields = checked.error.issues.map(({ path }) => path.join('.'));
  const sentences = checked.error.issues.map(({ path, message }) => `${path.join('.') || 'the declaration'}: ${message}`);
  throw new ClientError('DECLARATION_INVALID', sentences.join(' '), fields);
}

function refuseImpossible(problems: readonly { readonly path: string; readonly message: string }[]): void {
  if (problems.length === 0) return;
  const sentences = problems.map(({ path, message }) => `${path}: ${message}`);
  throw new ClientError('DECLARATION_INVALID', sentences.join(' '), problems.map(({ path }) => path));
}

/** Agencies without an office there are left out: a bundle may not need them. */
function competentOffices(commune: string, on: LocalDate): Partial<Record<AgencyId, string>> {
  const found = agencyIds.flatMap((agency) => {
    try {
      return [[agency, competentOffice(agency, commune, on).id]];
    } catch (fault) {
      if (fault instanceof NoCompetentOffice) return [];
      throw fault;
    }
  });
  return Object.fromEntries(found);
}

/** A second or two of travel is not another time of filing. */
function clockOffset(filedAt: Instant): number {
  const offset = filedAt - Date.now();
  return Math.abs(offset) < 2_000 ? 0 : offset;
}

async function startOrJoin(
  { workflows, taskQueue, register }: ClientSettings,
  bundle: Bundle,
  facts: CaseFacts,
  handle: CaseHandle,
): Promise<OpenedCase['how']> {
  const { caseId, ...input } = facts;
  if ((await register.findCase(caseId))?.final) return 'closed';
  const view = rehearseOpening(facts, bundle);
  try {
    await workflows.start('caseWorkflow', {
      workflowId: caseId,
      taskQueue,
      args: [input satisfies CaseInput],
      workflowIdReusePolicy: 'REJECT_DUPLICATE',
      typedSearchAttributes: new TypedSearchAttributes(openingAttributes(facts, view)),
      staticSummary: staticSummary(bundle, facts),
      staticDetails: staticDetails(facts),
    });
    return 'opened';
  } catch (fault) {
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
    return join(handle, facts);
  }
}

/** Made of who applies and to which case, so that nobody becomes a party twice; keyed, because it stands in the clear. */
function joiningId(declaration: unknown, caseId: string, secret: string): string {
  return `joined-${subjectKey(`${caseId} ${applicantOf(declaration)?.personalId ?? ''}`, secret)}`;
}

function applicantOf(declaration: unknown) {
  return (declaration as { applicant?: { personalId?: string; relation?: string } }).applicant;
}

async function join(handle: CaseHandle, { applicant, declaration }: CaseFacts): Promise<OpenedCase['how']> {
  const event = { type: 'citizen.joined', relation: applicantOf(declaration)?.relation ?? '' };
  try {
    const { effect } = await handle.send({ id: applicant, event }, randomUUID());
    return effect === 'taken' ? 'joined' : 'found';
  } catch (fault) {
    if (fault instanceof ClientError && fault.code === 'CASE_CLOSED') return 'closed';
    throw fault;
  }
}
