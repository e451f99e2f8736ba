/** What must be true of every case when the run is over. Each check answers with sentences about what is not. */
import type { DossierView } from '../../../workflows/messages.js';
import type { BookedDossier } from './agency-books.js';
import type { EndedCase } from './ended-case.js';
import type { RegisteredAnnulment } from './register-books.js';

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
  'case and register agree': isOnRecord,
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

function takesNothingTwice({ taken, view, booked, script }: EndedCase): string[] {
  const repeated = [...taken].filter(([, times]) => times > 1);
  return [
    ...repeated.map(([id, times]) => `event ${id} was taken ${times} times`),
    ...booked.flatMap(({ reference, messages }) => {
      const sent = (kind: string) => messages.filter((message) => message.kind === kind).length;
      return ['application', 'cancel', 'answer']
        .filter((kind) => sent(kind) > 1)
        .map((kind) => `${reference} was sent ${sent(kind)} times: ${kind}`);
    }),
    ...(view?.dossiers ?? []).flatMap((dossier) => supplementsOf(dossier, booked, script.course === 'patient')),
  ];
}

/** What the case counts, its agencies asked, and the family sent. A dossier on its way out takes no request any more. */
function supplementsOf(dossier: DossierView, booked: EndedCase['booked'], wentThrough: boolean): string[] {
  const { id, supplementRequests: counted, forms } = dossier;
  const own = booked.filter(({ reference }) => reference.split('/')[1] === id);
  const asked = own.flatMap(({ notices }) =>
    notices.filter(({ event }) => event === 'agency.supplementRequested'),
  ).length;
  const sent = own.flatMap(({ messages }) => messages.filter(({ kind }) => kind === 'supplement')).length;
  const owed = forms.filter(({ number }) => number === '02' || number === 'CT05').length;
  return [
    ...(counted > asked || (wentThrough && counted < asked) ? [`${id} counts ${counted} requests of ${asked}`] : []),
    ...(sent > counted ? [`${id} was asked ${counted} times and supplied ${sent} times`] : []),
    ...(owed === counted ? [] : [`${id} owes ${owed} forms for ${counted} requests`]),
  ];
}

/** How an agency's own book must show what the case says of its dossier. */
const endedAs = { positive: 'decided', refused: 'refused', withdrawn: 'cancelled', stopped: 'cancelled' } as const;

function agrees({ view, booked, annulment }: EndedCase): string[] {
  return (view?.dossiers ?? []).flatMap((dossier) => {
    const { id, phase, result, agencyNumber } = dossier;
    const own = booked
      .filter(({ reference }) => reference.split('/')[1] === id)
      .toSorted((one, other) => one.reference.localeCompare(other.reference));
    const last = own.at(-1);
    if (phase !== 'ended' || result === null) return last ? [`${id} is ${phase}, and an agency holds it`] : [];
    // Withdrawn before anything was filed; only an agency decides or refuses.
    if (!last) {
      const needsAgency = agencyNumber !== null || result === 'positive' || result === 'refused';
      return needsAgency ? [`${id} is ${result}, and no agency holds it`] : [];
    }
    const undone = annulment !== undefined && result === 'positive';
    const wanted = undone ? 'annulled' : endedAs[result];
    const isNumbered = agencyNumber === null || last.number === agencyNumber;
    return [
      ...(last.ended === wanted ? [] : [`${id} is ${result} in the case and ${last.ended} at ${last.agency}`]),
      ...(isNumbered ? [] : [`${id} is ${agencyNumber} in the case and ${last.number} at ${last.agency}`]),
      ...(result === 'positive' ? issued(dossier, last) : []),
      ...own
        .slice(0, -1)
        .filter(({ ended }) => ended !== 'refused')
        .map(({ reference, ended }) => `${reference} was followed by another filing, and is ${ended}`),
    ];
  });
}

/** The number under which the case has its result must stand in what its agency said. */
function issued({ id, outcome }: DossierView, { notices }: BookedDossier): string[] {
  const { number, decisionNumber, noticeNumber } = (outcome ?? {}) as Record<string, unknown>;
  const given = number ?? decisionNumber ?? noticeNumber;
  if (typeof given !== 'string') return [`${id}: its result has no number`];
  const said = notices.some(({ body }) => body.includes(JSON.stringify(given)));
  return said ? [] : [`${id}: no agency issued ${given}`];
}

function isOnRecord({ view, record }: EndedCase): string[] {
  if (!view) return [];
  if (!record) return ['the register has no final record'];
  const positive = view.dossiers.flatMap(({ id, result }) => (result === 'positive' ? [id] : [])).sort();
  const resultOf = (id: string) => record.dossiers.find((dossier) => dossier.id === id)?.result;
  return [
    ...(record.outcome === view.outcome ? [] : [`ended as ${view.outcome}, on record as ${record.outcome}`]),
    ...view.dossiers
      .filter(({ phase, id, result }) => phase === 'ended' && resultOf(id) !== result)
      .map(({ id, result }) => `${id} is ${result}, on record as ${resultOf(id)}`),
    ...(String(record.results) === String(positive) ? [] : [`decided ${positive}, results kept of ${record.results}`]),
  ];
}

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
    ...(undone.at(-1)?.reference.includes('/death-registration/') ? [] : ['the registration was not undone last']),
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
