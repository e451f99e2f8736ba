/**
 * Puts message and stack of a failure into a payload, which the codec seals. CommonJS, because the SDK requires it by its path.
 *
 * Some sentences are meant for whoever asked and stay readable without keys: the Temporal UI decodes no refusal, and a task
 * that waits for another build has no client to read it. They name dossiers, states and fields, never what a field holds.
 */
const { DefaultFailureConverter } = require('@temporalio/common');

/** Types of failures. Not among them: whatever repeats a fault of a chart or of an agency, which may repeat what it was given. */
const readableTypes = new Set([
  'MESSAGE_INVALID',
  'UNKNOWN_DOSSIER',
  'DOSSIER_NOT_OPEN',
  'EVENT_NOT_ALLOWED',
  'NOTICE_EARLY',
  'NOTICE_FOREIGN',
  'ALREADY_RESCHEDULED',
  'RESCHEDULING_REFUSED',
  'CALENDAR_REFUSED',
  'ADDITION_REFUSED',
  'VERSION_UNKNOWN',
  'MIGRATION_UNKNOWN',
  'NOT_QUIET',
  'MIGRATION_IMPOSSIBLE',
]);

/** Faults of a task. Their type is lost on the way from the thread of the workflow: they are known by their words. */
const readableWords = [/^(Case|Repair) \S+ waits for its build: /, /^The case was only just taken over by this worker/];

function isReadable(message, type) {
  return readableTypes.has(type) || readableWords.some((words) => words.test(message));
}

class SealedFailures extends DefaultFailureConverter {
  constructor() {
    super({ encodeCommonAttributes: true });
  }

  errorToFailure(fault, payloadConverter, context) {
    const message = fault instanceof Error ? fault.message : undefined;
    const failure = super.errorToFailure(fault, payloadConverter, context);
    if (message === undefined || !isReadable(message, failure.applicationFailureInfo?.type)) return failure;
    return { ...failure, message };
  }
}

exports.failureConverter = new SealedFailures();
