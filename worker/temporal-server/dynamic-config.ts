/** Values of one setting; an entry may bind its value to a namespace or task queue by `constraints`. */
export type DynamicConfig = Readonly<Record<string, readonly unknown[]>>;

/** Settings of every server that is started here; the caller's entries replace those of the same key. */
export const dynamicConfigFor = (extra: DynamicConfig = {}): DynamicConfig => ({ ...ourDynamicConfig, ...extra });

const ourDynamicConfig: DynamicConfig = {
  'frontend.WorkflowTimeSkippingEnabled': [{ value: true }],
  // A search attribute can be used as soon as it is registered.
  'system.forceSearchAttributesCacheRefreshOnRead': [{ value: true }],
  // New timers wait out this shift, 1 s by default: with it every skip of virtual time would take a second.
  'history.timerProcessorMaxTimeShift': [{ value: '10ms' }],
  // 20 by default, which slows skips down to a fifth of a second.
  'history.timerProcessorMaxPollRPS': [{ value: 1000 }],
  // A case whose code fails shows up in the list after the second failure, not after the fifth.
  'system.numConsecutiveWorkflowTaskProblemsToTriggerSearchAttribute': [{ value: 2 }],
};

/** The entries that need no constraints: all that a command line can carry. */
export function plainValues(config: DynamicConfig): { values: Record<string, unknown>; leftOut: string[] } {
  const values: Record<string, unknown> = {};
  const leftOut: string[] = [];
  for (const [key, entries] of Object.entries(config)) {
    const plain = entries.find((entry) => isEntry(entry) && entry.constraints === undefined);
    if (isEntry(plain)) values[key] = plain.value;
    if (plain === undefined || entries.length > 1) leftOut.push(key);
  }
  return { values, leftOut };
}

const isEntry = (entry: unknown): entry is { value: unknown; constraints?: unknown } =>
  typeof entry === 'object' && entry !== null && 'value' in entry;
