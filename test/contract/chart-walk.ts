/** Walks one dossier's chart through its agency without an engine: calls are made at once, no clock runs. */
import { expect, vi } from 'vitest';
import { type AnyEventObject, type AnyMachineSnapshot, initialTransition, transition } from 'xstate';
import type { AgencyMessage, AgencyPort } from '../../agencies/port.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import type { Submission } from '../../definitions/language/calls.js';
import { factFor, type Procedure } from '../../definitions/language/procedure.js';

export interface Walk {
  readonly caseId: string;
  readonly procedure: Procedure;
  readonly application: unknown;
  readonly ports: Record<AgencyId, AgencyPort>;
  /** Answers to `reservePayment`. */
  readonly reservation: { readonly granted: true } | { readonly granted: false; readonly by: string };
  /** What the citizen does in states that wait for them: the first that the state can take. */
  readonly citizen?: AnyEventObject | readonly AnyEventObject[];
}

const legalNow = instantOf('2026-03-02T09:10+07:00');

/** @returns the chart's snapshot when it has been decided or has ended */
export async function walk({
  caseId,
  procedure,
  application,
  ports,
  reservation,
  citizen,
}: Walk): Promise<AnyMachineSnapshot> {
  const heard = new Set<string>();
  let sent = 0;
  let [snapshot, actions] = initialTransition(procedure.chart, { application });
  const reference = `${caseId}/${procedure.id}/1`;
  const port = () => ports[factFor(procedure.agency, snapshot.context)];

  const send = (event: AnyEventObject) => {
    [snapshot, actions] = transition(procedure.chart, snapshot, event);
  };
  const perform = async (src: string, input: unknown) => {
    if (src === 'reservePayment') return reservation;
    const { kind, content } = input as Submission;
    sent += 1;
    const message: AgencyMessage = {
      key: `${reference}/${kind}-${sent}`,
      reference,
      procedure: procedure.id,
      kind,
      content: JSON.parse(JSON.stringify(content)),
      dossierCode: 'H51.17-260302-0001',
      legalNow,
    };
    return { number: (await port().submit(message)).number };
  };
  const ended = () => snapshot.hasTag('final:positive') || snapshot.status !== 'active';

  while (!ended()) {
    const call = actions.find((action) => action.type === 'xstate.spawnChild');
    if (call) {
      const { id, src } = call.params;
      const output = await perform(String(src), 'input' in call.params ? call.params.input : undefined);
      send({ type: `xstate.done.actor.${id}`, output, actorId: id });
    } else if (citizen && snapshot.hasTag('awaiting:citizen')) {
      const acts: readonly AnyEventObject[] = [citizen].flat();
      const act = acts.find((event) => snapshot.can(event));
      expect(act, `the citizen in ${JSON.stringify(snapshot.value)}`).toBeDefined();
      if (act) send(act);
    } else {
      const notice = await vi.waitFor(
        async () => {
          const next = (await port().query(reference))?.notices.find(({ id }) => !heard.has(id));
          expect(next, `${reference} waits in ${JSON.stringify(snapshot.value)}`).toBeDefined();
          return next;
        },
        { timeout: 4_000, interval: 10 },
      );
      if (!notice) break;
      heard.add(notice.id);
      expect(snapshot.can(notice.event), `${notice.event.type} in ${JSON.stringify(snapshot.value)}`).toBe(true);
      send(notice.event);
    }
  }
  return snapshot;
}
