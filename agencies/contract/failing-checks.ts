/** What goes wrong, and which of the two errors tells it. */
import assert from 'node:assert/strict';
import { AgencyRejected, AgencyUnavailable } from '../port.js';
import { type ContractCheck, cancellation, following } from './moves.js';

export const failingChecks: readonly ContractCheck[] = [
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
