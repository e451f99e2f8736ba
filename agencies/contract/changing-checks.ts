/** Changing a dossier that is under way: papers handed in, work ended. */
import { broken, check } from './contract-check.js';
import { Conversation, filedAndEnded, following, isEnd } from './conversation.js';

const asksForPapers = check('asks for papers, takes them once, and goes on', {
  expected: 'papers are asked for in one notice, taken once by their key, and the work goes on after them',
  needs: ['control'],
  async run(context) {
    const conversation = new Conversation(context);
    await context.control.askForPapers(conversation.reference, ['household book']);
    await conversation.send();
    const request = await conversation.until(
      ({ event }) => event.type === 'agency.supplementRequested',
      'that papers are missing',
    );
    const { items } = request.event as { items?: unknown };
    if (JSON.stringify(items) !== '["household book"]')
      broken(`it was made to ask for ["household book"] and asked for ${JSON.stringify(items)}`);
    const documents = [{ kind: 'household-book', location: 'test/household-book' }];
    const supplement = following(conversation.message, 'supplement', 1, { documents });
    await conversation.send(supplement);
    await conversation.send(supplement);
    const notices = await conversation.carryThrough();
    const requests = notices.filter(({ event }) => event.type === 'agency.supplementRequested');
    if (requests.length !== 1) broken(`it asked for the same papers ${requests.length} times`);
  },
});

const endsItsWork = check('ends its work when it is asked before the decision', {
  expected: 'a cancellation before the decision is answered with "daHuy": true, and nothing is decided after it',
  needs: ['control'],
  async run(context) {
    const conversation = new Conversation(context);
    await context.control.hold(conversation.reference);
    const { number } = await conversation.send();
    const ended = await conversation.cancel();
    if (!ended.cancelled) broken('nothing was decided, yet the cancellation was not accepted');
    if (ended.number !== number) broken(`dossier ${number} was cancelled, the answer names ${ended.number}`);
    if (!(await conversation.cancel()).cancelled) broken('the same cancellation a second time was answered otherwise');
    await context.control.release(conversation.reference);
    await staysUndecided(context, conversation);
  },
});

async function staysUndecided(
  { patience }: { readonly patience: { aWhile(): Promise<void> } },
  conversation: Conversation,
) {
  await patience.aWhile();
  const decision = (await conversation.ask()).notices.find(isEnd);
  if (decision) broken(`it said that ${conversation.reference} is cancelled, and then said ${decision.event.type}`);
}

const saysTruly = check('says truly whether a cancellation came in time', {
  expected: '"daHuy": true means that nothing was or will be decided; otherwise the answer holds the decision',
  async run(context) {
    const conversation = new Conversation(context);
    await conversation.send();
    const { cancelled, notices } = await conversation.cancel();
    if (!cancelled && !notices.some(isEnd))
      broken('a cancellation just after filing was not accepted, and the answer holds no decision that stands');
    if (cancelled) await staysUndecided(context, conversation);
    if ((await conversation.cancel()).cancelled !== cancelled)
      broken('the same cancellation a second time was answered otherwise');
  },
});

const letsStand = check('lets its decision stand when it is asked after it', {
  expected: 'a cancellation after the decision is answered without "daHuy": true, and with the decision',
  async run(context) {
    const conversation = await filedAndEnded(context);
    const { cancelled, notices } = await conversation.cancel();
    if (cancelled) broken(`it had decided ${conversation.reference}, and then accepted a cancellation`);
    if (!notices.some(isEnd)) broken('the answer to the cancellation does not hold the decision');
  },
});

const neverBegins = check('never begins a dossier that was cancelled before it arrived', {
  expected: 'a cancellation may overtake its application: it is accepted, and the application is then not worked on',
  async run(context) {
    const conversation = new Conversation(context);
    if (!(await conversation.cancel()).cancelled)
      broken('the cancellation of a dossier that had not arrived yet was not accepted');
    const { notices } = await conversation.send();
    if (notices[0]) broken(`the application came after its cancellation, and the agency said ${notices[0].event.type}`);
    await staysUndecided(context, conversation);
  },
});

export const changingChecks = [asksForPapers, endsItsWork, saysTruly, letsStand, neverBegins];
