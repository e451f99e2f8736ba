/** Plays the citizen's part in a sample, through the client like any other: confirms the draft, chooses a benefit, pays. */
import type { CaseHandle } from '../../client/case-handle.js';
import { CaseRefusedError } from '../../client/client-error.js';
import type { CaseView, DossierView } from '../../workflows/messages.js';

type Answer = { readonly type: string; readonly [field: string]: unknown };

const answers: Readonly<Record<string, (dossier: DossierView) => Answer>> = {
  'citizen.confirmed': () => ({ type: 'citizen.confirmed' }),
  'citizen.chose': () => ({ type: 'citizen.chose', benefit: 'lump-sum' }),
  'citizen.paid': ({ code, since }) => ({
    type: 'citizen.paid',
    receipt: { number: `BL-${code}`, paidOn: since?.slice(0, 10) },
  }),
};

/** Says what the citizen did, when there was something to do. */
export async function playCitizen(handle: CaseHandle, view: CaseView, say: (line: string) => void): Promise<void> {
  for (const dossier of view.dossiers) {
    const answer = dossier.waitingOn === 'citizen' ? answerTo(dossier) : undefined;
    if (!answer) continue;
    const id = `sample-${dossier.id}-${answer.type}-${dossier.since}`;
    try {
      const { effect } = await handle.send({ id, dossier: dossier.id, event: answer });
      if (effect === 'taken') say(`công dân · citizen: ${dossier.title.en}, ${answer.type}`);
    } catch (fault) {
      // The dossier moved on between reading and answering; the next look shows where it is.
      if (!(fault instanceof CaseRefusedError)) throw fault;
    }
  }
}

function answerTo(dossier: DossierView): Answer | undefined {
  const type = dossier.allowed.find((event) => event in answers);
  return type === undefined ? undefined : answers[type]?.(dossier);
}
