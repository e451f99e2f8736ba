import { randomUUID } from 'node:crypto';
import type { Register } from '../register/register.js';
import type { Accepted, Act, CaseResult, CaseView, Consequences, DossierView } from '../workflows/messages.js';
import { type Added, addDossiers } from './adding.js';
import type { ActionOf, BundleId, CaseAction, DossierId, PartOf } from './bundle-types.js';
import type { CaseHandle } from './case-handle.js';

/** A case whose bundle is known: its dossiers and what they can be told are checked by the compiler. */
export class TypedCase<Id extends BundleId> {
  constructor(
    readonly handle: CaseHandle,
    private readonly register: Register,
  ) {}

  get id(): string {
    return this.handle.caseId;
  }

  view(): Promise<CaseView> {
    return this.handle.view();
  }

  dossier(id: DossierId<Id>): Promise<DossierView> {
    return this.handle.dossier(id);
  }

  result(): Promise<CaseResult> {
    return this.handle.result();
  }

  /** What an act would mean for each dossier; nothing is done. About the whole case unless a dossier is named. */
  consequences(act: Act, dossier?: DossierId<Id>): Promise<Consequences> {
    return this.handle.consequences(act, dossier);
  }

  /**
   * Tells one dossier something, in the citizen's or an officer's name.
   * @param eventId sent again with the same id, it has one effect
   * @throws CaseRefusedError with what is allowed now
   */
  act<Dossier extends DossierId<Id>>(
    dossier: Dossier,
    event: ActionOf<Id, Dossier>,
    eventId: string = randomUUID(),
  ): Promise<Accepted> {
    return this.handle.send({ id: eventId, dossier, event });
  }

  /**
   * Asks for more while the case runs: items of a list, or a part that the declaration left out.
   * @param eventId sent again with the same id, it has one effect
   * @throws CaseRefusedError ADDITION_REFUSED, which says why
   */
  add(part: PartOf<Id>, eventId: string = randomUUID()): Promise<Added> {
    return addDossiers(this.register, this.handle, { part, eventId });
  }

  /** Tells every dossier that can still take it: a withdrawal or a stop of the whole case. */
  actOnAll(event: CaseAction, eventId: string = randomUUID()): Promise<Accepted> {
    return this.handle.send({ id: eventId, event });
  }
}
