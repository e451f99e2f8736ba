/** How a child process lives and ends: it stops when it is told to, and when whoever started it is gone. */

/**
 * @param stop ends the process's work in good order; the process exits afterwards
 */
export function liveUnderSupervision(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (fault: unknown) => {
        process.stderr.write(`It did not end in good order: ${fault instanceof Error ? fault.stack : String(fault)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('disconnect', end);
  process.on('SIGTERM', end);
  // Whoever started it may have gone while it was still loading.
  if (process.connected === false) end();
}

/** The settings that the supervisor sends once it knows them. */
export function settingsFromSupervisor<Settings>(): Promise<Settings> {
  return new Promise((resolve) => process.once('message', (settings) => resolve(settings as Settings)));
}

export function sayReady(): void {
  process.send?.('ready');
}

/** Something that whoever started it should read. */
export function say(line: string): void {
  process.send?.({ line } satisfies SaidLine);
}

export interface SaidLine {
  readonly line: string;
}
