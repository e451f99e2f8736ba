/** A declaration with a mark in every personal field, and what is said in its case. Another bundle is another file like `marked-death.ts`. */

import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import type { Mark } from './marks.js';

export interface MarkedAct {
  readonly dossier: string;
  readonly event: { readonly type: string; readonly [field: string]: unknown };
  /** The gateway does not take it. */
  readonly refused?: true;
}

export interface MarkedBundle {
  readonly bundle: string;
  readonly marks: readonly Mark[];
  readonly declaration: object;
  /** As the API writes it. */
  readonly filedAt: string;
  /** Personal id of whoever files. */
  readonly applicant: string;
  /** What agencies do with it. */
  readonly agencies: readonly { readonly agency: AgencyId; readonly rule: FaultRule }[];
  /** What the citizen says once, as soon as the dossier allows it; whatever else a dossier asks, it is told. */
  readonly acts: readonly MarkedAct[];
  /** What agencies say that no case takes, with `CASE` for its id. */
  readonly untaken: readonly { readonly agency: AgencyId; readonly body: object }[];
}

/** Texts of a declaration that say nothing about anybody: codes, dates, kinds. */
export function unmarked(declaration: unknown, marks: readonly Mark[]): string[] {
  if (typeof declaration === 'string') return marks.some(({ value }) => declaration === value) ? [] : [declaration];
  if (typeof declaration !== 'object' || declaration === null) return [];
  return Object.values(declaration).flatMap((field) => unmarked(field, marks));
}
