/** Whether a version such as `1.32.1` is the other one or a later one; a missing part counts as 0. */
export function isAtLeast(version: string, minimum: string): boolean {
  const parts = numbers(version);
  const wanted = numbers(minimum);
  for (const [index, want] of wanted.entries()) {
    const have = parts[index] ?? 0;
    if (have !== want) return have > want;
  }
  return true;
}

const numbers = (version: string): number[] => version.split('.').map((part) => Number.parseInt(part, 10) || 0);
