/** Typed calls to open, follow and act on a case. */
import type { WorkflowClient } from '@temporalio/client';
import type { WorkingCalendar } from '../definitions/calendar/working-calendar.js';
import type { LimitPromises } from '../definitions/language/legal-limit.js';
import type { ProvinceScheme } from '../definitions/law/scheme-file-schema.js';
import type { Register } from '../register/register.js';
import type { Patience } from '../workflows/engine/decide/patience.js';
import { type AnnulmentOptions, annul, type OrderedAnnulment } from './annulment.js';
import type { BundleId, DeclarationOf } from './bundle-types.js';
import { CaseHandle } from './case-handle.js';
import { type OpenedCase, type OpeningOptions, openCase } from './open-case.js';

export interface ClientSettings {
  readonly workflows: WorkflowClient;
  readonly register: Register;
  /** Key of the hash that names legal subjects; the same for every client of one register. */
  readonly subjectSecret: string;
  /** Task queue of the case worker. */
  readonly taskQueue: string;
  /** Working days of offices that have no calendar of their own; those of public offices unless given. */
  readonly calendar?: WorkingCalendar;
  /** Shorter limits that are promised here, by the limit's name; none unless given. */
  readonly promises?: LimitPromises;
  /** Of provinces: what of a bundle each offers, what it promises, and whom it makes competent; none unless given. */
  readonly schemes?: readonly ProvinceScheme[];
  /** Pauses before silent agencies are asked and unreachable ones tried again; the engine's own unless given. */
  readonly patience?: Patience;
  /** Address of the page that says what to do about an incident, for operators; none is linked unless it is given. */
  readonly runbook?: string;
}

export interface LienthongClient {
  /**
   * Opens a case for the declaration's legal subject, or finds the one it has: the same subject is the same case, also
   * after it closed. A second applicant joins the running case as a party; one that was broken off goes on.
   * @throws ClientError UNKNOWN_BUNDLE, NOT_IN_FORCE, DECLARATION_INVALID with the fields, OUT_OF_SCOPE with the way to go,
   * ALREADY_FILED, CASE_UNDER_REPAIR
   */
  openCase<Id extends BundleId>(
    bundle: Id,
    declaration: DeclarationOf<Id>,
    options?: OpeningOptions,
  ): Promise<OpenedCase<Id>>;
  /**
   * Has everything that was decided in a case taken back, in reverse order; one that still runs is stopped first. Works
   * from the register, also when Temporal has forgotten the case. The same decision again finds its annulment, or goes on
   * with one that was broken off.
   * @throws ClientError ANNULMENT_INVALID with the fields, CASE_NOT_FOUND, ANNULMENT_REFUSED
   */
  annul(caseId: string, options: AnnulmentOptions): Promise<OrderedAnnulment>;
  /** A case by its id; nothing is asked yet. */
  findCase(caseId: string): CaseHandle;
}

export function createClient(settings: ClientSettings): LienthongClient {
  return {
    openCase: (bundle, declaration, options) => openCase(settings, bundle, declaration, options),
    annul: (caseId, options) => annul(settings, caseId, options),
    findCase: (caseId) => new CaseHandle(settings.workflows, caseId),
  };
}
