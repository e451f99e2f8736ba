/** Filing a dossier, and hearing about it. */
import assert from 'node:assert/strict';
import { type ContractCheck, carryThrough } from './moves.js';

export const filingChecks: readonly ContractCheck[] = [
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
      assert.deepEqual(
        notices.map(({ sequence }) => sequence),
        notices.map((_, place) => place + 1),
      );
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
        assert.deepEqual(
          called,
          notices.find(({ id }) => id === called.id),
        );
      }
    },
  },
];
