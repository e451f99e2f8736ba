/** A call to an agency as traces show it, with the trace handed on to the agency's system. Costs nothing where nobody traces. */
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { AgencyId } from '../../definitions/agencies/agency.js';

const tracer = trace.getTracer('lienthong');

/** @param path without its query, which may name a dossier */
export function tracedCall<Answer>(
  { agency, method, path }: { readonly agency: AgencyId; readonly method: string; readonly path: string },
  call: (headers: Readonly<Record<string, string>>) => Promise<Answer>,
): Promise<Answer> {
  const attributes = { 'http.request.method': method, 'url.path': path, 'lienthong.agency': agency };
  return tracer.startActiveSpan(`${method} ${agency}`, { kind: SpanKind.CLIENT, attributes }, async (span) => {
    const headers: Record<string, string> = {};
    propagation.inject(context.active(), headers);
    try {
      return await call(headers);
    } catch (fault) {
      // Its message may repeat what was sent.
      span.setStatus({ code: SpanStatusCode.ERROR, message: fault instanceof Error ? fault.name : 'fault' });
      throw fault;
    } finally {
      span.end();
    }
  });
}
