/** Asks a running case for more: the case says which dossiers that makes, the register gives their codes, the case takes both. */
import { randomUUID } from 'node:crypto';
import type { LocalDate } from '../definitions/calendar/local-date.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { placeOf } from '../definitions/language/dossier-id.js';
import { type BundleKey, bundles } from '../definitions/registry.js';
import type { Register } from '../register/register.js';
import { AlreadyFiled } from '../register/sole-dossiers.js';
import type { Accepted, AdditionPreview } from '../workflows/messages.js';
import type { CaseHandle } from './case-handle.js';
import { CaseRefusedError, ClientError } from './client-error.js';

export interface Added extends Accepted {
  /** Ids of the dossiers that the case has now beside those it had; none when it was asked before. */
  readonly dossiers: readonly string[];
}

export interface Addition {
  /** What the declaration is to say beside what it says: items of a list, or a part that was left out. */
  readonly part: object;
  /** Sent again with the same id, it has one effect. */
  readonly eventId: string;
  /** Who asks, in words that name no person. */
  readonly actor?: string;
}

/**
 * @throws CaseRefusedError ADDITION_REFUSED, which says why
 * @throws ClientError CASE_NOT_FOUND, CASE_CLOSED, CASE_UNREACHABLE, ALREADY_FILED
 */
export async function addDossiers(register: Register, handle: CaseHandle, addition: Addition): Promise<Added> {
  const { caseId } = handle;
  const { part, eventId: id, actor } = addition;
  const preview = await previewAddition(handle, addition);
  if (preview.held) return { caseId, effect: 'repeated', dossiers: [] };
  const dossiers = preview.dossiers.map((dossier) => dossier.id);
  const dossierCodes = await codesFor(register, caseId, dossiers, preview.day);
  const message = { id, event: { type: 'citizen.added', part, dossierCodes }, ...(actor !== undefined && { actor }) };
  // A refusal is kept under its update id, and what the case did not take now it may take later.
  return { ...(await handle.send(message, randomUUID())), dossiers };
}

/**
 * What an addition would bring; nothing is added. A closed case is still asked, and says no.
 * @throws CaseRefusedError ADDITION_REFUSED, which says why
 * @throws ClientError CASE_NOT_FOUND, CASE_UNREACHABLE
 */
export async function previewAddition(
  handle: CaseHandle,
  { eventId, part }: Pick<Addition, 'eventId' | 'part'>,
): Promise<AdditionPreview> {
  const preview = await handle.wouldAdd(eventId, part);
  if (preview.objection === null) return preview;
  const sentence = `Case ${handle.caseId}, asked for citizen.added: ${preview.objection}. Nothing was added.`;
  throw new CaseRefusedError('ADDITION_REFUSED', sentence);
}

async function codesFor(
  register: Register,
  caseId: string,
  dossiers: readonly string[],
  on: LocalDate,
): Promise<Readonly<Record<string, string>>> {
  const known = await register.findCase(caseId);
  const bundle: Bundle | undefined = known && bundles[known.bundle as BundleKey];
  if (!bundle) throw new ClientError('CASE_NOT_FOUND', `The register has no case ${caseId} of a bundle of this build.`);
  const soleDossiers = dossiers.filter((dossier) => placeOf(bundle, dossier)?.procedure.oncePerSubject);
  try {
    const codes = await register.addDossiers({ caseId, on, dossiers, soleDossiers });
    return Object.fromEntries(dossiers.map((dossier) => [dossier, codes[dossier] ?? '']));
  } catch (fault) {
    if (fault instanceof AlreadyFiled) throw new ClientError('ALREADY_FILED', fault.message, [], { cause: fault });
    throw fault;
  }
}
