/**
 * Signing in where the Temporal UI has no sign-in of its own and sends no token, as on a developer's machine: the token is
 * kept in a cookie, which the browser sends along because UI and codec server are the same site.
 */
import type { Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { html } from 'hono/html';
import type { GatewayEnv } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { problemKinds } from '../http/problem-kinds.js';
import type { createAdmission } from './admission.js';

const cookie = 'lienthong-token';
/** A working day; the token itself may end sooner. */
const lastsSeconds = 8 * 3_600;

/** That of the request itself first. */
export function authorizationOf(context: Context): string | undefined {
  const kept = getCookie(context, cookie);
  return context.req.header('authorization') ?? (kept && `Bearer ${kept}`);
}

/** @param origins the first is where a sign-in leads */
export function addSignIn(
  server: Hono<GatewayEnv>,
  welcome: ReturnType<typeof createAdmission>,
  origins: readonly string[],
): void {
  server.get('/sign-in', (context) => context.html(page('')));
  server.post('/sign-in', async (context) => {
    const { token } = await context.req.parseBody();
    const given = typeof token === 'string' ? token.trim() : '';
    try {
      const visitor = await welcome(`Bearer ${given}`);
      await visitor.require('payload.read', []);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      const { code, detail } = fault;
      return context.html(page([detail.vi, detail.en].join(' · ')), problemKinds[code].status);
    }
    const secure = new URL(context.req.url).protocol === 'https:';
    setCookie(context, cookie, given, { httpOnly: true, sameSite: 'Lax', secure, path: '/', maxAge: lastsSeconds });
    return context.redirect(origins[0] ?? '/healthz', 303);
  });
}

function page(complaint: string) {
  return html`<!doctype html>
    <html lang="vi">
      <meta charset="utf-8" />
      <title>lienthong</title>
      <form method="post" style="font: 1rem sans-serif; max-width: 40rem; margin: 3rem auto">
        <h1>Giải mã trên Temporal UI · Payloads in the Temporal UI</h1>
        <p style="color: #b00020">${complaint}</p>
        <p>
          <label>
            Mã truy cập của cán bộ một cửa hoặc người giám sát · Token of a one-stop officer or a supervisor
            <textarea name="token" rows="6" style="width: 100%"></textarea>
          </label>
        </p>
        <button>Đăng nhập · Sign in</button>
        <p><small>Máy thử nghiệm · On a developer's machine: <code>npx lienthong token supervisor</code></small></p>
      </form>
    </html>`;
}
