/** Taking back what was decided, when a decision annuls it later. */
import { localDate } from '../../definitions/calendar/local-date.js';
import type { WayOfUndoing } from '../../definitions/language/annulment.js';
import { AgencyUnavailable } from '../port.js';
import { broken, check } from './contract-check.js';
import { Conversation, filedAndEnded } from './conversation.js';

const decision = { number: '45/QĐ-UBND', decidedOn: localDate('2026-03-02'), reason: 'found-alive' } as const;
const how: WayOfUndoing = 'by-recovery';

function annulment({ message: { reference, legalNow } }: Conversation) {
  return { key: `${reference}/annul`, reference, decision, how, legalNow };
}

const takesBack = check('takes back what it decided', {
  expected: 'an annulment after the decision is answered with "daThuHoi": true, and every later answer says so',
  async run(context) {
    const { port } = context;
    const conversation = await filedAndDecided(context);
    const { number } = await conversation.ask();
    const answer = await port.annul(annulment(conversation));
    if (!answer.annulled) broken('it had decided, and its answer to the annulment is without "daThuHoi": true');
    if (answer.number !== number) broken(`dossier ${number} was annulled, the answer names ${answer.number}`);
    if (!(await conversation.ask()).annulled) broken('it took its decision back; asked about it, it does not say so');
    if (!(await conversation.send()).annulled) broken('the application came again, and its decision stands as before');
  },
});

const takesBackOnce = check('takes back once what it decided, however often it is asked', {
  expected: 'an annulment that comes again, also under another key, has no second effect and the same answer',
  needs: ['control'],
  async run(context) {
    const { port, control } = context;
    const conversation = await filedAndDecided(context);
    const request = annulment(conversation);
    await control.loseAnswerOnce(conversation.reference, 'annul');
    await port.annul(request).then(
      () => broken('its answer was to be lost, and arrived'),
      (fault: unknown) => {
        if (!(fault instanceof AgencyUnavailable)) throw fault;
      },
    );
    for (const key of [request.key, request.key, `${request.key}-again`]) {
      if (!(await port.annul({ ...request, key })).annulled)
        broken('it had taken its decision back, and now denies it');
    }
    const times = await control.annulmentsUnder(conversation.reference);
    if (times !== 1) broken(`${conversation.reference} was annulled ${times} times`);
  },
});

const leavesUndecided = check('takes back nothing while it is still at work', {
  expected:
    'an annulment before the decision is answered without "daThuHoi": true; the work goes on, and its decision can be annulled',
  needs: ['control'],
  async run(context) {
    const { port, control } = context;
    const conversation = new Conversation(context);
    await control.hold(conversation.reference);
    await conversation.send();
    if ((await port.annul(annulment(conversation))).annulled) broken('nothing was decided, yet it took it back');
    await control.release(conversation.reference);
    await decided(conversation);
    if (!(await port.annul(annulment(conversation))).annulled)
      broken('an annulment that came too early was remembered, and the decision that followed stands');
  },
});

const leavesEnded = check('takes back nothing of a dossier that was cancelled', {
  expected: 'where nothing was decided, an annulment is answered without "daThuHoi": true',
  async run(context) {
    const conversation = new Conversation(context);
    if (!(await conversation.cancel()).cancelled) broken('a dossier that had not arrived could not be cancelled');
    if ((await context.port.annul(annulment(conversation))).annulled)
      broken('the dossier was cancelled, yet it took a decision back');
  },
});

const takesWord = check('takes word of a result of others that was annulled', {
  expected: 'the number of the result is noted, also twice, and begins no dossier',
  async run({ port, newApplication }) {
    const { reference, legalNow } = newApplication();
    const word = {
      key: `${reference}/told-${port.agency}`,
      reference,
      resultNumber: '12/2026/TLKT',
      decision,
      legalNow,
    };
    await port.inform(word);
    await port.inform(word);
    if (await port.query(reference)) broken('it was told of an annulled result, and began a dossier');
  },
});

async function filedAndDecided(context: Parameters<typeof filedAndEnded>[0]): Promise<Conversation> {
  const conversation = await filedAndEnded(context);
  await decided(conversation);
  return conversation;
}

async function decided(conversation: Conversation): Promise<void> {
  const notices = await conversation.carryThrough();
  if (notices.some(({ event }) => event.type === 'agency.refused'))
    broken('it refused its sample application, so there is nothing that could be annulled');
}

export const annullingChecks = [takesBack, takesBackOnce, leavesUndecided, leavesEnded, takesWord];
