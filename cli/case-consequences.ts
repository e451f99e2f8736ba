/** Where the answer comes from: a running case is asked itself, of a closed one the register has what is left. */
import { CaseHandle } from '../client/case-handle.js';
import { ClientError } from '../client/client-error.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { bundles } from '../definitions/registry.js';
import { consequencesOfClosed } from '../workflows/engine/decide/annulled-results.js';
import { objections } from '../workflows/engine/decide/consequence-words.js';
import type { Act, Consequences } from '../workflows/messages.js';
import { connected } from './connected.js';
import { withRegister } from './with-register.js';

/** @throws Error when the case neither runs nor has a final record */
export async function caseConsequences(caseId: string, act: Act, dossier?: string): Promise<Consequences> {
  const asked = await connected(async (workflows) => {
    const handle = new CaseHandle(workflows, caseId);
    return (await isRunning(handle)) ? handle.consequences(act, dossier) : null;
  });
  return asked ?? closedConsequences(caseId, act, dossier);
}

/** False also of a case that Temporal has forgotten. */
async function isRunning(handle: CaseHandle): Promise<boolean> {
  try {
    return (await handle.workflowStatus()) === 'RUNNING';
  } catch (fault) {
    if (fault instanceof ClientError && fault.code === 'CASE_NOT_FOUND') return false;
    throw fault;
  }
}

async function closedConsequences(caseId: string, act: Act, dossier?: string): Promise<Consequences> {
  const found = await withRegister((register) => register.findCase(caseId));
  const { final, annulment } = found ?? {};
  if (!final) {
    throw new Error(
      `Case ${caseId} does not run and has no final record in the register. Check the id; one that was broken off is repaired first (lienthong repair).`,
    );
  }
  const every: Readonly<Record<string, Bundle>> = bundles;
  const bundle = every[final.bundle];
  if (!bundle) throw new Error(`Case ${caseId} was closed under ${final.bundle}, which this build does not have.`);
  const answer = consequencesOfClosed(final, bundle, act, dossier);
  return annulment && act === 'annul' ? { ...answer, objection: objections.annulled, lines: [] } : answer;
}
