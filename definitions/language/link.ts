/** What it means for a dossier that waits for others when one of them has no result, or its result is annulled later. */
export interface Link {
  /** `stops`: this one never opens. `continues`: it opens all the same, without that outcome. */
  readonly refused: 'stops' | 'continues';
  readonly withdrawn: 'stops' | 'continues';
  readonly stopped: 'stops' | 'continues';
  /** Of one that the case does not have: not chosen, not called for by the facts, not in the province's scheme. As `refused` unless given. */
  readonly absent?: 'stops' | 'continues';
  /** Of a decided one: `undone` as well, or it `stands`. One that is not decided yet is stopped. */
  readonly annulled: 'undone' | 'stands';
}

/** Outcomes that a dossier is passed on: any of them may be missing when its link continues without one. */
export type PassedOutcome<Outcome, L extends Link> = 'continues' extends L['refused' | 'withdrawn' | 'stopped']
  ? Outcome | null
  : L extends { readonly absent: 'continues' }
    ? Outcome | null
    : Outcome;
