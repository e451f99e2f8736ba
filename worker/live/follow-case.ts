/** Follows one case to its end, with the citizen's part played and every change shown. */
import { setTimeout as pause } from 'node:timers/promises';
import type { CaseHandle } from '../../client/case-handle.js';
import type { CaseView } from '../../workflows/messages.js';
import type { LiveView } from './live-view.js';
import { playCitizen } from './sample-citizen.js';

const lookEveryMs = 250;
/** States of a workflow whose case can still be read. */
const alive = new Set(['RUNNING', 'COMPLETED', 'CONTINUED_AS_NEW', 'PAUSED']);

/**
 * @param signal ends the following, not the case
 * @returns the last view of the case; null when the following was ended first, or the workflow did not end as a case
 */
export async function followCase(handle: CaseHandle, screen: LiveView, signal: AbortSignal): Promise<CaseView | null> {
  let silent = false;
  while (!signal.aborted) {
    try {
      const view = await handle.view();
      silent = false;
      screen.show(view);
      if (view.stage === 'closed') return view;
      await playCitizen(handle, view, screen.say);
    } catch (fault) {
      const status = await handle.workflowStatus().catch(() => 'RUNNING');
      if (!alive.has(status)) {
        screen.say(`case ${handle.caseId} ended as ${status} in Temporal; its page says why`);
        return null;
      }
      // A worker or server that is being started again answers later; the case itself is not touched.
      if (!silent)
        screen.say(`the case does not answer yet: ${fault instanceof Error ? fault.message : String(fault)}`);
      silent = true;
    }
    await pause(lookEveryMs, undefined, { signal }).catch(() => {});
  }
  return null;
}
