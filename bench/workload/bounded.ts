/**
 * A run that measures ends by itself: when it is told to, and when it takes longer than it may. The servers that it has
 * started end with its process.
 * @param minutes more than a run ever takes on a machine that is busy with other things too
 */
export function endWithin(minutes: number): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const tooLong = setTimeout(() => {
    process.stderr.write(
      `This run has taken ${minutes} minutes and was ended: the machine is too busy to measure on.\n`,
    );
    process.exit(1);
  }, minutes * 60_000);
  tooLong.unref();
}
