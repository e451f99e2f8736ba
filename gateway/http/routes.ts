/** What every route has in common: who may use it, what is written down about it, and how it says no. */
import { createRoute, z } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { isCaseId } from '../../client/subject-key.js';
import { writeLine } from '../access/audit-line.js';
import { actorOf } from '../access/caller.js';
import { type Operation, requireRole } from '../access/rules.js';
import type { GatewayEnv, GatewayParts } from './environment.js';
import { limitRate, RequestRate } from './limits.js';
import { Problem, problemOf } from './problem.js';
import type { ProblemStatus } from './problem-kinds.js';

export { createRoute, z };

export const problemBody = z
  .object({
    type: z.string().describe('Address of the description of this kind of problem'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.string().describe('One of docs/errors.md'),
    next: z.string().describe('What to do about it'),
    fields: z.array(z.object({ field: z.string(), message: z.string() })),
    allowed: z.array(z.string()).describe('Events that the dossier takes now'),
    incident: z.string().optional().describe('Id under which the gateway wrote this down'),
  })
  .openapi('Problem');

const problemContent = { 'application/problem+json': { schema: problemBody } };

const meanings: Readonly<Record<ProblemStatus, string>> = {
  400: 'The request is not of its form',
  401: 'No valid token',
  403: 'This role may not do that; the attempt is recorded',
  404: 'There is no such thing',
  405: 'The method is not supported',
  409: 'The case, or an earlier request, does not admit it',
  413: 'The body is too large',
  415: 'The content type is not supported',
  422: 'The content is not valid',
  429: 'Too many requests; see Retry-After',
  500: 'A fault of this system',
  503: 'Temporal, the register or the issuer of tokens is away; see Retry-After. Nothing was left half done',
};

/** The documented problems of a route: those that any has, and its own. */
export function problemAnswers<Status extends ProblemStatus>(...own: readonly Status[]) {
  const statuses = [400, 401, 403, 429, 500, 503, ...own] as const;
  const answers = statuses.map((status) => [status, { description: meanings[status], content: problemContent }]);
  return Object.fromEntries(answers) as Record<
    400 | 401 | 403 | 429 | 500 | 503 | Status,
    { description: string; content: typeof problemContent }
  >;
}

export const withToken = [{ token: [] }];

export const caseParameter = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,100}$/, 'A case id is the bundle and a keyed hash, for example death-5f2c…')
    .openapi({ param: { name: 'id', in: 'path' }, example: 'death-0123456789abcdef' }),
});

/** `about`: whether the id in the path is that of a case. */
export type Guard = (operation: Operation, about?: 'case') => MiddlewareHandler<GatewayEnv>;

/** Lets in whoever may do `operation`, and writes down who did it or was turned away. */
export function createGuard(parts: GatewayParts): Guard {
  const { readToken, subjectSecret, limits, heardOf } = parts;
  const rate = new RequestRate(limits);
  return (operation, about) => async (context, next) => {
    const caller = await readToken(context.req.header('authorization'));
    const actor = actorOf(caller, subjectSecret);
    limitRate(rate, actor);
    context.set('caller', caller);
    context.set('actor', actor);
    const caseId = () => context.get('caseId') ?? (about === 'case' ? caseInPath(context) : caseOfProblem(context));
    const write = (result: string) => {
      const detail = context.get('detail') ?? null;
      return writeLine(parts, { actor, action: operation, caseId: caseId(), result, detail });
    };
    try {
      requireRole(caller, operation);
    } catch (fault) {
      await write('denied');
      throw fault;
    }
    await next();
    await write(resultOf(context));
    const moved = context.req.method === 'POST' && context.res.ok && caseId();
    if (moved) heardOf(moved);
  };
}

/** What is no id of a case may be about a person, and no line of the audit is ever removed. */
function caseInPath({ req }: Context): string | null {
  const id = req.param('id') ?? '';
  return isCaseId(id) ? id : null;
}

function caseOfProblem({ error }: Context): string | null {
  return (error instanceof Problem && error.facts.caseId) || null;
}

/** The answer leaves only once the line is written. */
function resultOf({ error }: Context): string {
  if (!error) return 'allowed';
  const code = problemOf(error)?.code ?? 'GATEWAY_FAULT';
  return code === 'NOT_ALLOWED' ? 'denied' : code;
}
