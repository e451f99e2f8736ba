/** What must be true of every case when the run is over. Each check answers with sentences about what is not. */
import type { DossierView } from '../../../workflows/messages.js';
import type { EndedCase, RegisteredAnnulment } from './ended-case.js';

type Check = (ended: EndedCase) => readonly string[];

const statusOf = { positive: 10, refused: 3, withdrawn: 8, stopped: 8 } as const;
const lawfulOutcomes = ['returned', 'partly-returned', 'refused', 'withdrawn', 'stopped', 'nothing-due'];
const funeralDossiers = ['funeral-support', 'funeral-allowance'];

export const checks: Readonly<Record<string, Check>> = {
  'every case ends lawfully': endsLawfully,
  'every history can be replayed': ({ replayFault }) => (replayFault === null ? [] : [replayFault]),
  'each agency holds one dossier per application': holdsOneDossier,
  'a funeral is paid once': isPaidOnce,
  'no event is applied twice': takesNothingTwice,
  'case and agencies agree': agrees,
  'an annulment undoes everything in reverse order, each step on record before its call': isUndone,
};

function endsLawfully({ status, view, script }: EndedCase): string[] {
  if (status !== 'COMPLETED' || !view) return [`ended as ${status}`];
  const wrong = view.dossiers.filter(({ result, status: national }) => {
    return result !== null && national !== null && statusOf[result] !== national;
  });
  const stuck = view.dossiers.filter(({ phase }) => phase === 'open' || phase === 'waiting');
  const unasked = view.outcome === 'withdrawn' && !script.course.startsWith('withdraws');
  return [
    ...(lawfulOutcomes.includes(String(view.outcome)) ? [] : [`has the outcome ${view.outcome}`]),
    ...wrong.map(({ id, result, status: national }) => `${id} is ${result} and has status ${national}`),
    ...stuck.map(({ id, phase }) => `${id} is ${phase} in a closed case`),
    ...(unasked ? ['was withdrawn by nobody'] : []),
    ...view.incidents.map(({ code, message }) => `closed with an incident ${code}: ${message}`),
  ];
}

/** `<case>/<dossier>/<attempt>`; a second dossier of the same application has something after it. */
const applicationOf = (reference: string) => reference.replace(/#.*$/, '');

function holdsOneDossier({ booked }: EndedCase): string[] {
  const applications = booked.map(({ reference }) => applicationOf(reference));
  const twice = [...new Set(applications.filter((one, at) => applications.indexOf(one) !== at))];
  const live = booked.filter(({ ended }) => ended === null);
  return [
    ...twice.map((one) => `${one} is held ${applications.filter((other) => other === one).length} times`),
    ...live.map(({ agency, reference }) => `${agency} still works on ${reference}`),
  ];
}

function isPaidOnce({ view, booked, paymentsSpent, annulment, script }: EndedCase): string[] {
  if (!view) return [];
  const paid = view.dossiers.filter(({ id, result }) => funeralDossiers.includes(id) && result === 'positive').length;
  const paying = booked.filter(({ procedure, ended }) => {
    return funeralDossiers.includes(procedure) && (ended === 'decided' || ended === 'annulled');
  }).length;
  // An annulment takes the payment back, and another case may then claim it.
  const spent = annulment ? 0 : paid;
  const isDue = script.course === 'patient' && script.trouble !== 'refuses';
  return [
    ...(isDue && paid !== 1 ? [`a funeral that is due was paid ${paid} times`] : []),
    ...(paid > 1 ? [`the funeral was paid ${paid} times`] : []),
    ...(paying === paid ? [] : [`the case says ${paid} payments and the agencies made ${paying}`]),
    ...(paymentsSpent === spent ? [] : [`the register has ${paymentsSpent} payments instead of ${spent}`]),
  ];
}

function takesNothingTwice({ taken, view, booked }: EndedCase): string[] {
  const repeated = [...taken].filter(([, times]) => times > 1);
  const dossiers = view?.dossiers ?? [];
  return [
    ...repeated.map(([id, times]) => `event ${id} was taken ${times} times`),
    ...dossiers.filter(hasFormTwice).map(({ id }) => `${id} has the same form at the same minute twice`),
    ...booked.flatMap(({ reference, messages }) => {
      const filed = messages.filter(({ kind }) => kind === 'application').length;
      const cancelled = messages.filter(({ kind }) => kind === 'cancel').length;
      return [
        ...(filed > 1 ? [`${reference} was filed under ${filed} keys`] : []),
        ...(cancelled > 1 ? [`${reference} was cancelled under ${cancelled} keys`] : []),
      ];
    }),
    ...dossiers.flatMap((dossier) => supplementsOf(dossier, booked)),
  ];
}

function hasFormTwice({ forms, supplementRequests }: DossierView): boolean {
  const requests = forms.filter(({ number }) => number === '02' || number === 'CT05').length;
  return requests > supplementRequests;
}

function supplementsOf({ id, supplementRequests }: DossierView, booked: EndedCase['booked']): string[] {
  const sent = booked
    .filter(({ reference }) => reference.split('/')[1] === id)
    .flatMap(({ messages }) => messages.filter(({ kind }) => kind === 'supplement')).length;
  return sent > supplementRequests ? [`${id} was asked ${supplementRequests} times and supplied ${sent} times`] : [];
}

/** How an agency's own book must show what the case says of its dossier. */
const endedAs = { positive: 'decided', refused: 'refused', withdrawn: 'cancelled', stopped: 'cancelled' } as const;

function agrees({ view, booked, annulment }: EndedCase): string[] {
  return (view?.dossiers ?? []).flatMap((dossier) => {
    const own = booked.filter(({ reference }) => reference.split('/')[1] === dossier.id);
    const last = own.toSorted((one, other) => one.reference.localeCompare(other.reference)).at(-1);
    const { id, phase, result, agencyNumber, outcome } = dossier;
    if (phase !== 'ended' || result === null) return last ? [`${id} is ${phase}, and an agency holds it`] : [];
    // Withdrawn before anything was filed.
    if (!last) return agencyNumber === null ? [] : [`${id} has number ${agencyNumber}, and no agency holds it`];
    const taken = annulment && result === 'positive' ? 'annulled' : endedAs[result];
    return [
      ...(last.ended === taken ? [] : [`${id} is ${result} in the case and ${last.ended} at ${last.agency}`]),
      ...(agencyNumber === null || last.number === agencyNumber
        ? []
        : [`${id} is ${agencyNumber} in the case and ${last.number} at ${last.agency}`]),
      ...(result === 'positive' && !isIn(last.notices, numberOf(outcome))
        ? [`${id}: its result was never issued`]
        : []),
    ];
  });
}

function numberOf(outcome: unknown): string {
  const { number, decisionNumber, noticeNumber } = (outcome ?? {}) as Record<string, unknown>;
  return String(number ?? decisionNumber ?? noticeNumber ?? '');
}

const isIn = (notices: readonly string[], number: string) => notices.some((notice) => notice.includes(number));

function isUndone({ script, annulment, booked, view }: EndedCase): string[] {
  const positive = (view?.dossiers ?? []).filter(({ result }) => result === 'positive').length;
  const isDue = script.course.startsWith('annulled') && positive > 0;
  if (!isDue) return annulment ? ['was annulled by nobody'] : [];
  if (!annulment) return ['was to be annulled, and is not'];
  const { steps, completedAt } = annulment;
  const undone = steps.filter(({ how }) => how !== 'by-notice');
  const times = steps.map(({ doneAt }) => doneAt ?? 0);
  const inOrder = times.every((time, at) => time > 0 && time >= (times[at - 1] ?? 0));
  return [
    ...(completedAt === null ? ['its annulment did not come to an end'] : []),
    ...(undone.length === positive ? [] : [`${positive} results, and ${undone.length} steps to undo them`]),
    ...(inOrder ? [] : ['its steps were not done in their order']),
    ...undone.flatMap((step) => aroundItsCall(step, booked)),
  ];
}

/** On record before its call, and done after it: our clock and the agency's are the same machine's. */
function aroundItsCall(
  { reference, begunAt, doneAt }: RegisteredAnnulment['steps'][number],
  booked: EndedCase['booked'],
): string[] {
  const [call, ...more] = booked
    .filter((dossier) => dossier.reference === reference)
    .flatMap(({ messages }) => messages.filter(({ kind }) => kind === 'annul'));
  if (!call || more.length > 0) return [`${reference} was annulled ${call ? more.length + 1 : 0} times`];
  return [
    ...(begunAt === null || begunAt > call.at ? [`${reference}: its undoing went on record after its call`] : []),
    ...(doneAt === null || doneAt < call.at ? [`${reference}: its undoing was done before its call`] : []),
  ];
}
