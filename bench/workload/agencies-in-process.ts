/** Agencies that answer within the worker's own process: what is measured is the engine, and not five stand-in systems. */
import type { AgencyMessage, AgencyPort, AgencyRecord } from '../../agencies/port.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import type { CaseMessage } from '../../workflows/messages.js';

export interface Manners {
  /** An agency has something to say of a dossier; when and how the case hears of it is up to whoever is told. */
  says(message: CaseMessage): void;
  /** Something of ours has arrived; the agency looks at it once this is over. */
  takes?(message: AgencyMessage): Promise<void> | void;
  /** What an agency decides; as in the sample case unless given. */
  decides?(message: AgencyMessage, count: number): CaseMessage['event'];
  /** Whether the agency asks for a paper before it decides. */
  asksForPaper?(reference: string): boolean;
}

const decidedOn = '2026-03-02';

export function agenciesInProcess({
  says,
  takes,
  decides = decisionOn,
  asksForPaper = () => false,
}: Manners): Record<AgencyId, AgencyPort> {
  const records = new Map<string, AgencyRecord>();
  const sequences = new Map<string, number>();
  const port = (agency: AgencyId): AgencyPort => {
    const say = (reference: string, event: CaseMessage['event']) => {
      const sequence = (sequences.get(reference) ?? 0) + 1;
      sequences.set(reference, sequence);
      const [, dossier = ''] = reference.split('/');
      says({ id: `${agency}:${reference}#${sequence}`, dossier, notice: { agency, reference, sequence }, event });
    };
    return {
      agency,
      async submit(message) {
        await takes?.(message);
        const { reference, kind } = message;
        const record = records.get(reference) ?? { number: `${agency}-${records.size + 1}`, notices: [] };
        const isNew = kind !== 'application' || !records.has(reference);
        records.set(reference, record);
        if (kind === 'application' && asksForPaper(reference))
          say(reference, { type: 'agency.supplementRequested', items: ['marriage-certificate'] });
        else if (isNew) say(reference, decides(message, records.size));
        return record;
      },
      query: async (reference) => records.get(reference),
      cancel: async ({ reference }) => ({ number: reference, notices: [], ...records.get(reference), cancelled: true }),
      annul: notPlayed,
      inform: notPlayed,
      readNotice: notPlayed,
    };
  };
  return Object.fromEntries(agencyIds.map((agency) => [agency, port(agency)])) as Record<AgencyId, AgencyPort>;
}

interface Claims {
  readonly claims: readonly { readonly head: string; readonly amount: number }[];
  readonly coveredBy?: string;
}

const outcomes: Readonly<Record<string, (content: unknown, count: number) => unknown>> = {
  'death-registration': (_content, count) => ({
    number: `${count}/2026/TLKT`,
    issuedOn: decidedOn,
    signedBy: 'Chủ tịch UBND xã',
  }),
  'residence-deregistration': (_content, count) => ({ removedOn: decidedOn, noticeNumber: `${count}/2026/TB-CAX` }),
  'survivor-benefit': (_content, count) => ({
    benefit: 'lump-sum',
    amount: 9_000_000,
    decisionNumber: `${count}/QĐ-BHXH`,
    decidedOn,
    paymentOrder: `LC-2026-${count}`,
  }),
  'funeral-support': paid,
  'funeral-allowance': (content, count) => ({ ...paid(content, count), monthlyPensionFor: [] }),
};

function paid(content: unknown, count: number) {
  const [claim] = (content as Claims).claims;
  return { head: claim?.head, amount: claim?.amount, decisionNumber: `${count}/QĐ`, decidedOn };
}

function decisionOn({ procedure, kind, content }: AgencyMessage, count: number): CaseMessage['event'] {
  if (kind === 'application' && (content as Partial<Claims>).coveredBy !== undefined)
    return { type: 'agency.refused', reasons: ['covered'] };
  const outcome = outcomes[procedure];
  if (!outcome) throw new RangeError(`Nobody decides about ${procedure} here. Known: ${Object.keys(outcomes).join()}.`);
  return { type: 'agency.decided', outcome: outcome(content, count) };
}

function notPlayed(): never {
  throw new Error('No contestant asks for this.');
}
