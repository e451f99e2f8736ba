/** What the agency says by itself. */
import { isDeepStrictEqual } from 'node:util';
import type { AgencyNotice } from '../port.js';
import { broken, type CallbackEar, type ContractContext, check } from './contract-check.js';
import { type Conversation, filedAndEnded } from './conversation.js';

type Listening = ContractContext & { readonly callbacks: CallbackEar };

const about = ({ callbacks }: Listening, reference: string) =>
  callbacks.heard.filter(({ body }) => body.maThamChieu === reference);

/** A callback that cannot be read may be about anything. */
const refusedAbout = ({ callbacks }: Listening, reference: string) =>
  callbacks.refused.filter((callback) => callback.reference === undefined || callback.reference === reference);

/** What was in no answer to a message of ours. */
async function owed(conversation: Conversation): Promise<readonly AgencyNotice[]> {
  const { notices } = await conversation.ask();
  return notices.filter(({ id }) => !conversation.known.has(id));
}

/** Waits until each of `notices` has been called back. */
async function untilCalled(context: Listening, reference: string, notices: readonly AgencyNotice[]): Promise<void> {
  const missing = () => {
    const called = new Set(about(context, reference).map(({ body }) => body.maThongBao));
    return notices.find(({ id }) => !called.has(id));
  };
  await context.patience.eventually(async () => (missing() === undefined ? true : undefined));
  const notice = missing();
  if (notice) nothingCame(context, notice);
}

function nothingCame(context: Listening, { id, reference, event }: AgencyNotice): never {
  const [refused] = refusedAbout(context, reference);
  const why = refused ? `; a callback was refused: ${refused.message}` : '';
  const { callbacks, patience } = context;
  broken(`notice ${id} (${event.type}) was not called back to ${callbacks.url} within ${patience.waitMs} ms${why}`);
}

const tellsTheSame = check('calls back with exactly what a query tells', {
  expected: 'the body of a callback is the notice as a query shows it: id, reference, sequence number and content',
  needs: ['callbacks'],
  async run(context) {
    const conversation = await filedAndEnded(context);
    const { reference } = conversation;
    const { notices } = await conversation.ask();
    await untilCalled(context, reference, (await owed(conversation)).slice(-1));
    for (const { body } of about(context, reference)) {
      const called = context.port.readNotice(body);
      const asked = notices.find(({ id }) => id === called.id);
      if (!asked) broken(`it called back with notice ${called.id}, which a query about ${reference} does not show`);
      if (called.sequence !== asked.sequence)
        broken(`notice ${called.id} is number ${called.sequence} in the callback and ${asked.sequence} in the query`);
      if (!isDeepStrictEqual(called, asked))
        broken(`notice ${called.id} is ${called.event.type} in the callback; the query tells it otherwise`);
    }
  },
});

const tellsAll = check('calls back about everything that was in no answer', {
  expected: 'whatever is not in the answer to one of our messages is called back, each notice at least once',
  needs: ['callbacks'],
  async run(context) {
    const conversation = await filedAndEnded(context);
    await untilCalled(context, conversation.reference, await owed(conversation));
  },
});

const signs = check('signs every callback at the time of sending', {
  expected: 'each callback is signed with the shared secret over timestamp, nonce and body, at the moment it is sent',
  needs: ['callbacks'],
  async run(context) {
    const conversation = await filedAndEnded(context);
    const { reference } = conversation;
    const last = (await owed(conversation)).at(-1);
    if (!last) return;
    const came = await context.patience.eventually(async () => {
      const heard = about(context, reference).some(({ body }) => body.maThongBao === last.id);
      return heard || refusedAbout(context, reference).length > 0 ? true : undefined;
    });
    const [refused] = refusedAbout(context, reference);
    if (refused) broken(`a callback about ${reference} was refused: ${refused.message}`);
    if (!came) nothingCame(context, last);
  },
});

const repeats = check('repeats a callback that was not taken, signed anew', {
  expected: 'a callback that is answered with 503 comes again, with a new timestamp, nonce and signature',
  needs: ['callbacks'],
  async run(context) {
    const message = context.newApplication();
    const { reference } = message;
    context.callbacks.turnAwayOnce(reference);
    const conversation = await filedAndEnded(context, message);
    const [next] = await owed(conversation);
    if (!next) return;
    const turnedAway = () => about(context, reference).find(({ status }) => status === 503);
    const again = await context.patience.eventually(async () => {
      const first = turnedAway();
      const same = about(context, reference).filter(({ body }) => body.maThongBao === first?.body.maThongBao);
      return same.length > 1 ? true : undefined;
    });
    if (again) return;
    const first = turnedAway() ?? nothingCame(context, next);
    const [refused] = refusedAbout(context, reference);
    if (refused) broken(`after a 503 a callback about ${reference} was refused: ${refused.message}`);
    const wait = `within ${context.patience.waitMs} ms`;
    broken(`notice ${first.body.maThongBao} was answered with 503 and did not come again ${wait}`);
  },
});

export const callbackChecks = [tellsTheSame, tellsAll, signs, repeats];
