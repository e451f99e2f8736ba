/** `POST /bundles/{id}/cases/bulk`: a file of declarations, one a line; an answer a line, as soon as each is known. */
import type { Language } from '../../definitions/calendar/written-instant.js';
import { writeLine } from '../access/audit-line.js';
import type { Api, GatewayParts } from '../http/environment.js';
import { Problem, problemOf } from '../http/problem.js';
import { problemJson } from '../http/problem-answer.js';
import { createRoute, type Guard, problemAnswers, withToken, z } from '../http/routes.js';
import { wrongFields } from '../http/wrong-fields.js';
import { bundleParameter } from '../law/bundle-schema.js';
import { type Filer, filing } from './filing.js';
import { linesOf } from './lines.js';
import { openOnce } from './open.js';

/** Declarations that are filed at the same time; the file is read no faster than that. */
const atOnce = 8;
const openWithinMs = 30_000;

const line = filing.extend({
  key: z
    .string()
    .regex(/^[\x21-\x7e]{1,120}$/)
    .optional()
    .describe('Like Idempotency-Key'),
});

export function bulkRoute(api: Api, parts: GatewayParts, guard: Guard): void {
  const lines = { 'application/x-ndjson': { schema: z.string() } };
  const route = createRoute({
    method: 'post',
    path: '/bundles/{id}/cases/bulk',
    operationId: 'openCases',
    tags: ['Cases'],
    summary: 'Open many cases',
    description:
      'A JSON object a line: `{"declaration": {…}, "key": "…"}`. Each is answered by a line ' +
      '`{"line": 1, "status": 201, "id": "…", "how": "opened"}` or `{"line": 2, "status": 422, "problem": {…}}`, in the ' +
      'order in which they are done. The same file again answers `found`.',
    security: withToken,
    middleware: [guard('case.open-many')] as const,
    request: { params: bundleParameter, body: { required: true, content: lines } },
    responses: {
      200: { description: 'A line for each line', content: lines },
      ...problemAnswers(404, 413, 415, 422),
    },
  });
  api.openapi(route, (context) => {
    const { id: bundle } = context.req.valid('param');
    const filer = { caller: context.get('caller'), actor: context.get('actor'), language: context.get('language') };
    requireLines(context.req.header('content-type'));
    const { body } = context.req.raw;
    const given = linesOf(body ?? new ReadableStream({ start: (empty) => empty.close() }), parts.limits);
    const answers = ReadableStream.from(answersTo(parts, bundle, given, filer));
    const headers = { 'content-type': 'application/x-ndjson' };
    // The router's types know JSON and text, and no lines of JSON.
    return new Response(answers.pipeThrough(new TextEncoderStream()), { headers }) as never;
  });
}

function requireLines(type = ''): void {
  if (/^application\/(x-ndjson|jsonl|ndjson)\b/i.test(type)) return;
  const detail = { vi: 'Gửi application/x-ndjson.', en: 'Send application/x-ndjson, a JSON object a line.' };
  throw new Problem('MEDIA_TYPE_UNSUPPORTED', detail);
}

type Answer = { readonly line: number; readonly status: number } & Readonly<Record<string, unknown>>;

/** As many as `atOnce` are under way; whoever reads slowly slows the file down. */
async function* answersTo(
  parts: GatewayParts,
  bundle: string,
  given: AsyncIterable<{ readonly number: number; readonly text: string | null }>,
  filer: Filer,
): AsyncGenerator<string> {
  const underWay = new Map<number, Promise<Answer>>();
  const nextDone = async () => {
    const answer = await Promise.race(underWay.values());
    underWay.delete(answer.line);
    return `${JSON.stringify(answer)}\n`;
  };
  for await (const { number, text } of given) {
    underWay.set(number, fileLine(parts, bundle, number, text, filer));
    if (underWay.size >= atOnce) yield await nextDone();
  }
  while (underWay.size > 0) yield await nextDone();
}

/** Never throws: each line has an answer of its own. */
async function fileLine(
  parts: GatewayParts,
  bundle: string,
  number: number,
  text: string | null,
  filer: Filer,
): Promise<Answer> {
  try {
    const { key, ...given } = readLine(text, parts.limits.bodyBytes, filer.language);
    const opened = await parts.workflows.connection.withDeadline(Date.now() + openWithinMs, () =>
      openOnce(parts, { bundle, key, filing: given }, filer),
    );
    await audited(parts, filer, opened.id, 'allowed', opened.how);
    parts.heardOf(opened.id);
    return { line: number, status: opened.how === 'opened' ? 201 : 200, ...opened };
  } catch (fault) {
    const problem = problemOf(fault) ?? unforeseen(parts, fault);
    if (problem.code === 'NOT_ALLOWED')
      await audited(parts, filer, problem.facts.caseId ?? null, 'denied', null).catch(() => undefined);
    const { status } = problemJson(problem, filer.language);
    return { line: number, status, problem: problemJson(problem, filer.language) };
  }
}

function audited(parts: GatewayParts, { actor }: Filer, caseId: string | null, result: string, detail: string | null) {
  return writeLine(parts, { actor, action: 'case.open', caseId, result, detail });
}

function unforeseen({ log }: GatewayParts, fault: unknown): Problem {
  log.error({ fault }, 'a line of a bulk opening failed');
  return new Problem('GATEWAY_FAULT', { vi: 'Dòng này gặp lỗi.', en: 'This line met a fault that nobody foresaw.' });
}

function readLine(text: string | null, most: number, language: Language): z.infer<typeof line> {
  if (text === null)
    throw new Problem('BODY_TOO_LARGE', { vi: `Một dòng tối đa ${most} byte.`, en: `A line may have ${most} bytes.` });
  const checked = line.safeParse(jsonOrNull(text));
  if (checked.success) return checked.data;
  const fields = wrongFields(checked.error, language);
  const detail = { vi: 'Dòng này không đúng dạng.', en: 'The line is not a JSON object of that form.' };
  throw new Problem('REQUEST_INVALID', detail, { fields });
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
