/** HTTP for backend systems and people, and the door through which agencies call back. */
import { type MetricMeter, noopMetricMeter } from '@temporalio/common';
import { type Context, Hono } from 'hono';
import { callbackRoute } from './callback-route.js';
import type { CallbackSource } from './callbacks.js';
import { createApi } from './http/api.js';
import type { GatewayEnv, GatewayParts } from './http/environment.js';
import { methodsAt } from './http/other-methods.js';
import { Problem } from './http/problem.js';
import { answerProblem } from './http/problem-answer.js';
import { traced } from './traced.js';

export interface GatewaySettings extends GatewayParts {
  /** By agency id: how its callbacks are verified and read. */
  readonly callbacks: Readonly<Record<string, CallbackSource>>;
  /** None are kept without it. */
  readonly meter?: MetricMeter;
}

export function createGateway(settings: GatewaySettings): Hono<GatewayEnv> {
  const { meter = noopMetricMeter, log } = settings;
  const taken = meter.createHistogram('lienthong_callback_duration', 'int', 'ms', 'From its signing to our answer.');
  const gateway = new Hono<GatewayEnv>();
  gateway.use(traced());
  gateway.get('/healthz', (context) => context.json({ status: 'ok' }));
  callbackRoute(gateway, { ...settings, taken });
  const api = createApi(settings);
  gateway.route('/', api);
  gateway.notFound((context) => answerProblem(notFound(context, methodsAt(gateway, context.req.path)), context, log));
  gateway.onError((fault, context) => answerProblem(fault, context, log));
  return gateway;
}

function notFound({ req }: Context<GatewayEnv>, methods: readonly string[]): Problem {
  if (methods.length === 0)
    return new Problem('NO_SUCH_RESOURCE', {
      vi: `Không có gì tại ${req.path}.`,
      en: `There is nothing at ${req.path}.`,
    });
  const allow = methods.join(', ');
  const detail = { vi: `${req.path} chỉ nhận ${allow}.`, en: `${req.path} takes ${allow}, not ${req.method}.` };
  return new Problem('METHOD_NOT_ALLOWED', detail, { headers: { allow } });
}
