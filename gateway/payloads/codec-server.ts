/** What the Temporal UI asks to open and to seal payloads: the browser of an operator calls it, with that operator's token. */
import type { Payload } from '@temporalio/common';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import type { CaseKeys } from '../../codec/case-keys.js';
import { CaseErased, KeyUnknown } from '../../codec/data-key.js';
import { isSealed, keyIdOf, opened, sealed } from '../../codec/payload-codec.js';
import type { GatewayEnv, Log } from '../http/environment.js';
import { Problem } from '../http/problem.js';
import { answerProblem } from '../http/problem-answer.js';
import { type AdmissionParts, createAdmission, type Subject } from './admission.js';
import { payloadsIn, written } from './payload-json.js';
import { addSignIn, authorizationOf } from './sign-in.js';

export interface CodecServerSettings extends AdmissionParts {
  readonly keys: CaseKeys;
  /** Whose browsers may ask: addresses of the Temporal UI. */
  readonly origins: readonly string[];
  readonly log: Log;
}

/** A page of the UI sends a payload at a time; a history as a download some thousand. */
const mostBytes = 16 * 1024 * 1024;

export function createCodecServer(settings: CodecServerSettings): Hono<GatewayEnv> {
  const { keys, origins, log } = settings;
  const welcome = createAdmission(settings);
  const server = new Hono<GatewayEnv>();
  server.onError((fault, context) => answerProblem(fault, context, log));
  server.get('/healthz', (context) => context.json({ status: 'ok' }));
  addSignIn(server, welcome, origins);
  const allowHeaders = ['content-type', 'x-namespace', 'authorization', 'authorization-extras'];
  const origin = [...origins];
  server.use(cors({ origin, allowMethods: ['POST', 'OPTIONS'], allowHeaders, credentials: true, maxAge: 600 }));
  server.use(bodyLimit({ maxSize: mostBytes, onError: tooLarge }));
  server.post('/decode', async (context) => {
    const visitor = await welcome(authorizationOf(context));
    const payloads = await payloadsOf(context);
    const subjects = await subjectsOf(payloads, keys);
    await visitor.require('payload.read', subjects, context.req.header('x-namespace'));
    await visitor.note('payload.read', subjects);
    return context.json(written(await reading(payloads, keys)));
  });
  server.post('/encode', async (context) => {
    const visitor = await welcome(authorizationOf(context));
    const payloads = await payloadsOf(context);
    await visitor.require('payload.write', [], context.req.header('x-namespace'));
    // The UI does not say of which case: the one that reads it is given the key.
    const key = await keys.forNobodyYet();
    await visitor.note('payload.write', [{ caseId: null, detail: key.id }]);
    return context.json(written(payloads.map((payload) => sealed(payload, key))));
  });
  return server;
}

/** The cases that can still be read; what is of no case yet goes by the name of its key. */
async function subjectsOf(payloads: readonly Payload[], keys: CaseKeys): Promise<Subject[]> {
  const ids = [...new Set(payloads.filter(isSealed).map(keyIdOf))];
  const found = await Promise.all(ids.map((id) => readable(keys.byId(id), undefined)));
  const keysFound = found.filter((key) => key !== undefined);
  const cases = new Set(keysFound.flatMap(({ caseId }) => caseId ?? []));
  const ofNoCase = keysFound.filter(({ caseId }) => caseId === null);
  return [
    ...[...cases].map((caseId) => ({ caseId, detail: null })),
    ...ofNoCase.map(({ id }) => ({ caseId: null, detail: id })),
  ];
}

/** What nobody can read any more stays as it is: the rest of the page is shown all the same. */
function reading(payloads: readonly Payload[], keys: CaseKeys): Promise<Payload[]> {
  return Promise.all(payloads.map((payload) => readable(opened(payload, keys), payload)));
}

function readable<Read, Otherwise>(read: Promise<Read>, otherwise: Otherwise): Promise<Read | Otherwise> {
  return read.catch((fault: unknown) => {
    if (fault instanceof CaseErased || fault instanceof KeyUnknown) return otherwise;
    throw fault;
  });
}

/** @throws Problem REQUEST_INVALID */
async function payloadsOf(context: Context<GatewayEnv>): Promise<Payload[]> {
  const payloads = payloadsIn(await context.req.json().catch(() => null));
  if (payloads) return payloads;
  throw new Problem('REQUEST_INVALID', {
    vi: 'Cần một đối tượng JSON có payloads, như Temporal UI gửi.',
    en: 'A JSON object with payloads is expected, as the Temporal UI sends it.',
  });
}

function tooLarge(): never {
  throw new Problem('BODY_TOO_LARGE', {
    vi: `Mỗi lần giải mã tối đa ${mostBytes} byte.`,
    en: `At most ${mostBytes} bytes are opened at a time.`,
  });
}
