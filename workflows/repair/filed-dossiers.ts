/** Finds every filing of a dossier at the agencies, and ends what is still alive. */
import { sleep } from '@temporalio/workflow';
import type { AgencyRecord } from '../../activities/agency-calls.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import { pauseAfter } from '../engine/decide/patience.js';
import type { LastingCalls } from './lasting-calls.js';
import { decisionIn, mostUnknownInARow, possibleAgencies, type SettledDossier } from './settlement.js';

interface Filing {
  readonly dossier: string;
  readonly agency: AgencyId;
  readonly attempt: number;
  readonly reference: string;
}

/** @returns how its last filing ended; null when no agency has heard of the dossier */
export async function settleDossier(
  calls: LastingCalls,
  bundle: Bundle,
  caseId: string,
  dossier: string,
): Promise<SettledDossier | null> {
  const agencies = possibleAgencies(bundle, dossier);
  let last: SettledDossier | null = null;
  for (let attempt = 1, unknown = 0; unknown <= mostUnknownInARow; attempt += 1) {
    const reference = `${caseId}/${dossier}/${attempt}`;
    const asked = await Promise.all(
      agencies.map(async (agency) => {
        const filing = { dossier, agency, attempt, reference };
        return { filing, record: await query(calls, filing) };
      }),
    );
    const settled = await Promise.all(
      asked.flatMap(({ filing, record }) => (record ? [settleFiling(calls, filing, record)] : [])),
    );
    unknown = settled.length === 0 ? unknown + 1 : 0;
    last = settled.at(-1) ?? last;
  }
  return last;
}

async function settleFiling(calls: LastingCalls, filing: Filing, found: AgencyRecord): Promise<SettledDossier> {
  const { dossier, agency, attempt, reference } = filing;
  const base = { dossier, agency, attempt, number: found.number };
  const decided = decisionIn(found);
  if (decided) return { ...base, ...decided };
  // A key of its own: the case may have asked for an end before, under the keys that it counts.
  const input = { key: `${reference}/cancel-repair`, reference, reason: 'stopped by an officer' };
  const answer = await calls.make<AgencyRecord & { readonly cancelled: boolean }>({
    name: 'cancelApplication',
    dossier,
    agency,
    input,
  });
  if (answer.cancelled) return { ...base, result: 'stopped', outcome: null, reasons: [] };
  return { ...base, ...(await decisionToCome(calls, filing, answer)) };
}

/** The agency had decided before it was asked to end: what it decided may still be on its way. */
async function decisionToCome(calls: LastingCalls, filing: Filing, answer: AgencyRecord) {
  let record = answer;
  for (let asks = 0; ; asks += 1) {
    const decided = decisionIn(record);
    if (decided) return decided;
    await sleep(pauseAfter(calls.patience.beforeAsking, asks), { summary: 'Hỏi lại cơ quan · ask again' });
    record = (await query(calls, filing)) ?? record;
  }
}

function query(calls: LastingCalls, { dossier, agency, reference }: Filing): Promise<AgencyRecord | null> {
  return calls.make<AgencyRecord | null>({ name: 'queryApplication', dossier, agency, input: { reference } });
}
