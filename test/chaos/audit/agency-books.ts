/** What an agency's own database says, read from the file itself and not through any of our code. */
import Database from 'libsql';
import { createAdapters } from '../../../agencies/adapters.js';
import { type AgencyId, agencyIds } from '../../../definitions/agencies/agency.js';

export interface BookedDossier {
  readonly reference: string;
  readonly number: string;
  readonly procedure: string;
  readonly ended: string | null;
  /** Messages that the agency took, in the order of their arrival. */
  readonly messages: readonly { readonly kind: string; readonly at: number }[];
  /** Everything it has said, as it was sent, and what it means to us. */
  readonly notices: readonly { readonly body: string; readonly event: string }[];
}

export interface AgencyBooks {
  readonly dossiers: readonly BookedDossier[];
  /** How often each kind of fault has struck. */
  readonly strikes: Readonly<Record<string, number>>;
}

interface Rows {
  dossiers: { reference: string; number: string; procedure: string; ended: string | null }[];
  messages: { reference: string; kind: string; at: number }[];
  notices: { reference: string; body: string }[];
  faults: { rule: string; times_left: number | null }[];
}

/** Its adapter is asked only for what a notice means; nobody is called. */
const nowhere = Object.fromEntries(agencyIds.map((id) => [id, 'http://127.0.0.1:9'])) as Record<AgencyId, string>;
const adapters = createAdapters(nowhere);

/** @param file of an agency that has nothing left to do */
export function readBooks(agency: AgencyId, file: string): AgencyBooks {
  const meaningOf = (body: string) => adapters[agency].readNotice(JSON.parse(body)).event.type;
  const database = new Database(file, { readonly: true });
  try {
    const all = <Table extends keyof Rows>(table: Table, columns: string) =>
      database.prepare(`select ${columns} from ${table} order by rowid`).all() as Rows[Table];
    const messages = byReference(all('messages', 'reference, kind, at'));
    const notices = byReference(all('notices', 'reference, body'));
    const dossiers = all('dossiers', 'reference, number, procedure, ended').map((row) => ({
      ...row,
      messages: messages.get(row.reference) ?? [],
      notices: (notices.get(row.reference) ?? []).map(({ body }) => ({ body, event: meaningOf(body) })),
    }));
    return { dossiers, strikes: strikesIn(all('faults', 'rule, times_left')) };
  } finally {
    database.close();
  }
}

function byReference<Row extends { reference: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(row.reference, [...(found.get(row.reference) ?? []), row]);
  return found;
}

function strikesIn(rows: Rows['faults']): Record<string, number> {
  const strikes: Record<string, number> = {};
  for (const { rule, times_left } of rows) {
    const { kind, times } = JSON.parse(rule) as { kind: string; times?: number };
    if (times !== undefined && times_left !== null) strikes[kind] = (strikes[kind] ?? 0) + times - times_left;
  }
  return strikes;
}
