import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import type { GatewayEnv } from '../../../gateway/http/environment.js';
import { languageOf } from '../../../gateway/http/language.js';
import { limitConcurrency, RequestRate } from '../../../gateway/http/limits.js';
import { methodsAt } from '../../../gateway/http/other-methods.js';
import { answerProblem } from '../../../gateway/http/problem-answer.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['vi', 'vi'],
    ['vi-VN, en;q=0.8', 'vi'],
    ['en-GB;q=0.9, vi;q=0.4', 'en'],
    ['fr, vi;q=0.1', 'vi'],
    ['fr', 'en'],
    ['vi;q=0', 'en'],
  ])('for %s is %s', (header, language) => expect(languageOf(header)).toBe(language));
});

describe('the rate of one caller', () => {
  it('lets a burst pass, then as many as are refilled, and nobody waits for another', () => {
    let now = 0;
    const rate = new RequestRate({ burst: 2, perSecond: 1 }, () => now);
    expect([rate.take('one'), rate.take('one'), rate.take('one'), rate.take('other')]).toEqual([0, 0, 1, 0]);
    now = 1_000;
    expect([rate.take('one'), rate.take('one')]).toEqual([0, 1]);
  });
});

describe('a gateway that is full', () => {
  it('turns away what comes meanwhile, and takes requests again once others are answered', async () => {
    const app = new Hono<GatewayEnv>();
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    app.onError((fault, context) => answerProblem(fault, context, silent));
    app.use(limitConcurrency({ atOnce: 1 }));
    let answer = () => {};
    app.get('/', (context) => new Promise<Response>((resolve) => (answer = () => resolve(context.text('done')))));
    const first = app.request('/');
    const second = await app.request('/');
    expect(second.status).toBe(429);
    expect(second.headers.get('retry-after')).toBe('1');
    answer();
    expect((await first).status).toBe(200);
    const third = app.request('/');
    answer();
    expect((await third).status).toBe(200);
  });
});

describe('the methods of an address', () => {
  it('are those of its routes', () => {
    const app = new Hono<GatewayEnv>();
    app.get('/cases/:id', (context) => context.text(''));
    app.post('/cases/:id/events', (context) => context.text(''));
    expect(methodsAt(app, '/cases/one')).toEqual(['GET', 'HEAD']);
    expect(methodsAt(app, '/cases/one/events')).toEqual(['POST']);
    expect(methodsAt(app, '/elsewhere')).toEqual([]);
  });
});
