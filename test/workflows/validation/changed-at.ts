/** Replaces, removes or adds something in the `at`-th object or list of `value`. */
export function changedAt(value: object, at: number, other: unknown, how: string): unknown {
  const copy = structuredClone(value) as Record<string, unknown>;
  const holders: Record<string, unknown>[] = [];
  JSON.stringify(copy, (_key, inner) => {
    if (typeof inner === 'object' && inner !== null) holders.push(inner);
    return inner;
  });
  const holder = holders[at % holders.length] ?? copy;
  const keys = Object.keys(holder);
  const key = keys[at % Math.max(keys.length, 1)] ?? 'new';
  if (how === 'add') holder[Array.isArray(holder) ? keys.length : 'surplus'] = other;
  else if (how === 'remove' && !Array.isArray(holder)) delete holder[key];
  else holder[key] = other;
  return copy;
}
