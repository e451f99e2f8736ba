/** What our register says, read from the file itself and not through any of our code. */
import Database from 'libsql';

export interface RegisterBooks {
  /** By case, how many payments were made. */
  readonly paymentsSpent: ReadonlyMap<string, number>;
  readonly annulments: ReadonlyMap<string, RegisteredAnnulment>;
  readonly records: ReadonlyMap<string, RegisteredEnd>;
}

/** Times in milliseconds since 1970. */
export interface RegisteredAnnulment {
  readonly completedAt: number | null;
  readonly steps: readonly {
    readonly reference: string;
    readonly position: number;
    /** `by-notice`: an agency that is told, and has nothing of its own to undo. */
    readonly how: string;
    readonly state: string;
    readonly begunAt: number | null;
    readonly doneAt: number | null;
  }[];
}

/** The final record, as far as it is compared, and for which dossiers a result is kept. */
export interface RegisteredEnd {
  readonly outcome: string;
  readonly dossiers: readonly { readonly id: string; readonly result: string }[];
  readonly results: readonly string[];
}

export function readRegister(file: string): RegisterBooks {
  const database = new Database(file, { readonly: true });
  try {
    const spent = database.prepare('select case_id, count(*) as spent from payments where spent = 1 group by case_id');
    const payments = spent.all() as { case_id: string; spent: number }[];
    return {
      paymentsSpent: new Map(payments.map((row) => [row.case_id, row.spent])),
      annulments: readAnnulments(database),
      records: readRecords(database),
    };
  } finally {
    database.close();
  }
}

function readAnnulments(database: Database.Database): RegisterBooks['annulments'] {
  const rows = database.prepare('select case_id, completed_at from annulments').all() as {
    case_id: string;
    completed_at: number | null;
  }[];
  const steps = database.prepare(
    'select reference, position, how, state, begun_at as begunAt, done_at as doneAt from annulment_steps where case_id = ? order by position',
  );
  return new Map(
    rows.map((row) => [
      row.case_id,
      { completedAt: row.completed_at, steps: steps.all(row.case_id) as RegisteredAnnulment['steps'] },
    ]),
  );
}

function readRecords(database: Database.Database): RegisterBooks['records'] {
  const rows = database.prepare('select case_id, record from final_records').all() as {
    case_id: string;
    record: string;
  }[];
  const results = database.prepare('select dossier from results where case_id = ? order by dossier');
  return new Map(
    rows.map(({ case_id, record }) => {
      const kept = results.all(case_id) as { dossier: string }[];
      const { outcome, dossiers } = JSON.parse(record) as Omit<RegisteredEnd, 'results'>;
      return [case_id, { outcome, dossiers, results: kept.map(({ dossier }) => dossier) }];
    }),
  );
}
