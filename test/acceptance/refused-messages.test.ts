import { ApplicationFailure, WorkflowUpdateFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CaseHandle } from '../../client/case-handle.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier, waitForEnd } from '../harness/wait-for-case.js';

const removal = 'residence-deregistration';
const personalId = '094055800001';
const supplied = {
  type: 'citizen.supplied',
  documents: [{ kind: 'so-ho-khau', location: 'test-store/household.pdf' }],
};
const notice = (caseId: string, sequence: number) => ({
  agency: 'commune-police',
  reference: `${caseId}/${removal}/1`,
  sequence,
});

let site: TestSite;
let linked: CaseHandle;
beforeAll(async () => {
  site = await startSite();
  await site.fault('commune-police', { kind: 'hold', personalId });
  const declaration = filedLater(pensionerDeclaration({ personalId }));
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  linked = (await site.client.openCase(removal, declaration, { filedAt })).case.handle;
  await waitForDossier(linked, removal, ({ status }) => status === 4);
});
afterAll(() => site.stop());

/** Sends an update straight to Temporal, past our client, and gives the refusal. */
async function refusalOf(update: string, message: unknown): Promise<{ code: string; sentence: string }> {
  const handle = site.temporal.workflow.getHandle(linked.caseId);
  const outcome: unknown = await handle.executeUpdate(update, { args: [message] }).catch((fault: unknown) => fault);
  if (outcome instanceof WorkflowUpdateFailedError && outcome.cause instanceof ApplicationFailure) {
    return { code: outcome.cause.type ?? '', sentence: outcome.cause.message };
  }
  throw new Error(`The case should have refused ${update}: ${JSON.stringify(outcome)}`);
}

const eventsWritten = async () => (await historyOf(site.temporal, linked.caseId)).length;

/** Messages to a dossier that the police are examining, each with what the refusal names besides case and event. */
const refused: readonly {
  what: string;
  update: string;
  message: (caseId: string) => unknown;
  code: string;
  says: readonly string[];
}[] = [
  {
    what: 'an event that its state cannot take',
    update: 'citizen',
    message: () => ({ id: 'r-1', dossier: removal, event: supplied }),
    code: 'EVENT_NOT_ALLOWED',
    says: ['citizen.supplied', 'processing.examining', 'citizen.withdrew', 'officer.stopped'],
  },
  {
    what: 'an event that nobody knows',
    update: 'citizen',
    message: () => ({ id: 'r-2', dossier: removal, event: { type: 'citizen.sang' } }),
    code: 'MESSAGE_INVALID',
    says: ['citizen.sang', 'processing.examining', 'Allowed now:'],
  },
  {
    what: 'a known event without what belongs to it',
    update: 'officer',
    message: () => ({ id: 'r-3', dossier: removal, event: { type: 'officer.stopped', by: 'one-stop-centre/clerk' } }),
    code: 'MESSAGE_INVALID',
    says: ['officer.stopped', 'reason', 'processing.examining', 'Allowed now:'],
  },
  {
    what: 'a known event with a field of the wrong kind',
    update: 'citizen',
    message: () => ({ id: 'r-4', dossier: removal, event: { type: 'citizen.supplied', documents: 'household.pdf' } }),
    code: 'MESSAGE_INVALID',
    says: ['citizen.supplied', 'documents'],
  },
  {
    what: 'an agency’s word in the citizen’s mouth',
    update: 'citizen',
    message: () => ({ id: 'r-5', dossier: removal, event: { type: 'agency.refused', reasons: ['x'] } }),
    code: 'MESSAGE_INVALID',
    says: ['agency.refused', 'citizen.*'],
  },
  {
    what: 'an event that only XState may raise',
    update: 'citizen',
    message: () => ({ id: 'r-6', dossier: removal, event: { type: 'xstate.done.actor.submit', output: {} } }),
    code: 'MESSAGE_INVALID',
    says: ['xstate.done.actor.submit', 'citizen.*'],
  },
  {
    what: 'an event of the legal clock',
    update: 'officer',
    message: () => ({ id: 'r-7', dossier: removal, event: { type: 'clock.overdue' } }),
    code: 'MESSAGE_INVALID',
    says: ['clock.overdue', 'officer.*'],
  },
  {
    what: 'a new date that is no date',
    update: 'officer',
    message: () => {
      const event = { type: 'officer.rescheduled', by: 'clerk', reason: 'late', newDate: '2026-03-32' };
      return { id: 'r-17', dossier: removal, event };
    },
    code: 'MESSAGE_INVALID',
    says: ['newDate', 'processing.examining'],
  },
  {
    what: 'a new date for the whole case',
    update: 'officer',
    message: () => ({
      id: 'r-18',
      event: { type: 'officer.rescheduled', by: 'clerk', reason: 'late', newDate: '2026-03-09' },
    }),
    code: 'MESSAGE_INVALID',
    says: ['officer.rescheduled', 'one dossier'],
  },
  {
    what: 'a calendar for one dossier',
    update: 'calendar',
    message: () => ({
      id: 'r-19',
      dossier: removal,
      event: { type: 'calendar.changed', calendar: publicSectorCalendar },
    }),
    code: 'MESSAGE_INVALID',
    says: ['calendar.changed', 'the whole case'],
  },
  {
    what: 'a calendar without its years',
    update: 'calendar',
    message: () => {
      const { years: _years, ...calendar } = publicSectorCalendar;
      return { id: 'r-22', event: { type: 'calendar.changed', calendar } };
    },
    code: 'MESSAGE_INVALID',
    says: ['calendar.years'],
  },
  {
    what: 'a notice that says what it is about to nobody',
    update: 'agency',
    message: () => ({
      id: 'r-8',
      dossier: removal,
      notice: { agency: 'commune-police' },
      event: { type: 'agency.examining' },
    }),
    code: 'MESSAGE_INVALID',
    says: ['notice.reference'],
  },
  {
    what: 'a word of another agency about a dossier that is not with it',
    update: 'agency',
    message: (caseId) => {
      const foreign = { ...notice(caseId, 3), agency: 'social-insurance' };
      return { id: 'r-15', dossier: removal, notice: foreign, event: { type: 'agency.refused', reasons: ['lạ'] } };
    },
    code: 'NOTICE_FOREIGN',
    says: ['commune-police', 'social-insurance'],
  },
  {
    what: 'a withdrawal of the whole case that carries more than it may',
    update: 'citizen',
    message: () => ({ id: 'r-16', event: { type: 'citizen.withdrew', reasons: 42 } }),
    code: 'MESSAGE_INVALID',
    says: ['event: reasons'],
  },
  {
    what: 'a notice before the one that it follows',
    update: 'agency',
    message: (caseId) => {
      return { id: 'r-9', dossier: removal, notice: notice(caseId, 7), event: { type: 'agency.examining' } };
    },
    code: 'NOTICE_EARLY',
    says: ['agency.examining', '7'],
  },
  {
    what: 'an event for a dossier that the case does not have',
    update: 'citizen',
    message: () => ({ id: 'r-10', dossier: 'birth-registration', event: { type: 'citizen.withdrew' } }),
    code: 'UNKNOWN_DOSSIER',
    says: ['birth-registration', 'citizen.withdrew', removal],
  },
  {
    what: 'a message without an id',
    update: 'citizen',
    message: () => ({ dossier: removal, event: { type: 'citizen.withdrew' } }),
    code: 'MESSAGE_INVALID',
    says: ['id'],
  },
  { what: 'something that is no message', update: 'citizen', message: () => null, code: 'MESSAGE_INVALID', says: [] },
];

describe('a case refuses what it cannot take, says why, and writes nothing down', () => {
  for (const { what, update, message, code, says } of refused) {
    it(what, async () => {
      const before = { written: await eventsWritten(), view: await linked.dossier(removal) };
      const refusal = await refusalOf(update, message(linked.caseId));
      expect(refusal.code).toBe(code);
      for (const said of [linked.caseId, ...says]) expect(refusal.sentence).toContain(said);
      expect(await eventsWritten()).toBe(before.written);
      expect(await linked.dossier(removal)).toEqual(before.view);
    });
  }

  it('also through the client, with the code and everything that is allowed now', async () => {
    const written = await eventsWritten();
    const notAllowed = linked.send({ id: 'r-20', dossier: removal, event: supplied });
    await expect(notAllowed).rejects.toMatchObject({ code: 'CASE_REFUSED', refusal: 'EVENT_NOT_ALLOWED' });
    const reserved = linked.send({ id: 'r-21', dossier: removal, event: { type: 'xstate.init' } });
    await expect(reserved).rejects.toMatchObject({ code: 'EVENT_INVALID', fields: ['event.type'] });
    expect(await eventsWritten()).toBe(written);
  });

  it('and once it is closed it takes nothing more', async () => {
    await site.release('commune-police', `${linked.caseId}/`);
    await waitForEnd(linked);
    await linked.result();
    const written = await eventsWritten();
    const tooLate = linked.send({ id: 'r-30', dossier: removal, event: { type: 'citizen.withdrew' } });
    await expect(tooLate).rejects.toMatchObject({
      code: 'CASE_CLOSED',
      message: expect.stringContaining(linked.caseId),
    });
    expect(await eventsWritten()).toBe(written);
  });
});
