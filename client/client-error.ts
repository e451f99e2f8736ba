/** What a caller of the client did wrong, or what the case refused, with a code of `docs/errors.md`. */
export class ClientError extends Error {
  override readonly name = 'ClientError';

  /**
   * @param code of `docs/errors.md`
   * @param fields paths of the fields that are wrong, for example `deceased.personalId`
   */
  constructor(
    readonly code: ClientErrorCode,
    message: string,
    readonly fields: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
  }
}

/** `docs/errors.md` explains each. */
export const clientErrorCodes = [
  'UNKNOWN_BUNDLE',
  'NOT_IN_FORCE',
  'DECLARATION_INVALID',
  'OUT_OF_SCOPE',
  'ALREADY_FILED',
  'ANNULMENT_INVALID',
  'ANNULMENT_REFUSED',
  'CASE_NOT_FOUND',
  'CASE_CLOSED',
  'CASE_UNDER_REPAIR',
  'CASE_REFUSED',
  'EVENT_INVALID',
  'CASE_UNREACHABLE',
  'CASE_WAITS_FOR_BUILD',
  'CASE_ERASED',
  'ERASURE_REFUSED',
] as const;

export type ClientErrorCode = (typeof clientErrorCodes)[number];

/** A refusal by the case itself keeps the case's own code, for example `EVENT_NOT_ALLOWED`. */
export class CaseRefusedError extends ClientError {
  constructor(
    readonly refusal: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super('CASE_REFUSED', `${refusal}: ${message}`, [], options);
  }
}
