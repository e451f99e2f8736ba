/** Who asks the codec server, and what the rules of the gateway let them read or write; what they did goes into the register. */
import type { Register } from '../../register/register.js';
import { writeLine } from '../access/audit-line.js';
import { actorOf } from '../access/caller.js';
import { denied, requireCase, requireRole } from '../access/rules.js';
import type { TokenReader } from '../access/tokens.js';
import { limitRate, RequestRate, usualLimits } from '../http/limits.js';
import { Problem } from '../http/problem.js';

export interface AdmissionParts {
  readonly readToken: TokenReader;
  readonly register: Pick<Register, 'audit' | 'caseAccess'>;
  /** Key of the hashes that name people; the gateway's own. */
  readonly subjectSecret: string;
  readonly namespace: string;
}

type Operation = 'payload.read' | 'payload.write';

/** A case, or a key that no case has been given yet. */
export type Subject =
  | { readonly caseId: string; readonly detail: null }
  | { readonly caseId: null; readonly detail: string };

export interface Visitor {
  /**
   * An attempt that is denied is written down.
   * @param namespace that is asked for; ours unless given
   * @throws Problem NOT_ALLOWED
   */
  require(operation: Operation, subjects: readonly Subject[], namespace?: string): Promise<void>;
  /** To be called before the answer leaves. */
  note(operation: Operation, subjects: readonly Subject[]): Promise<void>;
}

/** @returns a function that throws Problem NOT_AUTHENTICATED, TOO_MANY_REQUESTS */
export function createAdmission(parts: AdmissionParts): (authorization: string | undefined) => Promise<Visitor> {
  const { readToken, register, subjectSecret } = parts;
  const rate = new RequestRate(usualLimits);
  return async (authorization) => {
    const caller = await readToken(authorization);
    const actor = actorOf(caller, subjectSecret);
    limitRate(rate, actor);
    const write = (action: Operation, result: string, subject: Subject | typeof ofNothing) =>
      writeLine(parts, { actor, action, result, ...subject });
    return {
      async require(operation, subjects, namespace = parts.namespace) {
        try {
          requireRole(caller, operation);
          if (namespace !== parts.namespace) throw notServed(namespace);
          for (const { caseId } of subjects) requireCase(caller, await accessTo(register, caseId), subjectSecret);
        } catch (fault) {
          // Nothing is shown of any of them.
          if (fault instanceof Problem)
            for (const subject of subjects.length > 0 ? subjects : [ofNothing])
              await write(operation, 'denied', subject);
          throw fault;
        }
      },
      async note(operation, subjects) {
        for (const subject of subjects) await write(operation, 'allowed', subject);
      },
    };
  };
}

const ofNothing = { caseId: null, detail: null };

/** What the register does not know is nobody's who has one place only. */
async function accessTo(register: AdmissionParts['register'], caseId: string | null) {
  const known = caseId === null ? undefined : await register.caseAccess(caseId);
  return known ?? { bundle: '', commune: null, people: [] };
}

function notServed(namespace: string): Problem {
  return denied(
    `Không giải mã cho namespace ${namespace}.`,
    `The payloads of the namespace ${namespace} are not opened here.`,
  );
}
