/** `GET /cases/{id}/stream`: server-sent events, the whole case now and whenever it has moved, until it closes. */
import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { Caller } from '../access/caller.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { tooMany } from '../http/limits.js';
import { caseParameter, createRoute, type Guard, problemAnswers, withToken, z } from '../http/routes.js';
import { eventName } from './act.js';
import { type CaseMoves, watchCases } from './case-moves.js';
import type { CaseAnswer } from './case-schema.js';
import { knownCase } from './known-case.js';
import { readCase } from './read.js';

/** Milliseconds after which a comment shows both sides that the line is still there. */
const heartbeatMs = 15_000;
/** Milliseconds after which a browser connects again when the line breaks. */
const reconnectMs = 2_000;
const readWithinMs = 10_000;

const asked = z.object({
  seconds: z.coerce
    .number()
    .int()
    .min(1)
    .max(86_400)
    .default(3_600)
    .describe('How long, at most until the token expires; then connect again'),
  until: z
    .string()
    .regex(eventName, 'An event is named for example citizen.confirmed')
    .optional()
    .describe('Ends as soon as a dossier allows this event, for example citizen.confirmed'),
});

const caseEvent = z
  .object({
    event: z.enum(['case', 'end']),
    data: z.string().describe('The case, as JSON'),
    retry: z.int().describe('Milliseconds after which to connect again'),
  })
  .openapi('CaseEvent');

export function streamRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const moves = watchCases(parts);
  const followed = new Map<string, number>();
  const route = createRoute({
    method: 'get',
    path: '/cases/{id}/stream',
    operationId: 'followCase',
    tags: ['Cases'],
    summary: 'Follow a case live',
    description: 'Events `case`, each with the case as GET /cases/{id} shows it; `end` once it has closed.',
    security: withToken,
    middleware: [guard('case.follow', 'case')] as const,
    request: { params: caseParameter, query: asked },
    responses: {
      200: { description: 'Server-sent events', content: { 'text/event-stream': { schema: caseEvent } } },
      ...problemAnswers(404, 409),
    },
  });
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const { seconds, until } = context.req.valid('query');
    const [caller, actor] = [context.get('caller'), context.get('actor')];
    const { commune } = await knownCase(parts, context, id);
    const running = followed.get(actor) ?? 0;
    if (running >= parts.limits.streams) throw tooMany(5, `This caller follows ${running} cases already.`);
    followed.set(actor, running + 1);
    const leave = () => {
      const left = (followed.get(actor) ?? 1) - 1;
      if (left > 0) followed.set(actor, left);
      else followed.delete(actor);
    };
    const first = await readCase(parts, caller, id, commune).catch((fault: unknown) => {
      leave();
      throw fault;
    });
    const end = Math.min(Date.now() + seconds * 1_000, caller.expiresAt);
    return streamSSE(context, (stream) =>
      follow({ parts, moves, caller, commune, end, until }, first, stream).finally(leave),
    );
  });
}

interface Following {
  readonly parts: GatewayParts;
  readonly moves: CaseMoves;
  readonly caller: Caller;
  readonly commune: string | null;
  /** Machine time in milliseconds. */
  readonly end: number;
  /** Event for which is waited. */
  readonly until: string | undefined;
}

async function follow(following: Following, first: CaseAnswer, stream: SSEStreamingApi): Promise<void> {
  const { moves, end, until } = following;
  const [id, began] = [first.id, moves.of(first.id)];
  let [last, move] = ['', began];
  let answer: CaseAnswer | null = first;
  while (!stream.aborted && !stream.closed && Date.now() < end) {
    // The time of asking is no news.
    const shown = answer && JSON.stringify({ ...answer, asOf: null });
    if (answer && shown && shown !== last) {
      last = shown;
      const event = answer.stage === 'closed' ? 'end' : 'case';
      await stream.writeSSE({ event, data: JSON.stringify(answer), retry: reconnectMs });
      if (event === 'end' || allows(answer, until)) return;
    } else await stream.write(': still there\n\n');
    move = await moves.next(id, move, Math.max(0, Math.min(heartbeatMs, end - Date.now())));
    answer = await readAgain(following, id);
  }
}

function allows({ dossiers }: CaseAnswer, event: string | undefined): boolean {
  return event !== undefined && dossiers.some(({ allowed }) => allowed.includes(event));
}

/** Null while Temporal is away: the line stays, and the next look may find it. */
function readAgain({ parts, caller, commune }: Following, id: string): Promise<CaseAnswer | null> {
  return parts.workflows.connection
    .withDeadline(Date.now() + readWithinMs, () => readCase(parts, caller, id, commune))
    .catch(() => null);
}
