/** How long a worker that is told to stop may take: it begins nothing new and finishes what it has begun. */

/** A repeated filing is the longest call: it asks the agency and then sends, and each may take 5 s (`agencies/http`). */
export const drainGraceMs = 12_000;

/** For whoever stops the process: the grace, and then closing the register and the connections. */
export const stopPatienceMs = drainGraceMs + 3_000;
