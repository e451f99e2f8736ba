/** `-test-` in the name lets a case move its legal clock. */
export const namespaces = {
  usual: 'lienthong-test-usual',
  /** The server suggests to continue as new early. */
  shortHistories: 'lienthong-test-short-histories',
  /** What is told to all open cases is told to those of one test only. */
  calendars: 'lienthong-test-calendars',
  versions: 'lienthong-test-versions',
  /** Which build carries the cases is a matter of the whole namespace. */
  deployments: 'lienthong-test-deployments',
} as const;
