/** The annulments whose histories are kept. */
import type { AnnulmentHandle } from '../../client/annulment.js';
import { closedCase, foundAlive, waitForAnnulment } from '../harness/annulment.js';
import type { TestSite } from '../harness/site.js';
import type { RecordedCase } from './recorded-case.js';

export interface RecordedAnnulment extends Pick<RecordedCase, 'name' | 'sentence'> {
  /** Closes a case and plays its annulment to the end. */
  play(site: TestSite): Promise<AnnulmentHandle>;
}

export const recordedAnnulments: readonly RecordedAnnulment[] = [
  {
    name: 'annulled',
    sentence: 'a person is found alive, and everything is taken back',
    async play(site) {
      const linked = await closedCase(site, '094056100031');
      const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
      await handle.result();
      return handle;
    },
  },
  {
    name: 'annulled-by-hand',
    sentence: 'the police do not restore the residence, and an officer has it tried again, then sees to it by hand',
    async play(site) {
      const personalId = '094056100032';
      const linked = await closedCase(site, personalId);
      await site.fault('commune-police', { kind: 'fails', status: 422, on: 'annul', personalId });
      const { handle } = await site.client.annul(linked.id, { decision: foundAlive });
      const clerk = { step: 3, by: 'one-stop office', reason: 'entered from the paper file' };
      await waitForAnnulment(handle, ({ incident }) => incident !== null);
      await handle.act({ type: 'officer.retried', ...clerk }, 'tried-again');
      await waitForAnnulment(handle, ({ incident, tries }) => incident !== null && tries === 2);
      await handle.act({ type: 'officer.doneByHand', ...clerk }, 'done-by-hand');
      await handle.result();
      return handle;
    },
  },
];
