/** A span for each request, within the trace of whoever asks. Costs nothing where nobody traces. */
import { propagation, SpanKind, SpanStatusCode, trace, context as tracing } from '@opentelemetry/api';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';

const tracer = trace.getTracer('lienthong');

export function traced(): MiddlewareHandler {
  return (context, next) => {
    const { method } = context.req;
    // Baggage and the like may be about anybody, and would travel on into cases and to agencies.
    const traceparent = context.req.header('traceparent');
    const asked = propagation.extract(tracing.active(), { traceparent });
    return tracer.startActiveSpan(method, { kind: SpanKind.SERVER }, asked, async (span) => {
      await next();
      const route = patternOf(context);
      const { status } = context.res;
      span.updateName(`${method} ${route}`);
      span.setAttributes({ 'http.route': route, 'http.response.status_code': status });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
  };
}

/** The path itself may hold the id of a case, its pattern never does. Whatever is done for every path comes before its handler. */
function patternOf(context: Context): string {
  return matchedRoutes(context).findLast(({ path }) => !path.endsWith('*'))?.path ?? '*';
}
