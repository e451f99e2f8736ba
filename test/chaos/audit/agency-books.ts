/** What an agency's own database says, read from the file itself and not through any of our code. */
import Database from 'libsql';

export interface BookedDossier {
  readonly reference: string;
  readonly number: string;
  readonly procedure: string;
  readonly ended: string | null;
  /** Messages that the agency took, in the order of their arrival. */
  readonly messages: readonly { readonly kind: string; readonly at: number }[];
  /** Everything it has said, as it was sent. */
  readonly notices: readonly string[];
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

/** @param file of an agency that has been stopped, or stands still */
export function readBooks(file: string): AgencyBooks {
  const database = new Database(file, { readonly: true });
  try {
    const all = <Table extends keyof Rows>(table: Table, columns: string) =>
      database.prepare(`select ${columns} from ${table} order by rowid`).all() as Rows[Table];
    const messages = byReference(all('messages', 'reference, kind, at'));
    const notices = byReference(all('notices', 'reference, body'));
    const dossiers = all('dossiers', 'reference, number, procedure, ended').map((row) => ({
      ...row,
      messages: messages.get(row.reference) ?? [],
      notices: (notices.get(row.reference) ?? []).map(({ body }) => body),
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
