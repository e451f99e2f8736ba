/** Changing a dossier that is under way: papers handed in, work ended. */
import assert from 'node:assert/strict';
import {
  type ContractCheck,
  cancellation,
  carryThrough,
  following,
  isDecision,
  saidSoFar,
  untilSaid,
} from './moves.js';

export const changingChecks: readonly ContractCheck[] = [
  {
    name: 'asks for papers, takes them once, and goes on',
    async run(context) {
      const message = context.newApplication();
      await context.farSide.askForPapers(message.reference, ['household book']);
      await context.port.submit(message);
      const request = await untilSaid(
        context,
        message.reference,
        ({ event }) => event.type === 'agency.supplementRequested',
      );
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
