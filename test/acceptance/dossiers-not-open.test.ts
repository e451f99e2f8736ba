import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TypedCase } from '../../client/typed-case.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import type { CaseMessage } from '../../workflows/messages.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier } from '../harness/wait-for-case.js';

const personalId = '094056300001';
const withdrew = { type: 'citizen.withdrew', reason: 'nop-nham' };
const supplied = { type: 'citizen.supplied', documents: [{ kind: 'khac', location: 'test-store/other.pdf' }] };

let site: TestSite;
let linked: TypedCase<'death'>;
beforeAll(async () => {
  site = await startSite();
  await site.fault('commune-police', { kind: 'hold', personalId });
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  linked = (await site.client.openCase('death', pensionerDeclaration({ personalId }), { filedAt })).case;
  await waitForDossier(linked, 'death-registration', ({ waitingOn }) => waitingOn === 'citizen');
});
afterAll(() => site.stop());

/** Expects that the case refuses a message, names it, and writes nothing down. */
async function expectRefused(message: Omit<CaseMessage, 'id'>, refusal: string, ...says: string[]): Promise<void> {
  const written = (await historyOf(site.temporal, linked.id)).length;
  const fault: unknown = await linked.handle.send({ id: 'refused', ...message }).catch((reason: unknown) => reason);
  expect(fault).toMatchObject({ code: 'CASE_REFUSED', refusal });
  for (const said of [linked.id, message.event.type, ...says]) expect((fault as Error).message).toContain(said);
  expect(await historyOf(site.temporal, linked.id)).toHaveLength(written);
}

describe('a dossier of the case that is not open', () => {
  it('takes nothing but a withdrawal or a stop while it waits for an earlier one', async () => {
    const allowed = ['it opens after death-registration', 'citizen.withdrew, officer.stopped'];
    await expectRefused({ dossier: 'residence-deregistration', event: supplied }, 'DOSSIER_NOT_OPEN', ...allowed);
  });

  it('takes nothing at all when the family did not choose it', async () => {
    const why = ['the citizen did not choose it', 'Nothing is allowed'];
    await expectRefused({ dossier: 'funeral-support', event: withdrew }, 'DOSSIER_NOT_OPEN', ...why);
  });

  it('takes nothing any more once it has been decided, although the case goes on', async () => {
    await confirmDraft(linked);
    await waitForDossier(linked, 'death-registration', ({ status }) => status === 9);
    await waitForDossier(linked, 'residence-deregistration', ({ status }) => status === 4);
    await waitForDossier(linked, 'survivor-benefit', ({ waitingOn }) => waitingOn === 'citizen');
    await waitForDossier(linked, 'funeral-allowance', ({ status }) => status === 9);
    const why = ['It is in state decided', 'Nothing is allowed any more'];
    await expectRefused({ dossier: 'death-registration', event: withdrew }, 'EVENT_NOT_ALLOWED', ...why);
    const confirmed = { type: 'citizen.confirmed' };
    await expectRefused({ dossier: 'death-registration', event: confirmed }, 'EVENT_NOT_ALLOWED', ...why);
  });
});
