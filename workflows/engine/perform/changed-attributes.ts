import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { workflowInfo } from '@temporalio/workflow';

/** The attributes whose value differs from what the server holds: each upsert is an event in history. */
export function changedAttributes(wanted: readonly SearchAttributeUpdatePair[]): SearchAttributeUpdatePair[] {
  const held = workflowInfo().typedSearchAttributes;
  return wanted.filter(({ key, value }) => {
    const current = held.get(key) ?? null;
    return JSON.stringify(current ?? emptyOf(value)) !== JSON.stringify(value ?? null);
  });
}

/** An attribute that was never set reads as null; an empty list is stored as null too. */
function emptyOf(value: unknown): unknown {
  return Array.isArray(value) ? [] : null;
}
