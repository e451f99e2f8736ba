/** The routes for backend systems, and what holds for all of them. */
import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import type { ZodError } from 'zod';
import { auditRoute } from '../access/audit-route.js';
import { describeCallbacks } from '../callback-route.js';
import { actRoute } from '../cases/act.js';
import { addRoute } from '../cases/add.js';
import { bulkRoute } from '../cases/bulk.js';
import { listRoute } from '../cases/list.js';
import { openRoute } from '../cases/open.js';
import { readRoute } from '../cases/read.js';
import { streamRoute } from '../cases/stream.js';
import { lawComponents } from '../law/components.js';
import { lawRoutes } from '../law/routes.js';
import { whatIfRoute } from '../law/what-if.js';
import { subscriptionRoutes } from '../outbox/routes.js';
import { paymentRoutes } from '../payments/routes.js';
import { documentRoutes } from './documents.js';
import type { Api, GatewayEnv, GatewayParts } from './environment.js';
import { languageOf } from './language.js';
import { limitConcurrency } from './limits.js';
import { Problem } from './problem.js';
import { answerProblem } from './problem-answer.js';
import { createGuard } from './routes.js';
import { wrongFields } from './wrong-fields.js';

/** Milliseconds in which Temporal must have answered; a message to a case has its own patience. */
const answerWithinMs = 8_000;

export function createApi(parts: GatewayParts): Api {
  const { limits, log } = parts;
  const api = new OpenAPIHono<GatewayEnv>({
    defaultHook: (result, context) => {
      if (!result.success) throw invalid(result.error, languageOf(context.req.header('accept-language')));
    },
  });
  api.onError((fault, context) => answerProblem(fault, context, log));
  api.use(async (context, next) => {
    context.set('language', languageOf(context.req.header('accept-language')));
    await parts.workflows.connection.withDeadline(Date.now() + answerWithinMs, next);
  });
  api.use(limitConcurrency(limits));
  const small = bodyLimit({ maxSize: limits.bodyBytes, onError: () => tooLarge(limits.bodyBytes) });
  // A file of declarations is read line by line, and limited there.
  api.use((context, next) => (context.req.path.endsWith('/bulk') ? next() : small(context, next)));
  const guard = createGuard(parts);
  documentRoutes(api);
  describeCallbacks(api);
  lawRoutes(api, parts);
  lawComponents(api);
  openRoute(api, parts, guard);
  bulkRoute(api, parts, guard);
  listRoute(api, parts, guard);
  readRoute(api, parts, guard);
  actRoute(api, parts, guard);
  addRoute(api, parts, guard);
  streamRoute(api, parts, guard);
  paymentRoutes(api, parts, guard);
  auditRoute(api, parts, guard);
  whatIfRoute(api, parts, guard);
  subscriptionRoutes(api, parts, guard);
  return api;
}

function invalid(error: ZodError, language: 'vi' | 'en'): Problem {
  const fields = wrongFields(error, language);
  const paths = fields.map(({ field }) => field || 'body').join(', ');
  return new Problem('REQUEST_INVALID', { vi: `Chưa đúng: ${paths}.`, en: `Not as it must be: ${paths}.` }, { fields });
}

function tooLarge(bytes: number): never {
  const detail = { vi: `Nội dung tối đa ${bytes} byte.`, en: `A body may have ${bytes} bytes at most.` };
  throw new Problem('BODY_TOO_LARGE', detail);
}
