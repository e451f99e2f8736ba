/** How far a long command has come: a bar in a terminal, and now and then a line where the output is none. */
import { createLogUpdate } from 'log-update';

const width = 30;
const lineEvery = 1_000;

export interface ProgressBar {
  show(done: number, failed: number): void;
  /** Before anything else is printed. */
  clear(): void;
}

/** @param total as far as it is known: more may come */
export function progressBar(total: number, output: NodeJS.WriteStream = process.stderr): ProgressBar {
  if (!output.isTTY) {
    const show = (done: number, failed: number) => {
      if (done % lineEvery === 0) output.write(`${done} of ${total}, ${failed} failed\n`);
    };
    return { show, clear: () => {} };
  }
  const update = createLogUpdate(output);
  return {
    show(done, failed) {
      const full = Math.min(width, Math.round((done / Math.max(total, 1)) * width));
      update(`${'█'.repeat(full)}${'░'.repeat(width - full)} ${done} of ${total}, ${failed} failed`);
    },
    clear: () => update.clear(),
  };
}
