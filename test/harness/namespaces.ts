/** `-test-` in the name lets a case move its legal clock. */
export const namespaces = {
  usual: 'lienthong-test-usual',
  /** The server suggests to continue as new early. */
  shortHistories: 'lienthong-test-short-histories',
} as const;
