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
  /** `outcome` is JSON, sealed under the key of the case: the electronic store of results, apart from the record so that it can be erased by itself. */
  results: { case_id: string; dossier: string; code: string; outcome: string };
  /** Times in milliseconds since 1970. `body` is what the agency sent, sealed: it may name people; empty once it was taken, and for a case that was erased. */
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
  /** Code of the commune whose offices are competent. */
  case_places: { case_id: string; commune: string };
  /** Who applied, by keyed hash. */
  case_people: { case_id: string; person: string };
  /** `idempotency_key` and `digest` are keyed hashes, of the key and of the body; `answer` is JSON and null while the request goes on. */
  answered_requests: { caller: string; idempotency_key: string; digest: string; answer: string | null; at: number };
  /** Lines are never changed nor removed: the database refuses it. */
  audit: {
    id: string;
    at: number;
    actor: string;
    action: string;
    case_id: string | null;
    result: string;
    detail: string | null;
  };
  /** `kinds` is a JSON array; empty for all. */
  subscriptions: { id: string; owner: string; url: string; kinds: string; since: number };
  /** One of each subscription: of which `place` it is told (null: everywhere), and how sending to it has gone. `rests_until` in milliseconds since 1970. */
  endpoints: { subscription: string; place: string | null; failures: number; rests_until: number };
  /** How far the history of a case has been turned into messages; `shown` is JSON, its attributes at that point. */
  told_cases: { case_id: string; run_id: string; history_events: number; shown: string; closed: number };
  /** One message for one subscription. `position` orders the messages of a case. `body` is what is sent. */
  outbox: {
    id: string;
    subscription: string;
    case_id: string;
    position: number;
    body: string;
    due_at: number;
    tries: number;
    done_at: number | null;
    error: string | null;
  };
  /** A key for what is sealed, wrapped by the master key that is named. Both are null once it was destroyed, `erased_at` is then set. */
  data_keys: {
    id: string;
    case_id: string | null;
    master: string | null;
    wrapped: string | null;
    /** Milliseconds since 1970. */
    erased_at: number | null;
  };
}

export type RegisterDatabase = Kysely<RegisterTables>;
