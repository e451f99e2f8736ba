import type { Pin } from './pins.js';

/** What the Go command has told so far on its error stream. */
export interface BuildProgress {
  readonly downloads: number;
  readonly packages: number;
  /** Lines that are neither a download nor a package: the compiler's complaints. */
  readonly complaints: readonly string[];
}

export const nothingYet: BuildProgress = { downloads: 0, packages: 0, complaints: [] };

/** Reads one line of `go install -v`. */
export function readBuildLine(progress: BuildProgress, line: string): BuildProgress {
  if (line.trim() === '') return progress;
  if (line.startsWith('go: downloading ')) return { ...progress, downloads: progress.downloads + 1 };
  if (/^[\w.~+-]+(\/[\w.~+-]+)*$/.test(line)) return { ...progress, packages: progress.packages + 1 };
  return { ...progress, complaints: [...progress.complaints, line].slice(-20) };
}

/** For example `building temporal-server 1.32.1: compiled 812 of at most 1750 packages, 3m12s`. */
export function describeProgress(pin: Pin, progress: BuildProgress, elapsedMs: number): string {
  return `building ${pin.name} ${pin.version}: ${describePhase(pin, progress)}, ${describeDuration(elapsedMs)}`;
}

function describePhase(pin: Pin, { downloads, packages }: BuildProgress): string {
  if (packages > 0) return `compiled ${packages} of at most ${Math.max(pin.packages, packages)} packages`;
  if (downloads > 0) return `downloading modules, ${downloads} so far`;
  return 'looking what is there already';
}

/** For example `48s`, `3m12s`. */
export function describeDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds}s` : `${minutes}m${String(seconds % 60).padStart(2, '0')}s`;
}

/** Where progress is written: a terminal gets one line that is rewritten, anything else a plain line now and then. */
export interface ProgressOutput {
  readonly terminal?: { write(text: string): void; readonly columns?: number };
  say(line: string): void;
}

const rewriteEveryMs = 1_000;
const plainLineEveryMs = 15_000;

/** Shows the current line until it is ended. */
export function showProgress(output: ProgressOutput, currentLine: () => string): { end(): void } {
  const { terminal } = output;
  const show =
    terminal === undefined
      ? () => output.say(currentLine())
      : () => terminal.write(`\r\u001b[2K${currentLine().slice(0, (terminal.columns || 80) - 1)}`);
  const timer = setInterval(show, terminal === undefined ? plainLineEveryMs : rewriteEveryMs);
  return {
    end() {
      clearInterval(timer);
      terminal?.write('\r\u001b[2K');
    },
  };
}
