/** One callback of an agency: signature, translation, and the case's own answer as an HTTP status. */
import { randomUUID } from 'node:crypto';
import type { LienthongClient } from '../client/client.js';
import { CaseRefusedError, ClientError, type ClientErrorCode } from '../client/client-error.js';
import { isCaseId } from '../client/subject-key.js';

export interface CallbackSource {
  readonly agency: string;
  /** Checks the signature over the raw body. */
  verify(
    rawBody: string,
    header: (name: string) => string | undefined,
  ): Promise<{ readonly valid: true } | { readonly valid: false; readonly message: string }>;
  /** Translates the agency's words into a notice; throws when the body is not of this agency's form. */
  readNotice(body: unknown): {
    readonly id: string;
    readonly reference: string;
    readonly sequence: number;
    readonly event: { readonly type: string };
  };
}

export interface CallbackAnswer {
  readonly status: 200 | 400 | 401 | 404 | 409 | 410 | 503;
  readonly body: { readonly code: string; readonly message: string };
  /** What could be read of it: for the log and the register. Never its content. */
  readonly notice?: { readonly id: string; readonly reference: string; readonly event: string };
}

const dossierForm = /^[a-z0-9-]+(\.[a-z0-9-]+)?$/;

const statusOf: Partial<Record<ClientErrorCode, CallbackAnswer['status']>> = {
  CASE_NOT_FOUND: 404,
  CASE_CLOSED: 410,
  CASE_REFUSED: 409,
  EVENT_INVALID: 400,
};

/** @returns 200 only after the case has taken the notice; 409 and 503 ask the agency to send it again */
export async function receiveCallback(
  client: LienthongClient,
  source: CallbackSource,
  rawBody: string,
  header: (name: string) => string | undefined,
): Promise<CallbackAnswer> {
  const verdict = await source.verify(rawBody, header);
  if (!verdict.valid) return { status: 401, body: { code: 'CALLBACK_NOT_SIGNED', message: verdict.message } };
  const notice = readOrNull(source, rawBody);
  const [caseId = '', dossier = ''] = notice?.reference.split('/') ?? [];
  // What is no reference of ours may be anything: it is named nowhere, and kept in the sealed body only.
  if (!notice || !isCaseId(caseId) || !dossierForm.test(dossier)) {
    const message = "The body is not a notice in this agency's form, or names no dossier of ours.";
    return { status: 400, body: { code: 'CALLBACK_UNREADABLE', message } };
  }
  const { reference, sequence, event } = notice;
  const read = { id: notice.id, reference, event: event.type };
  // An agency's ids are unique within that agency only.
  const id = `${source.agency}:${notice.id}`;
  try {
    const message = { id, dossier, notice: { agency: source.agency, reference, sequence }, event: { ...event } };
    // A refusal is kept under its update id, and what came too early is sent again: each delivery asks the case anew.
    const { effect } = await client.findCase(caseId).send(message, randomUUID());
    return { status: 200, body: { code: 'OK', message: effect }, notice: read };
  } catch (fault) {
    return { ...answerTo(fault), notice: read };
  }
}

function readOrNull(source: CallbackSource, rawBody: string) {
  try {
    return source.readNotice(JSON.parse(rawBody));
  } catch {
    // The answer names what is expected; the cause would only repeat the agency's own body.
    return null;
  }
}

function answerTo(fault: unknown): CallbackAnswer {
  if (fault instanceof CaseRefusedError) return { status: 409, body: { code: fault.refusal, message: fault.message } };
  if (fault instanceof ClientError) {
    const status = statusOf[fault.code];
    if (status) return { status, body: { code: fault.code, message: fault.message } };
  }
  const message = 'The case cannot be reached at the moment. Send the same notice again.';
  return { status: 503, body: { code: 'CASE_UNREACHABLE', message } };
}
