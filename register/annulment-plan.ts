/** What an annulment of a closed case takes, computed from its final record. */
import type { Bundle } from '../definitions/language/bundle.js';
import { placeOf } from '../definitions/language/dossier-id.js';
import { undoneOf } from '../definitions/language/undone.js';
import { type BundleKey, bundles } from '../definitions/registry.js';
import { AnnulmentRefused, type PlannedStep } from './annulment.js';
import type { FinalDossier, FinalRecord } from './final-record.js';

type Outcomes = Readonly<Record<string, unknown>>;

/**
 * Results in reverse order of their decision, then the agencies that are told of them.
 * @param outcomes what the results say, by dossier
 * @throws AnnulmentRefused when this build lacks the bundle of the record, or cannot read record or results
 */
export function annulmentPlan(record: FinalRecord, outcomes: Outcomes): readonly PlannedStep[] {
  try {
    return planOf(record, outcomes);
  } catch (fault) {
    if (fault instanceof AnnulmentRefused) throw fault;
    // It would fail the same way for ever; only a database may be asked again.
    throw new AnnulmentRefused(
      `What was decided in case ${record.caseId} cannot be read as ${record.bundle} has it (${String(fault)}), ` +
        'so that what is to be taken back is unknown. Nothing was taken back; annul it with a build that reads it.',
      { cause: fault },
    );
  }
}

function planOf(record: FinalRecord, outcomes: Outcomes): readonly PlannedStep[] {
  const bundle = bundleOf(record);
  const positive = record.dossiers.filter(({ result }) => result === 'positive');
  const undone = undoneOf(bundle, positive).flatMap((id) => positive.filter((dossier) => dossier.id === id));
  const steps = [
    ...undone.flatMap((dossier) => takenBack(record, dossier)),
    ...undone.flatMap((dossier) => told(record, bundle, dossier, outcomes[dossier.id])),
  ];
  return steps.map((step, at) => ({ position: at + 1, ...step }));
}

/** Dossiers with a positive result that stays. */
export function standingResults({ dossiers }: FinalRecord, steps: readonly PlannedStep[]): readonly string[] {
  return dossiers
    .filter(({ id, result }) => result === 'positive' && !steps.some(({ dossier }) => dossier === id))
    .map(({ id }) => id);
}

type Step = Omit<PlannedStep, 'position'>;

function takenBack({ caseId }: FinalRecord, dossier: FinalDossier): Step[] {
  const { id, agency, reversible } = dossier;
  if (agency === undefined || reversible === 'never') return [];
  return [{ dossier: id, agency, reference: referenceOf(caseId, dossier), how: reversible }];
}

function told({ caseId }: FinalRecord, bundle: Bundle, dossier: FinalDossier, outcome: unknown): Step[] {
  const { agencies = [], resultNumber } = placeOf(bundle, dossier.id)?.procedure.annulmentTold ?? {};
  // Results can be erased from the register by themselves; the agency's own number then has to do.
  const number = outcome ? resultNumber?.(outcome) : dossier.agencyNumber;
  const reference = referenceOf(caseId, dossier);
  return agencies.map((agency) => {
    return { dossier: dossier.id, agency, reference, how: 'by-notice', resultNumber: number ?? reference };
  });
}

function referenceOf(caseId: string, { id, attempt = 1 }: FinalDossier): string {
  return `${caseId}/${id}/${attempt}`;
}

function bundleOf({ caseId, bundle: key }: FinalRecord): Bundle {
  const bundle: Bundle | undefined = bundles[key as BundleKey];
  if (bundle) return bundle;
  throw new AnnulmentRefused(
    `Case ${caseId} was closed under ${key}, which this build does not have: what rests on what is unknown. ` +
      'Annul it with a build that has this bundle.',
  );
}
