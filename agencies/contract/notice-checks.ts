/** What the agency says about a dossier when it is asked. */
import { isDeepStrictEqual } from 'node:util';
import type { AgencyNotice } from '../port.js';
import { broken, check } from './contract-check.js';
import { type Conversation, filedAndEnded } from './conversation.js';

const numbersNotices = check('numbers what it says without gaps and never uses an id twice', {
  expected: 'the notices of a dossier are numbered 1, 2, 3 …, each has an id of its own, and the first is the receipt',
  async run(context) {
    const conversation = await filedAndEnded(context);
    const { notices } = await conversation.ask();
    const sequences = notices.map(({ sequence }) => sequence);
    if (sequences.some((sequence, place) => sequence !== place + 1))
      broken(`the notices of ${conversation.reference} are numbered ${sequences.join(', ')}`);
    const ids = notices.map(({ id }) => id);
    const repeated = ids.find((id, place) => ids.indexOf(id) !== place);
    if (repeated) broken(`two notices of ${conversation.reference} have the id ${repeated}`);
    const first = notices[0]?.event.type;
    if (first !== 'agency.accepted') broken(`the first notice is ${first}, not the receipt (agency.accepted)`);
  },
});

const takesNothingBack = check('never takes back what it has said', {
  expected: 'each answer holds everything that was said before, unchanged and in the same order',
  async run(context) {
    const conversation = await filedAndEnded(context);
    await conversation.ask();
    await context.patience.aWhile();
    await conversation.ask();
    for (const [place, later] of conversation.told.entries()) {
      const earlier = conversation.told[place - 1];
      if (earlier) compare(conversation, earlier, later);
    }
  },
});

function compare({ reference }: Conversation, earlier: readonly AgencyNotice[], later: readonly AgencyNotice[]): void {
  for (const [place, notice] of earlier.entries()) {
    const now = later[place];
    if (!now) broken(`${reference} had ${earlier.length} notices, at the next question ${later.length}`);
    if (!isDeepStrictEqual(now, notice))
      broken(`notice ${place + 1} of ${reference} (${notice.id}, ${notice.event.type}) is later told otherwise`);
  }
}

export const noticeChecks = [numbersNotices, takesNothingBack];
