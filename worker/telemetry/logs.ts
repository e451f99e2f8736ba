/** Structured logs of a process. What went wrong is named by its kind and place: a message may repeat what people wrote. */
import type { LogLevel, LogMetadata, Logger as SdkLogger } from '@temporalio/worker';
import pino, { type Logger } from 'pino';

/** What may be said of a line: names of ours and of Temporal's. */
const said = [
  'activityId',
  'activityType',
  'attempt',
  'durationMs',
  'namespace',
  'runId',
  'sdkComponent',
  'span_id',
  'taskQueue',
  'trace_id',
  'workflowId',
  'workflowType',
];

const frames = 6;

export function processLog(name: string): Logger {
  return pino({ name, serializers: { err: withoutWords, error: withoutWords, fault: withoutWords } });
}

/** For the SDK: of its own metadata only what is listed above, and no message of an error. */
export function sdkLog(log: Logger): SdkLogger {
  const write = (level: LogLevel, message: string, meta: LogMetadata = {}) => {
    const kept = Object.fromEntries(said.flatMap((field) => (field in meta ? [[field, meta[field]]] : [])));
    const { error } = meta;
    log[level.toLowerCase() as 'trace' | 'debug' | 'info' | 'warn' | 'error'](
      { ...kept, ...(error && { error }) },
      message,
    );
  };
  return {
    log: write,
    trace: (message, meta) => write('TRACE', message, meta),
    debug: (message, meta) => write('DEBUG', message, meta),
    info: (message, meta) => write('INFO', message, meta),
    warn: (message, meta) => write('WARN', message, meta),
    error: (message, meta) => write('ERROR', message, meta),
  };
}

/** Kind and code of a fault, and where it came from. */
function withoutWords(fault: unknown): unknown {
  if (!(fault instanceof Error)) return typeof fault;
  const { name, stack = '' } = fault;
  const type = 'type' in fault && typeof fault.type === 'string' ? fault.type : undefined;
  const at = stack.split('\n').filter((line) => /^\s+at /.test(line));
  const cause = fault.cause === undefined ? undefined : withoutWords(fault.cause);
  return {
    name,
    ...(type && { type }),
    at: at.slice(0, frames).map((line) => line.trim()),
    ...(cause !== undefined && { cause }),
  };
}
