import { Hono } from 'hono';
import { expect, it } from 'vitest';
import type { GatewayEnv, GatewayParts } from '../../../gateway/http/environment.js';
import { usualLimits } from '../../../gateway/http/limits.js';
import { Problem } from '../../../gateway/http/problem.js';
import { answerProblem } from '../../../gateway/http/problem-answer.js';
import { createGuard } from '../../../gateway/http/routes.js';

const silent = { info: () => {}, warn: () => {}, error: () => {} };
const caseId = `death-${'0'.repeat(16)}`;

it('looks at a case that somebody acted on, and not at one for which a request was refused', async () => {
  const heard: string[] = [];
  const guard = createGuard({
    readToken: async () => ({ role: 'system', account: 'a sample' }),
    subjectSecret: 'a sample',
    limits: usualLimits,
    heardOf: (id: string) => void heard.push(id),
    register: { audit: async () => {} },
  } as unknown as GatewayParts);
  const app = new Hono<GatewayEnv>();
  app.onError((fault, context) => answerProblem(fault, context, silent));
  let isKnown = false;
  app.post('/cases/:id', guard('case.act', 'case'), (context) => {
    if (isKnown) return context.text('done');
    throw new Problem('NO_SUCH_RESOURCE', { vi: 'Không có.', en: 'There is none.' });
  });
  expect((await app.request(`/cases/${caseId}`, { method: 'POST' })).status).toBe(404);
  expect(heard).toEqual([]);
  isKnown = true;
  expect((await app.request(`/cases/${caseId}`, { method: 'POST' })).status).toBe(200);
  expect(heard).toEqual([caseId]);
});
