/** Filing a dossier. */
import { broken, check } from './contract-check.js';
import { Conversation } from './conversation.js';

const receivesApplication = check('receives an application under a number of its own', {
  expected: "an application is answered with a number of the agency's own, and a query finds it under that number",
  async run(context) {
    const conversation = new Conversation(context);
    const { number } = await conversation.send();
    if (number === '') broken('the answer to the application has an empty number');
    if (number === conversation.reference) broken(`the answer repeats our reference ${number} as the number`);
    const asked = await conversation.ask();
    if (asked.number !== number) broken(`the answer said number ${number}, the query ${asked.number}`);
  },
});

const keepsOneOfTwo = check('keeps one dossier when the same message is sent twice', {
  expected: 'the same Idempotency-Key a second time has no second effect: the number of the first answer comes back',
  async run(context) {
    const conversation = new Conversation(context);
    const [once, again] = [await conversation.send(), await conversation.send()];
    if (again.number !== once.number) broken(`the first answer said number ${once.number}, the repeat ${again.number}`);
  },
});

const keepsOneOfMany = check('keeps one dossier when the same message is sent many times at once', {
  expected: 'of equal messages that arrive together one is taken, and all are answered with its number',
  async run(context) {
    const conversation = new Conversation(context);
    const records = await Promise.all(Array.from({ length: 6 }, () => conversation.send()));
    const numbers = [...new Set(records.map(({ number }) => number))];
    if (numbers.length !== 1) broken(`six equal messages at once were answered with ${numbers.join(', ')}`);
  },
});

const storesOne = check('stores one dossier under one reference', {
  expected: 'whatever is repeated or overtakes, the database holds one dossier under our reference',
  needs: ['control'],
  async run(context) {
    const [repeated, crowded, overtaken] = [
      new Conversation(context),
      new Conversation(context),
      new Conversation(context),
    ];
    await repeated.send();
    await repeated.send();
    await Promise.all(Array.from({ length: 6 }, () => crowded.send()));
    await overtaken.cancel();
    await overtaken.send();
    const cases = [
      [repeated, 'after a repeated message'],
      [crowded, 'after six equal messages at once'],
      [overtaken, 'after a cancellation that overtook its application'],
    ] as const;
    for (const [{ reference }, when] of cases) {
      const held = await context.control.dossiersUnder(reference);
      if (held !== 1) broken(`${when} it holds ${held} dossiers under ${reference}`);
    }
  },
});

const knowsNoOther = check('does not know a dossier that was never sent', {
  expected: 'a query about a reference that was never sent is answered with 404',
  async run({ port, newApplication }) {
    const { reference } = newApplication();
    const record = await port.query(reference);
    if (record) broken(`asked about ${reference}, which nobody sent, it told of dossier ${record.number}`);
  },
});

const keepsApart = check('keeps two dossiers apart', {
  expected: 'each reference has a number and notices of its own, however the questions are mixed',
  async run(context) {
    const [one, other] = [new Conversation(context), new Conversation(context)];
    const [first, second] = await Promise.all([one.send(), other.send()]);
    if (first.number === second.number) broken(`two references were given the same number ${first.number}`);
    await Promise.all([one.carryThrough(), other.carryThrough()]);
    for (const [{ reference }, filed, asked] of [
      [one, first, await one.ask()],
      [other, second, await other.ask()],
    ] as const) {
      if (asked.number !== filed.number)
        broken(`${reference} was received as ${filed.number}; asked about it, the agency tells of ${asked.number}`);
    }
    const ids = new Set(one.told.flat().map(({ id }) => id));
    const shared = other.told.flat().find(({ id }) => ids.has(id));
    if (shared) broken(`both ${one.reference} and ${other.reference} have a notice ${shared.id}`);
  },
});

export const filingChecks = [receivesApplication, keepsOneOfTwo, keepsOneOfMany, storesOne, knowsNoOther, keepsApart];
