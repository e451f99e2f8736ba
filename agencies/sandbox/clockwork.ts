/** Runs rounds of work one after another: when something is due, or when somebody knocks. */

export interface Clockwork {
  /** There may be work now. */
  wake(): void;
  /** Ends after the round under way. */
  stop(): Promise<void>;
}

const pauseAfterFailureMs = 1_000;

/** @param round does what is due; returns when it wants to run next, ms since 1970, or undefined to wait for `wake` */
export function startClockwork(
  round: () => Promise<number | undefined>,
  report: (failure: unknown) => void,
): Clockwork {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let knocked = false;
  let stopped = false;

  const rounds = async () => {
    let next: number | undefined;
    do {
      knocked = false;
      next = await round().catch((failure: unknown) => {
        report(failure);
        return Date.now() + pauseAfterFailureMs;
      });
    } while (!stopped && (knocked || (next !== undefined && next <= Date.now())));
    running = undefined;
    if (!stopped && next !== undefined) timer = setTimeout(wake, next - Date.now());
  };
  const wake = () => {
    clearTimeout(timer);
    knocked = true;
    if (!stopped) running ??= rounds();
  };

  wake();
  return {
    wake,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
