/** What goes wrong, and which of the two errors tells it. */
import { AgencyRejected, AgencyUnavailable } from '../port.js';
import { broken, check } from './contract-check.js';
import { Conversation, cancellation, following } from './conversation.js';

type Kind = typeof AgencyRejected | typeof AgencyUnavailable;

const outcomes = new Map<Kind, string>([
  [AgencyRejected, 'a refusal that no repeat changes'],
  [AgencyUnavailable, 'a failure after which we ask again'],
]);

/** @param what was done, as the subject of a sentence */
async function mustFail(what: string, kind: Kind, call: () => unknown): Promise<void> {
  const fault = await Promise.resolve()
    .then(call)
    .then(
      () => undefined,
      (failure: unknown) => failure,
    );
  if (fault instanceof kind) return;
  const met = fault instanceof Error ? fault.message : 'success';
  broken(`${what} had to end as ${outcomes.get(kind)}, but ended as: ${met}`);
}

const rejectsForm = check('rejects an application that is not of its form, without asking the agency', {
  expected: 'the adapter sends only what its form allows',
  async run({ port, newApplication }) {
    const message = { ...newApplication(), content: { surprise: true } };
    await mustFail('an application with unknown fields', AgencyRejected, () => port.submit(message));
    if (await port.query(message.reference)) broken('an application with unknown fields reached the agency');
  },
});

const rejectsRefused = check('rejects what the agency refuses to take', {
  expected: 'an answer 422 is final: the message is not sent again',
  needs: ['control'],
  async run({ port, control, newApplication }) {
    const message = newApplication();
    await control.failOnce(message.reference, 'application', 422);
    await mustFail('an application that is answered with 422', AgencyRejected, () => port.submit(message));
  },
});

const rejectsPapers = check('rejects papers for a dossier that the agency does not hold', {
  expected: 'papers for an unknown reference are answered with 404 or another 4xx, and nothing begins',
  async run({ port, newApplication }) {
    const papers = { documents: [{ kind: 'household-book', location: 'test/household-book' }] };
    const supplement = following(newApplication(), 'supplement', 1, papers);
    await mustFail('handing in papers for an unknown dossier', AgencyRejected, () => port.submit(supplement));
    if (await port.query(supplement.reference)) broken('papers for an unknown dossier began a dossier');
  },
});

const rejectsCallback = check('rejects a callback that is not in the words of the agency', {
  expected: 'the adapter reads only notices of the agreed form',
  async run({ port }) {
    for (const body of [undefined, 'decided', {}, { maThongBao: '1' }]) {
      const what = `a callback with the body ${JSON.stringify(body)}`;
      await mustFail(what, AgencyRejected, () => port.readNotice(body));
    }
  },
});

const saysBusy = check('says that the agency is unavailable when it answers with an error of its own or is too busy', {
  expected: 'after an answer 500, 503 or 429 the same message is taken at the next attempt',
  needs: ['control'],
  async run(context) {
    for (const status of [500, 503, 429]) {
      const conversation = new Conversation(context);
      await context.control.failOnce(conversation.reference, 'application', status);
      const what = `an application that is answered with ${status}`;
      await mustFail(what, AgencyUnavailable, () => context.port.submit(conversation.message));
      await conversation.send();
    }
  },
});

const saysDown = check('says that the agency is unavailable when nobody answers', {
  expected: 'a connection that breaks is a failure of unknown outcome, for every kind of call',
  needs: ['control'],
  async run({ port, control, newApplication }) {
    const message = newApplication();
    await control.goDown(message.reference);
    await mustFail('an application without an answer', AgencyUnavailable, () => port.submit(message));
    await mustFail('a query without an answer', AgencyUnavailable, () => port.query(message.reference));
    await mustFail('a cancellation without an answer', AgencyUnavailable, () => port.cancel(cancellation(message)));
  },
});

const findsLost = check('finds by a query what was written when the answer got lost', {
  expected: 'what was written counts: a query finds it, and a repeat is answered with the same number',
  needs: ['control'],
  async run(context) {
    const conversation = new Conversation(context);
    await context.control.loseAnswerOnce(conversation.reference, 'application');
    const { message, reference } = conversation;
    await mustFail('an application whose answer is lost', AgencyUnavailable, () => context.port.submit(message));
    const found = await conversation.ask();
    const again = await conversation.send();
    if (again.number !== found.number)
      broken(`the query found number ${found.number}, the repeated application was answered with ${again.number}`);
    const held = await context.control.dossiersUnder(reference);
    if (held !== 1) broken(`after a lost answer and a repeat it holds ${held} dossiers under ${reference}`);
  },
});

export const failingChecks = [
  rejectsForm,
  rejectsRefused,
  rejectsPapers,
  rejectsCallback,
  saysBusy,
  saysDown,
  findsLost,
];
