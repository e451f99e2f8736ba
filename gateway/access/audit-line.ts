import { instant } from '../../definitions/calendar/instant.js';
import type { AuditEntry } from '../../register/audit.js';
import type { Register } from '../../register/register.js';

/** Writes down who did what now. @throws when the register cannot keep it: then nothing may be shown or done */
export function writeLine(
  { register }: { readonly register: Pick<Register, 'audit'> },
  line: Omit<AuditEntry, 'at'>,
): Promise<void> {
  return register.audit({ at: instant(Date.now()), ...line });
}
