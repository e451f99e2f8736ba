import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  allowanceForm,
  applicationTo,
  pensionerSurvivorForm,
  supportForm,
} from '../../agencies/contract/sample-applications.js';
import type { AgencyMessage, AgencyNotice } from '../../agencies/port.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import * as registration from '../../definitions/procedures/death-registration/schema.js';
import * as allowance from '../../definitions/procedures/funeral-allowance/schema.js';
import * as support from '../../definitions/procedures/funeral-support/schema.js';
import * as residence from '../../definitions/procedures/residence-deregistration/schema.js';
import * as survivors from '../../definitions/procedures/survivor-benefit/schema.js';
import { type Scene, setScene } from './scene.js';

const schemas = {
  'death-registration': registration.event,
  'residence-deregistration': residence.event,
  'survivor-benefit': survivors.event,
  'funeral-support': support.event,
  'funeral-allowance': allowance.event,
};

/** Where an agency waits for us, or has nothing more to say. */
const resting = [
  'agency.decided',
  'agency.refused',
  'agency.draftPrepared',
  'agency.choiceOffered',
  'agency.payeeDisputed',
  'agency.alreadyRemoved',
];

function inScene(agency: AgencyId) {
  let scene: Scene;
  beforeAll(async () => {
    scene = await setScene(agency);
  });
  afterAll(() => scene.close());

  const heardFrom = (message: AgencyMessage, turns: number) =>
    vi.waitFor(
      async () => {
        const events = ((await scene.port.query(message.reference))?.notices ?? []).map(({ event }) => event);
        expect(events.filter(({ type }) => resting.includes(type))).toHaveLength(turns);
        const schema = schemas[message.procedure as keyof typeof schemas];
        expect(events.map((event) => schema.parse(event))).toEqual(events);
        return events;
      },
      { timeout: 4_000, interval: 10 },
    );
  return {
    knows: (facts: Record<string, string | boolean>) => scene.backDoor.addFaults({ kind: 'knows', facts, times: 1 }),
    /** Files and returns what the agency says until it rests. */
    async file(other: Partial<AgencyMessage> = {}) {
      const message = applicationTo(agency, other);
      const record = await scene.port.submit(message);
      return { message, record, events: await heardFrom(message, 1) };
    },
    /** Answers a question; `turn` counts the answers. */
    async answer(message: AgencyMessage, turn: number, content: unknown) {
      await scene.port.submit({ ...message, key: `${message.reference}/answer-${turn}`, kind: 'answer', content });
      return heardFrom(message, turn + 1);
    },
  };
}

const agreedPayee: support.Answer = {
  payee: { kind: 'organisation', organisation: 'Trung tâm Bảo trợ Thử Nghiệm' },
  agreement: { kind: 'payee-agreement', location: 'test-store/payee-agreement.pdf' },
};

const typesOf = (events: readonly AgencyNotice['event'][]) => events.map(({ type }) => type.replace('agency.', ''));

describe('commune civil status', () => {
  const agency = inScene('commune-civil-status');

  it('registers the death when the applicant confirms the draft, under the next number of its register', async () => {
    const { message, events } = await agency.file();
    expect(typesOf(events)).toEqual(['accepted', 'examining', 'draftPrepared']);
    const decided = (await agency.answer(message, 1, { draft: 'confirmed', silent: true })).at(-1);
    expect(decided).toEqual({
      type: 'agency.decided',
      outcome: { number: '1/2026/TLKT', issuedOn: localDate('2026-03-02'), signedBy: 'Chủ tịch UBND xã' },
    });
  });

  it('corrects the draft and sends it again when the applicant disputes it', async () => {
    const { message } = await agency.file();
    const corrections = [{ line: 'Nơi chết', correct: 'Test hospital' }];
    const redrafted = (await agency.answer(message, 1, { draft: 'disputed', corrections })).at(-1);
    expect(redrafted).toMatchObject({ type: 'agency.draftPrepared', draft: { 'Nơi chết': 'Test hospital' } });
    const decided = (await agency.answer(message, 2, { draft: 'confirmed', silent: false })).at(-1);
    expect(decided?.type).toBe('agency.decided');
  });

  it('verifies first when there is no death notice', async () => {
    const { deathNotice: _none, ...unproven } = applicationTo('commune-civil-status')
      .content as registration.Application;
    const { events } = await agency.file({ content: unproven });
    expect(typesOf(events)).toEqual(['accepted', 'examining', 'verificationStarted', 'draftPrepared']);
  });
});

describe('commune police', () => {
  const agency = inScene('commune-police');

  it('removes the residence and gives its notice a number', async () => {
    const { events } = await agency.file();
    expect(typesOf(events)).toEqual(['accepted', 'examining', 'decided']);
    expect(events.at(-1)).toMatchObject({ outcome: { removedOn: '2026-03-02', noticeNumber: '1/2026/TB-CAX' } });
  });

  it('says at once, in its answer, that the residence was removed before', async () => {
    await agency.knows({ alreadyRemoved: true, removedOn: '2026-02-27', noticeNumber: '7/2026/TB-CAX' });
    const { record } = await agency.file();
    expect(record.notices.map(({ event }) => event)).toMatchObject([
      { type: 'agency.accepted' },
      { type: 'agency.alreadyRemoved', outcome: { removedOn: '2026-02-27', noticeNumber: '7/2026/TB-CAX' } },
    ]);
  });
});

describe('social insurance', () => {
  const agency = inScene('social-insurance');

  it('pays a lump sum of at least three months when the deceased was insured for eight months', async () => {
    const { events } = await agency.file();
    expect(events.at(-1)).toMatchObject({ outcome: { benefit: 'lump-sum', amount: 18_000_000 } });
  });

  it('lets the family of a pensioner choose, and pays the monthly half of the reference level', async () => {
    const { message, events } = await agency.file({ content: pensionerSurvivorForm });
    const recipients = [{ personalId: pensionerSurvivorForm.relatives[0]?.personalId, amount: 1_170_000 }];
    // 48 months, less half a month for each of the 10 months beyond the second.
    expect(events.at(-1)).toMatchObject({ monthly: { recipients }, lumpSum: { amount: 43 * 5_000_000 } });
    const decided = (await agency.answer(message, 1, { benefit: 'monthly' })).at(-1);
    expect(decided).toMatchObject({ type: 'agency.decided', outcome: { benefit: 'monthly', recipients } });
  });

  it('pays the lump sum when the family chooses it', async () => {
    const { message } = await agency.file({ content: pensionerSurvivorForm });
    const decided = (await agency.answer(message, 1, { benefit: 'lump-sum' })).at(-1);
    expect(decided).toMatchObject({ outcome: { benefit: 'lump-sum', amount: 43 * 5_000_000 } });
  });

  it('pays ten reference levels for the funeral of an insured person', async () => {
    const { events } = await agency.file({ procedure: 'funeral-allowance', content: allowanceForm('B1') });
    expect(events.at(-1)).toMatchObject({ outcome: { head: 'B1', amount: 23_400_000 } });
  });
});

describe('commune social protection', () => {
  const agency = inScene('commune-social-protection');

  it('supports the funeral of a person on a social pension', async () => {
    const { events } = await agency.file();
    expect(events.at(-1)).toMatchObject({ outcome: { head: 'B4', amount: 10_000_000, decisionNumber: '1/QĐ-UBND' } });
  });

  it('refuses a claim that a better one covers', async () => {
    const { events } = await agency.file({ content: { ...supportForm, coveredBy: 'B6' } });
    expect(events.at(-1)).toEqual({ type: 'agency.refused', reasons: ['covered'] });
  });

  it('asks whom to support when several people claim it, and supports the one whom they name', async () => {
    await agency.knows({ payeeDisputed: true });
    const { message, events } = await agency.file();
    expect(events.at(-1)).toEqual({ type: 'agency.payeeDisputed' });
    expect((await agency.answer(message, 1, agreedPayee)).at(-1)?.type).toBe('agency.decided');
  });
});

describe('home affairs', () => {
  const agency = inScene('home-affairs');

  it('forwards the dossier from the commune to Sở Nội vụ, which pays for the funeral of a veteran', async () => {
    const { events } = await agency.file();
    expect(typesOf(events)).toEqual(['accepted', 'examining', 'forwarded', 'decided']);
    expect(events.at(-1)).toMatchObject({ outcome: { head: 'B6', amount: 23_400_000, decisionNumber: '1/QĐ-SNV' } });
  });

  it('refuses a claim that a better one covers', async () => {
    const { events } = await agency.file({ content: { ...allowanceForm('B5'), coveredBy: 'B1' } });
    expect(events.at(-1)).toEqual({ type: 'agency.refused', reasons: ['covered'] });
  });

  it('does not take an agreement for a dossier that nobody disputes', async () => {
    const { message } = await agency.file();
    await expect(agency.answer(message, 1, agreedPayee)).rejects.toThrow('refused with 409');
  });
});

describe('what an agency may receive', () => {
  const agency = inScene('home-affairs');

  it('is one claim, its own', async () => {
    const both = { ...allowanceForm('B5'), claims: [...allowanceForm('B5').claims, ...allowanceForm('B6').claims] };
    await expect(agency.file({ content: both })).rejects.toThrow('receives one claim');
    await expect(agency.file({ content: allowanceForm('B1') })).rejects.toThrow('receives one claim');
  });
});
