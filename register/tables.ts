import type { Kysely } from 'kysely';

export interface RegisterTables {
  cases: { case_id: string; subject_key: string; bundle: string; org_code: string; filed_on: string };
  dossiers: { case_id: string; dossier: string; code: string };
  /** The last running number given out, per organisation and day. */
  dossier_numbers: { org_code: string; day: string; last: number };
  payments: {
    payment: string;
    subject_key: string;
    case_id: string;
    dossier: string;
    head: string;
    amount: number;
    /** 1 once the payment was made. */
    spent: number;
  };
  /** Which case carries a dossier of which a subject has one only. */
  sole_dossiers: { subject_key: string; dossier: string; case_id: string };
  /** `record` is JSON. */
  final_records: { case_id: string; record: string };
  /** `outcome` is JSON: the electronic store of results, apart from the record so that it can be erased by itself. */
  results: { case_id: string; dossier: string; code: string; outcome: string };
  /** Times in milliseconds since 1970. `body` is what the agency sent, and may name people. */
  kept_callbacks: {
    agency: string;
    notice: string;
    reference: string | null;
    event: string | null;
    code: string;
    body: string;
    first_at: number;
    last_at: number;
    deliveries: number;
    taken_at: number | null;
  };
  /** Times in milliseconds since 1970. `decision` is JSON. */
  annulments: {
    case_id: string;
    decision: string;
    requested_at: number;
    begun_at: number | null;
    completed_at: number | null;
  };
  /** Times in milliseconds since 1970. `by_hand` is JSON. */
  annulment_steps: {
    case_id: string;
    position: number;
    dossier: string;
    agency: string;
    reference: string;
    how: string;
    result_number: string | null;
    state: 'planned' | 'begun' | 'done' | 'byHand';
    tries: number;
    error: string | null;
    begun_at: number | null;
    done_at: number | null;
    by_hand: string | null;
  };
}

export type RegisterDatabase = Kysely<RegisterTables>;
