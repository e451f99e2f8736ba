/** Traces over OpenTelemetry: from a request through the case to the call of an agency. Off unless an address is given for them. */
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import { BatchSpanProcessor, type ReadableSpan, type SpanExporter } from '@opentelemetry/sdk-trace-base';
import { NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import { OpenTelemetryWorkflowClientInterceptor } from '@temporalio/interceptors-opentelemetry';
import { OpenTelemetryActivityInboundInterceptor } from '@temporalio/interceptors-opentelemetry/lib/worker/index.js';
import type { ActivityInterceptorsFactory } from '@temporalio/worker';

/** A span waits this long for others to be sent with. */
const sentEveryMs = 1_000;

export interface Tracing {
  readonly clientInterceptors: readonly OpenTelemetryWorkflowClientInterceptor[];
  readonly activityInterceptors: readonly ActivityInterceptorsFactory[];
  /** Sends what is left. */
  stop(): Promise<void>;
}

const none: Tracing = { clientInterceptors: [], activityInterceptors: [], stop: async () => {} };

/** @param service what the process is called in traces */
export function startTracing(service: string, env: NodeJS.ProcessEnv = process.env): Tracing {
  if (!env.OTEL_EXPORTER_OTLP_ENDPOINT && !env.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT) return none;
  const provider = new NodeTracerProvider({
    resource: new Resource({ 'service.name': `lienthong-${service}` }),
    spanProcessors: [
      new BatchSpanProcessor(withoutWords(new OTLPTraceExporter()), { scheduledDelayMillis: sentEveryMs }),
    ],
  });
  provider.register();
  return {
    clientInterceptors: [new OpenTelemetryWorkflowClientInterceptor()],
    activityInterceptors: [(context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) })],
    stop: () => provider.shutdown(),
  };
}

/** The message of a fault may repeat what people wrote: its kind is enough here, the rest is in the history. */
function withoutWords(exporter: SpanExporter): SpanExporter {
  const wordless = (span: ReadableSpan): ReadableSpan => {
    const events = span.events.map(({ attributes, ...event }) => {
      const { 'exception.message': _message, 'exception.stacktrace': _stack, ...kept } = attributes ?? {};
      return { ...event, attributes: kept };
    });
    const { code } = span.status;
    return Object.create(span, { events: { value: events }, status: { value: { code } } }) as ReadableSpan;
  };
  return {
    export: (spans, done) => exporter.export(spans.map(wordless), done),
    shutdown: () => exporter.shutdown(),
    ...(exporter.forceFlush && { forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve() }),
  };
}
