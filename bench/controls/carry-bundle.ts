/** In which order the dossiers are carried: the registration first, then everything else side by side. */
import { register } from './calls.js';
import type { ControlInput } from './contract.js';
import { claimants, claimOf, type DossierId, dossierIds } from './dossiers.js';
import { type CaseProgress, isPositive, opened, type Progress } from './progress.js';

/** How a control keeps its dossiers and carries one of them. */
export interface Carrier {
  readonly dossiers: CaseProgress;
  keep(id: DossierId, progress: Progress): void;
  /** From its application until it is decided. @param coveredBy what was paid instead of its claim */
  carry(id: DossierId, coveredBy: string | null): Promise<void>;
}

export async function carryBundle(input: ControlInput, carrier: Carrier): Promise<void> {
  await carrier.carry('death-registration', null);
  if (!isPositive(carrier.dossiers['death-registration'])) return;
  // Without a register nobody knows who may claim first: all are filed at once.
  const claiming: readonly DossierId[] = input.duties.register ? claimants : [];
  const others = dossierIds.filter((id) => id !== 'death-registration' && !claiming.includes(id));
  const side = others.map((id) => carrier.carry(id, null));
  await Promise.all(input.duties.register ? [...side, carryClaims(input, carrier)] : side);
}

/** A funeral is paid once. The lower claim is filed all the same, for only its agency may refuse it. */
async function carryClaims(input: ControlInput, carrier: Carrier): Promise<void> {
  const { caseId, subjectKey, declaration } = input;
  const [first, second] = claimants;
  carrier.keep(first, opened('agency'));
  carrier.keep(second, opened('payment'));
  let coveredBy: string | null = null;
  for (const dossier of claimants) {
    const { head, amount } = claimOf(dossier, declaration);
    if (coveredBy === null) {
      const claim = { payment: 'funeral', subjectKey, caseId, dossier, head, amount };
      const reservation = await register.reservePayment(claim);
      if (!reservation.granted) coveredBy = reservation.by;
    }
    await carrier.carry(dossier, coveredBy);
    if (isPositive(carrier.dossiers[dossier])) coveredBy = head;
  }
}
