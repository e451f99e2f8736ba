import { ClientError } from '../client/client-error.js';
import { type Erasure, eraseCase, erasureOf } from '../client/erasure.js';
import { formatInstant } from '../definitions/calendar/instant.js';
import { writeLine } from '../gateway/access/audit-line.js';
import { connected } from './connected.js';
import { withRegister } from './with-register.js';

/**
 * @param by who decided it; null when it is only listed
 * @returns whether every case could be erased, or would be
 */
export function eraseCases(cases: readonly string[], by: string | null): Promise<boolean> {
  return connected((workflows) =>
    withRegister(async (register) => {
      let all = true;
      for (const caseId of cases) {
        try {
          const site = { workflows, register };
          const before = await erasureOf(site, caseId);
          if (by !== null) {
            await writeLine({ register }, { actor: by, action: 'case.erase', caseId, result: 'allowed', detail: null });
            await eraseCase(site, caseId);
          }
          process.stdout.write(`${line(before, by !== null)}\n`);
        } catch (fault) {
          if (!(fault instanceof ClientError)) throw fault;
          all = false;
          process.stdout.write(`${caseId}: ${fault.message}\n`);
        }
      }
      if (by === null) process.stdout.write('Nothing was changed: add --apply to erase them. It cannot be undone.\n');
      return all;
    }),
  );
}

function line({ caseId, outcome, closedAt, erasedAt, dossiers }: Erasure, apply: boolean): string {
  const since = apply ? '; so is now what was done beside it since' : '';
  if (erasedAt !== null) return `${caseId}: was erased on ${formatInstant(erasedAt)}${since}`;
  const stays = `${outcome}, closed ${formatInstant(closedAt)}, ${dossiers} dossiers: its record stays`;
  return `${caseId}: ${apply ? 'erased' : 'would be erased'}; ${stays}`;
}
