/** Problem details (RFC 9457) in the language of the one who asked. A stack never leaves; an unforeseen fault is logged under an id. */
import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import type { GatewayEnv, Log } from './environment.js';
import { languageOf } from './language.js';
import { Problem, problemOf } from './problem.js';
import { problemKinds } from './problem-kinds.js';

/** Seconds after which to come back, where nothing better is known. */
const usualPause = '2';

export function problemJson(problem: Problem, language: 'vi' | 'en', incident?: string) {
  const { code, detail, facts } = problem;
  const { status, title, next } = problemKinds[code];
  const { fields = [], allowed = [] } = facts;
  return {
    type: `/problems/${code}`,
    title: title[language],
    status,
    detail: inLanguage(problem, language) ?? detail.en,
    code,
    next: next[language],
    fields,
    allowed,
    ...(incident !== undefined && { incident }),
  };
}

/** What the case says, it says in English; in Vietnamese its kind and what is allowed stand in its place. */
function inLanguage({ code, detail, facts }: Problem, language: 'vi' | 'en'): string | undefined {
  if (language === 'en' || detail.vi !== undefined) return detail[language];
  const { allowed = [], fields = [] } = facts;
  const title = `${problemKinds[code].title.vi}.`;
  const [first] = fields;
  if (allowed.length > 0) return `${title} Được phép bây giờ: ${allowed.join(', ')}.`;
  return first ? `${title} Trường: ${fields.map(({ field }) => field || 'toàn bộ').join(', ')}.` : title;
}

export function answerProblem(fault: unknown, context: Context<GatewayEnv>, log: Log): Response {
  const foreseen = problemOf(fault);
  const incident = foreseen ? undefined : randomUUID();
  if (incident !== undefined) log.error({ incident, fault }, 'the gateway failed');
  const sentence = { vi: 'Yêu cầu gặp lỗi chưa lường trước.', en: 'The request met a fault that nobody foresaw.' };
  const problem = foreseen ?? new Problem('GATEWAY_FAULT', sentence);
  const language = languageOf(context.req.header('accept-language'));
  const body = problemJson(problem, language, incident);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'content-type': 'application/problem+json',
      'content-language': language,
      ...((body.status === 503 || body.status === 429) && { 'retry-after': usualPause }),
      ...problem.facts.headers,
    },
  });
}
