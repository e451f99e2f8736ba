/** What any database of the register must do for the gateway. */
import { expect, it } from 'vitest';
import { type Instant, instantOf } from '../../definitions/calendar/instant.js';
import type { OutboxMessage, Subscription, ToldCase } from '../../register/outbox.js';
import type { Register } from '../../register/register.js';
import { openingOf } from './samples.js';

const at = instantOf('2026-03-02T09:10+07:00');
const minute = 60_000;
const plus = (ms: number) => (at + ms) as Instant;

const shown = { dossiers: [], waitingOn: [], incidents: [], overdue: false, outcome: null };

const told = (historyEvents: number): ToldCase => {
  return { caseId: 'case-1', runId: 'run-1', historyEvents, shown, closed: false };
};

const message = (id: string, position: number, happened = at): OutboxMessage => {
  return { id, kind: 'dossier.status', caseId: 'case-1', at: happened, position, body: `{"id":"${id}"}` };
};

const subscriptionOf = (id: string, own: Partial<Subscription> = {}): Subscription => {
  return { id, owner: 'one', url: `http://127.0.0.1/${id}`, kinds: [], since: at, place: null, ...own };
};

/** @param fresh opens an empty register */
export function describeGatewayTables(fresh: () => Promise<Register>): void {
  it('knows whose case it is and where, and each further applicant once it is told of them', async () => {
    const register = await fresh();
    await register.registerOpening(openingOf('case-1', { person: 'first', commune: '31687' }));
    await register.registerOpening(openingOf('case-1', { person: 'second', commune: '31684' }));
    expect(await register.caseAccess('case-1')).toEqual({ bundle: 'death', commune: '31687', people: ['first'] });
    for (const person of ['first', 'second', 'second']) await register.addPerson({ caseId: 'case-1', person });
    await register.registerOpening(openingOf('case-2', { person: 'first' }));
    expect(await register.caseAccess('case-1')).toEqual({
      bundle: 'death',
      commune: '31687',
      people: expect.arrayContaining(['first', 'second']),
    });
    expect(await register.caseAccess('case-9')).toBeUndefined();
    expect(await register.casesOfPerson('first', 10)).toEqual(['case-1', 'case-2']);
  });

  it('keeps the first request and the first answer of a key', async () => {
    const register = await fresh();
    const request = { caller: 'one', key: 'key', digest: 'first body', at };
    expect(await register.keepRequest(request)).toEqual({ digest: 'first body' });
    await register.answerRequest(request, { id: 'case-1' });
    await register.answerRequest(request, { id: 'case-2' });
    expect(await register.keepRequest({ ...request, digest: 'second body' })).toEqual({
      digest: 'first body',
      answer: { id: 'case-1' },
    });
    expect(await register.keepRequest({ ...request, caller: 'another' })).toEqual({ digest: 'first body' });
  });

  it('keeps the lines of the audit of a case in their order', async () => {
    const register = await fresh();
    const line = { actor: 'auditor one', action: 'case.read', caseId: 'case-1', result: 'allowed', detail: null };
    await register.audit({ ...line, at: plus(minute) });
    await register.audit({ ...line, at, result: 'denied' });
    await register.audit({ ...line, at, caseId: 'case-2' });
    expect((await register.auditOf('case-1')).map(({ result, at: when }) => [result, when])).toEqual([
      ['denied', at],
      ['allowed', plus(minute)],
    ]);
  });

  it('sends the messages of a case to a subscription one after the other, until each is taken', async () => {
    const { outbox } = await fresh();
    await outbox.subscribe(subscriptionOf('all'));
    await outbox.subscribe(subscriptionOf('late', { since: plus(minute) }));
    await outbox.subscribe(subscriptionOf('ends', { owner: 'two', kinds: ['case.closed'] }));
    expect(await outbox.tell(told(3), undefined, [message('m-1', 1), message('m-2', 2)], at)).toBe(true);
    const due = async (when: Instant) => (await outbox.due('all', when, 10)).map(({ id }) => id);
    expect(await due(at)).toEqual(['m-1']);
    expect(await outbox.due('late', plus(minute), 10)).toEqual([]);
    expect(await outbox.due('ends', plus(minute), 10)).toEqual([]);
    expect(await outbox.endpointsDue(at)).toEqual([{ subscription: 'all', failures: 0 }]);
    await outbox.failed({ id: 'm-1', subscription: 'all' }, plus(minute), 'answered 503');
    expect(await due(at)).toEqual([]);
    expect(await outbox.due('all', plus(minute), 10)).toMatchObject([
      { id: 'm-1', tries: 1, url: 'http://127.0.0.1/all' },
    ]);
    await outbox.taken({ id: 'm-1', subscription: 'all' }, plus(minute));
    expect(await due(plus(minute))).toEqual(['m-2']);
    expect(await outbox.unsubscribe('all', 'two')).toBe(false);
    expect(await outbox.unsubscribe('all', 'one')).toBe(true);
    expect(await due(plus(minute))).toEqual([]);
  });

  it('lets an endpoint rest as a whole, and keeps how often it failed', async () => {
    const { outbox } = await fresh();
    await outbox.subscribe(subscriptionOf('dead'));
    await outbox.subscribe(subscriptionOf('alive'));
    await outbox.tell(told(3), undefined, [message('m-1', 1)], at);
    await outbox.rest({ subscription: 'dead', failures: 3 }, plus(minute));
    expect(await outbox.endpointsDue(at)).toEqual([{ subscription: 'alive', failures: 0 }]);
    expect(await outbox.endpointsDue(plus(minute))).toContainEqual({ subscription: 'dead', failures: 3 });
  });

  it('tells whoever is bound to a place of the cases of that place only', async () => {
    const { outbox, registerOpening } = await fresh();
    const places = ['31684', '31687', '92', null];
    for (const place of places) await outbox.subscribe(subscriptionOf(`of ${place}`, { place }));
    const toldOf = async () => (await outbox.endpointsDue(at)).map(({ subscription }) => subscription).sort();
    await outbox.tell({ ...told(3), caseId: 'case-0' }, undefined, [message('m-0', 1)], at);
    expect(await toldOf()).toEqual(['of null']);
    await registerOpening(openingOf('case-1', { commune: '31687' }));
    await outbox.tell(told(3), undefined, [message('m-1', 2)], at);
    expect(await toldOf()).toEqual(['of 31687', 'of 92', 'of null']);
  });

  it('takes what a case has shown from one reader only', async () => {
    const { outbox } = await fresh();
    await outbox.subscribe(subscriptionOf('all'));
    expect(await outbox.tell(told(3), undefined, [message('m-1', 1)], at)).toBe(true);
    expect(await outbox.tell(told(4), undefined, [message('m-2', 2)], at)).toBe(false);
    const [before] = await outbox.toldCases(['case-1', 'case-9']);
    expect(before).toEqual(told(3));
    expect(await outbox.tell(told(5), before, [message('m-3', 3)], at)).toBe(true);
    expect(await outbox.tell(told(6), before, [message('m-4', 4)], at)).toBe(false);
    expect((await outbox.due('all', at, 10)).map(({ id }) => id)).toEqual(['m-1']);
  });

  it('keeps one request of a key when the same comes many times at once, and one answer', async () => {
    const register = await fresh();
    const requests = ['a', 'b', 'c', 'd', 'e'].map((digest) => ({ caller: 'one', key: 'key', digest, at }));
    const kept = await Promise.all(requests.map((request) => register.keepRequest(request)));
    expect(new Set(kept.map(({ digest }) => digest)).size).toBe(1);
    await Promise.all(requests.map((request, place) => register.answerRequest(request, { place })));
    const answers = await Promise.all(requests.map((request) => register.keepRequest(request)));
    expect(new Set(answers.map(({ answer }) => JSON.stringify(answer))).size).toBe(1);
  });

  it('lets one of several readers tell what a case has shown, and tells each subscription once', async () => {
    const { outbox } = await fresh();
    await outbox.subscribe(subscriptionOf('all'));
    const tellings = [1, 2, 3, 4].map(() => outbox.tell(told(3), undefined, [message('m-1', 1)], at));
    expect((await Promise.all(tellings)).filter(Boolean)).toHaveLength(1);
    expect(await outbox.due('all', at, 10)).toHaveLength(1);
  });

  it('keeps a subscription as it was made, for its owner', async () => {
    const { outbox } = await fresh();
    const made = subscriptionOf('all', { kinds: ['case.closed', 'dossier.status'], place: '92' });
    await outbox.subscribe(made);
    expect(await outbox.subscriptions('one')).toEqual([made]);
    expect(await outbox.subscriptions('two')).toEqual([]);
    expect(await outbox.subscriptions()).toEqual([made]);
  });

  it('holds messages back in the order of the history, however large its positions are', async () => {
    const { outbox } = await fresh();
    await outbox.subscribe(subscriptionOf('all'));
    // PostgreSQL gives its big integers as text, which would order 10 before 9.
    const far = 5_000_000_000;
    await outbox.tell(
      told(3),
      undefined,
      [message('m-10', far + 10), message('m-9', far + 9), message('m-100', far + 100)],
      at,
    );
    const order: string[] = [];
    for (let [next] = await outbox.due('all', at, 10); next; [next] = await outbox.due('all', at, 10)) {
      order.push(next.id);
      expect(next.position).toBe(far + Number(next.id.slice(2)));
      await outbox.taken(next, at);
    }
    expect(order).toEqual(['m-9', 'm-10', 'm-100']);
  });
}

/** @param fresh opens an empty register at an address @param statement runs one there */
export function describeAuditForGood(
  fresh: () => Promise<{ readonly register: Register; readonly run: (statement: string) => Promise<unknown> }>,
): void {
  it('lets nobody change or remove a line of the audit', async () => {
    const { register, run } = await fresh();
    await register.audit({ at, actor: 'one', action: 'case.read', caseId: 'case-1', result: 'allowed', detail: null });
    await expect(run(`update audit set actor = 'another'`)).rejects.toThrow(/append-only/);
    await expect(run('delete from audit')).rejects.toThrow(/append-only/);
    expect(await register.auditOf('case-1')).toMatchObject([{ actor: 'one' }]);
  });
}
