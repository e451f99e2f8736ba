/** What every adapter of `AgencyPort` must do, whatever system it speaks to. Plain functions: any test runner can run them. */
import assert from 'node:assert/strict';
import { type AgencyMessage, type AgencyNotice, type AgencyPort, AgencyRejected, AgencyUnavailable } from '../port.js';
import type { FarSide } from './far-side.js';

/** An adapter, the system behind it, and one lawful dossier to try them with. */
export interface ContractContext {
  readonly port: AgencyPort;
  readonly farSide: FarSide;
  /** A new application under a reference of its own, which the agency grants. */
  newApplication(): AgencyMessage;
  /** What we answer to a question of the agency's; undefined when the event asks nothing. */
  reply(event: AgencyNotice['event']): unknown;
  /** Repeats `probe` until it does not throw. */
  eventually<Value>(probe: () => Promise<Value>): Promise<Value>;
}

export interface ContractCheck {
  readonly name: string;
  run(context: ContractContext): Promise<void>;
}

const isDecision = ({ event }: AgencyNotice) => event.type === 'agency.decided';

function following(message: AgencyMessage, kind: 'supplement' | 'answer', place: number, content: unknown): AgencyMessage {
  return { ...message, key: `${message.reference}/${kind}-${place}`, kind, content };
}

async function saidSoFar({ port }: ContractContext, reference: string): Promise<readonly AgencyNotice[]> {
  const record = await port.query(reference);
  assert.ok(record, `the agency does not know ${reference}`);
  return record.notices;
}

async function untilSaid(context: ContractContext, reference: string, wanted: (notice: AgencyNotice) => boolean) {
  return context.eventually(async () => {
    const found = (await saidSoFar(context, reference)).find(wanted);
    assert.ok(found, `still waiting for ${reference}`);
    return found;
  });
}

/** Answers whatever the agency asks until it has decided. */
async function carryThrough(context: ContractContext, message: AgencyMessage): Promise<readonly AgencyNotice[]> {
  const { reference } = message;
  const answered = new Set<string>();
  const open = (notice: AgencyNotice) => context.reply(notice.event) !== undefined && !answered.has(notice.id);
  for (;;) {
    const notice = await untilSaid(context, reference, (candidate) => isDecision(candidate) || open(candidate));
    if (isDecision(notice)) return saidSoFar(context, reference);
    answered.add(notice.id);
    await context.port.submit(following(message, 'answer', answered.size, context.reply(notice.event)));
  }
}

function cancellation({ reference, legalNow }: AgencyMessage) {
  return { key: `${reference}/cancel-1`, reference, reason: 'withdrawn by the citizen', legalNow };
}

const filing: readonly ContractCheck[] = [
  {
    name: 'receives an application under a number of its own',
    async run(context) {
      const message = context.newApplication();
      const record = await context.port.submit(message);
      assert.notEqual(record.number, '');
      assert.notEqual(record.number, message.reference);
      assert.equal((await context.port.query(message.reference))?.number, record.number);
    },
  },
  {
    name: 'keeps one dossier when the same message is sent twice',
    async run(context) {
      const message = context.newApplication();
      const [once, again] = [await context.port.submit(message), await context.port.submit(message)];
      assert.equal(again.number, once.number);
      assert.equal(await context.farSide.dossiersUnder(message.reference), 1);
    },
  },
  {
    name: 'keeps one dossier when the same message is sent many times at once',
    async run(context) {
      const message = context.newApplication();
      const records = await Promise.all(Array.from({ length: 6 }, () => context.port.submit(message)));
      assert.equal(new Set(records.map(({ number }) => number)).size, 1);
      assert.equal(await context.farSide.dossiersUnder(message.reference), 1);
    },
  },
  {
    name: 'does not know a dossier that was never sent',
    async run({ port, newApplication }) {
      assert.equal(await port.query(newApplication().reference), undefined);
    },
  },
  {
    name: 'numbers what it says without gaps and never uses an id twice',
    async run(context) {
      const message = context.newApplication();
      await context.port.submit(message);
      const notices = await carryThrough(context, message);
      assert.deepEqual(notices.map(({ sequence }) => sequence), notices.map((_, place) => place + 1));
      assert.equal(new Set(notices.map(({ id }) => id)).size, notices.length);
      assert.ok(notices.every(({ reference }) => reference === message.reference));
      assert.equal(notices[0]?.event.type, 'agency.accepted');
    },
  },
  {
    name: 'calls back with exactly what a query tells',
    async run(context) {
      const message = context.newApplication();
      await context.port.submit(message);
      const notices = await carryThrough(context, message);
      const last = notices.at(-1);
      const bodies = await context.eventually(async () => {
        const received = await context.farSide.callbacksAbout(message.reference);
        assert.ok(received.map(context.port.readNotice).some(({ id }) => id === last?.id));
        return received;
      });
      for (const called of bodies.map(context.port.readNotice)) {
        assert.deepEqual(called, notices.find(({ id }) => id === called.id));
      }
    },
  },
];

const changing: readonly ContractCheck[] = [
  {
    name: 'asks for papers, takes them once, and goes on',
    async run(context) {
      const message = context.newApplication();
      await context.farSide.askForPapers(message.reference, ['household book']);
      await context.port.submit(message);
      const request = await untilSaid(context, message.reference, ({ event }) => event.type === 'agency.supplementRequested');
      assert.deepEqual((request.event as { items?: unknown }).items, ['household book']);
      const supplement = following(message, 'supplement', 1, {
        documents: [{ kind: 'household-book', location: 'test/household-book' }],
      });
      await context.port.submit(supplement);
      await context.port.submit(supplement);
      const notices = await carryThrough(context, message);
      assert.equal(notices.filter(({ event }) => event.type === 'agency.supplementRequested').length, 1);
    },
  },
  {
    name: 'ends its work when it is asked before the decision',
    async run(context) {
      const message = context.newApplication();
      await context.farSide.hold(message.reference);
      const { number } = await context.port.submit(message);
      const ended = await context.port.cancel(cancellation(message));
      assert.deepEqual([ended.cancelled, ended.number], [true, number]);
      assert.equal((await context.port.cancel(cancellation(message))).cancelled, true);
      await context.farSide.release(message.reference);
      assert.ok(!(await saidSoFar(context, message.reference)).some(isDecision));
    },
  },
  {
    name: 'lets its decision stand when it is asked after it',
    async run(context) {
      const message = context.newApplication();
      await context.port.submit(message);
      await carryThrough(context, message);
      const answer = await context.port.cancel(cancellation(message));
      assert.equal(answer.cancelled, false);
      assert.ok(answer.notices.some(isDecision));
    },
  },
  {
    name: 'never begins a dossier that was cancelled before it arrived',
    async run(context) {
      const message = context.newApplication();
      assert.equal((await context.port.cancel(cancellation(message))).cancelled, true);
      const record = await context.port.submit(message);
      assert.deepEqual(record.notices, []);
      assert.equal(await context.farSide.dossiersUnder(message.reference), 1);
    },
  },
];

const failing: readonly ContractCheck[] = [
  {
    name: 'rejects an application that is not of its form, without asking the agency',
    async run({ port, newApplication }) {
      const message = { ...newApplication(), content: { surprise: true } };
      await assert.rejects(port.submit(message), AgencyRejected);
      assert.equal(await port.query(message.reference), undefined);
    },
  },
  {
    name: 'rejects what the agency refuses to take',
    async run({ port, farSide, newApplication }) {
      const message = newApplication();
      await farSide.failOnce(message.reference, 'application', 422);
      await assert.rejects(port.submit(message), AgencyRejected);
    },
  },
  {
    name: 'rejects papers for a dossier that the agency does not hold',
    async run({ port, newApplication }) {
      const papers = { documents: [{ kind: 'household-book', location: 'test/household-book' }] };
      await assert.rejects(port.submit(following(newApplication(), 'supplement', 1, papers)), AgencyRejected);
    },
  },
  {
    name: 'rejects a callback that is not in the words of the agency',
    async run({ port }) {
      for (const body of [undefined, 'decided', {}, { maThongBao: '1' }]) {
        assert.throws(() => port.readNotice(body), AgencyRejected);
      }
    },
  },
  {
    name: 'says that the agency is unavailable when it answers with an error of its own or is too busy',
    async run({ port, farSide, newApplication }) {
      for (const status of [500, 503, 429]) {
        const message = newApplication();
        await farSide.failOnce(message.reference, 'application', status);
        await assert.rejects(port.submit(message), AgencyUnavailable);
        assert.ok(await port.submit(message), 'the next attempt goes through');
      }
    },
  },
  {
    name: 'says that the agency is unavailable when nobody answers',
    async run({ port, farSide, newApplication }) {
      const message = newApplication();
      await farSide.goDown(message.reference);
      await assert.rejects(port.submit(message), AgencyUnavailable);
      await assert.rejects(port.query(message.reference), AgencyUnavailable);
      await assert.rejects(port.cancel(cancellation(message)), AgencyUnavailable);
    },
  },
  {
    name: 'finds by a query what was written when the answer got lost',
    async run({ port, farSide, newApplication }) {
      const message = newApplication();
      await farSide.loseAnswerOnce(message.reference, 'application');
      await assert.rejects(port.submit(message), AgencyUnavailable);
      const found = await port.query(message.reference);
      assert.equal((await port.submit(message)).number, found?.number);
      assert.equal(await farSide.dossiersUnder(message.reference), 1);
    },
  },
];

export const portContract: readonly ContractCheck[] = [...filing, ...changing, ...failing];
