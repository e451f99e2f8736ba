/** A problem on its way to the one who asked, and how any fault becomes one. */
import { isGrpcServiceError, ServiceError, WorkflowNotFoundError } from '@temporalio/client';
import { HTTPException } from 'hono/http-exception';
import { CaseRefusedError, ClientError } from '../../client/client-error.js';
import { isNamespaceUnknown } from '../../client/not-found.js';
import { MasterKeyUnavailable } from '../../codec/master-key.js';
import { CalendarMissing } from '../../definitions/calendar/working-calendar.js';
import type { Sentence } from '../../definitions/language/bundle.js';
import { isDatabaseAway } from '../../register/database-away.js';
import { type ProblemCode, problemKinds } from './problem-kinds.js';

export interface WrongField {
  /** Path, for example `deceased.personalId`; empty for the whole. */
  readonly field: string;
  readonly message: string;
}

interface ProblemFacts {
  readonly fields?: readonly WrongField[];
  /** Events that the dossier takes now. */
  readonly allowed?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Which case it is about, for the audit: it is not answered. */
  readonly caseId?: string;
}

export class Problem extends Error {
  override readonly name = 'Problem';

  /** @param detail one sentence about this very request; of one language only where no other is known */
  constructor(
    readonly code: ProblemCode,
    readonly detail: Partial<Sentence> & { readonly en: string },
    readonly facts: ProblemFacts = {},
    options?: ErrorOptions,
  ) {
    super(detail.en, options);
  }
}

/** gRPC's INVALID_ARGUMENT: what was asked makes no query. */
const invalidArgument = 3;

/** @returns null for a fault that nobody foresaw */
export function problemOf(fault: unknown): Problem | null {
  if (fault instanceof Problem) return fault;
  if (fault instanceof CaseRefusedError) return refusalOf(fault);
  if (fault instanceof ClientError) {
    const fields = fault.fields.map((field) => ({ field, message: sentenceOf(fault) }));
    return new Problem(known(fault.code) ?? 'CASE_REFUSED', { en: sentenceOf(fault) }, { fields }, { cause: fault });
  }
  if (fault instanceof HTTPException) return problemOfException(fault);
  if (fault instanceof CalendarMissing) return new Problem('CALENDAR_MISSING', { en: fault.message });
  if (fault instanceof MasterKeyUnavailable) {
    const detail = { vi: 'Không mở được khóa của hồ sơ.', en: 'The master key cannot be had, so nothing can be read.' };
    return new Problem('KEYS_UNAVAILABLE', detail, {}, { cause: fault });
  }
  return problemOfService(fault);
}

function refusalOf(fault: CaseRefusedError): Problem {
  const sentence = sentenceOf(fault).replace(`${fault.refusal}: `, '');
  const [, listed] = /Allowed now: ([\w.,\s-]+?)\.(?:\s|$)/.exec(sentence) ?? [];
  const allowed = listed ? listed.split(', ') : [];
  return new Problem(known(fault.refusal) ?? 'CASE_REFUSED', { en: sentence }, { allowed }, { cause: fault });
}

function sentenceOf({ code, message }: ClientError): string {
  return message.replace(`${code}: `, '');
}

function known(code: string): ProblemCode | undefined {
  return Object.hasOwn(problemKinds, code) ? (code as ProblemCode) : undefined;
}

function problemOfException({ status, message }: HTTPException): Problem | null {
  if (status === 400) {
    const detail = { vi: 'Nội dung không phải JSON đọc được.', en: 'The body cannot be read as JSON.' };
    return new Problem('REQUEST_INVALID', detail);
  }
  if (status === 413) return new Problem('BODY_TOO_LARGE', { en: message });
  if (status === 415)
    return new Problem('MEDIA_TYPE_UNSUPPORTED', { en: 'The content type is not one that is taken here.' });
  return null;
}

function problemOfService(fault: unknown): Problem | null {
  if (!(fault instanceof Error)) return null;
  const cause = isGrpcServiceError(fault) ? fault : isGrpcServiceError(fault.cause) ? fault.cause : undefined;
  if (cause?.code === invalidArgument) {
    const detail = { vi: 'Bộ lọc hoặc trang không đọc được.', en: 'The filter or the page cannot be read.' };
    return new Problem('REQUEST_INVALID', detail);
  }
  if (fault instanceof WorkflowNotFoundError) return new Problem('CASE_NOT_FOUND', { en: fault.message });
  if (cause || fault instanceof ServiceError || isNamespaceUnknown(fault)) {
    const detail = { vi: 'Hệ thống hồ sơ không trả lời.', en: 'Temporal, which carries the cases, does not answer.' };
    return new Problem('CASE_UNREACHABLE', detail, {}, { cause: fault });
  }
  if (isDatabaseAway(fault)) {
    const detail = { vi: 'Sổ theo dõi không trả lời.', en: 'The register does not answer.' };
    return new Problem('REGISTER_UNAVAILABLE', detail, {}, { cause: fault });
  }
  return null;
}
