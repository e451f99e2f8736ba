import { createHash } from 'node:crypto';
import { addDossiers } from '../client/adding.js';
import { CaseHandle } from '../client/case-handle.js';
import type { AdditionPreview } from '../workflows/messages.js';
import { connected } from './connected.js';
import { readJsonFile } from './json-file.js';
import { withRegister } from './with-register.js';

/**
 * Prints what the part would add, or has added.
 * @returns false when the case would take nothing of it
 * @throws CaseRefusedError, ClientError as `addDossiers`
 */
export async function addToCase(
  caseId: string,
  file: string,
  { apply, json }: { readonly apply: boolean; readonly json: boolean },
): Promise<boolean> {
  const part = (await readJsonFile(file, 'part')) as object;
  const eventId = `added-${digest(JSON.stringify([caseId, part]))}`;
  return connected(async (workflows) => {
    const handle = new CaseHandle(workflows, caseId);
    const preview = await handle.wouldAdd(eventId, part);
    if (apply && !preview.held && preview.objection === null)
      await withRegister((register) => addDossiers(register, handle, { part, eventId }));
    process.stdout.write(json ? `${JSON.stringify({ caseId, ...preview }, null, 2)}\n` : `${text(preview, apply)}\n`);
    return preview.objection === null;
  });
}

function text({ held, objection, dossiers }: AdditionPreview, apply: boolean): string {
  if (held) return 'Added before; nothing more was done.';
  if (objection !== null) return `Nothing can be added: ${objection}.`;
  const lines = dossiers.map(
    ({ id, title, dueAt }) => `${id}  ${title.vi} · ${title.en}  due ${dueAt ?? 'not known yet'}`,
  );
  return [...lines, apply ? 'Added.' : 'Nothing was added; do it with --apply.'].join('\n');
}

/** The same file for the same case is the same event. */
const digest = (value: string) => createHash('sha256').update(value).digest('hex').slice(0, 32);
