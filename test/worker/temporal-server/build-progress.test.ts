import { describe, expect, it, vi } from 'vitest';
import {
  describeDuration,
  describeProgress,
  nothingYet,
  readBuildLine,
  showProgress,
} from '../../../worker/temporal-server/build-progress.js';
import { temporalServer } from '../../../worker/temporal-server/pins.js';

const read = (lines: readonly string[]) => lines.reduce(readBuildLine, nothingYet);

describe('progress of the build', () => {
  it('counts modules that are downloaded and packages that are compiled', () => {
    const progress = read([
      'go: downloading go.temporal.io/server v1.32.1',
      'go: downloading google.golang.org/grpc v1.83.2',
      'internal/goarch',
      'gopkg.in/yaml.v3',
      'go.temporal.io/server/cmd/server',
      '',
    ]);
    expect(progress).toEqual({ downloads: 2, packages: 3, complaints: [] });
  });

  it('keeps what is neither for the message of a failed build', () => {
    const { packages, complaints } = read(['# go.temporal.io/server', 'main.go:3:1: syntax error']);
    expect(packages).toBe(0);
    expect(complaints).toEqual(['# go.temporal.io/server', 'main.go:3:1: syntax error']);
  });

  it('tells the phase, how far it is and how long it took', () => {
    const tell = (lines: readonly string[]) => describeProgress(temporalServer, read(lines), 192_000);
    expect(tell([])).toBe('building temporal-server 1.32.1: looking what is there already, 3m12s');
    expect(tell(['go: downloading a v1'])).toContain('downloading modules, 1 so far');
    expect(tell(['go: downloading a v1', 'fmt'])).toContain('compiled 1 of at most 1750 packages');
  });

  it('writes durations as a clock on the wall would', () => {
    expect([0, 48_400, 60_000, 192_000].map(describeDuration)).toEqual(['0s', '48s', '1m00s', '3m12s']);
  });

  it('rewrites one line in a terminal and clears it at the end', () => {
    vi.useFakeTimers();
    const written: string[] = [];
    const terminal = { write: (text: string) => written.push(text), columns: 20 };
    const display = showProgress({ terminal, say: () => {} }, () => 'compiled 812 of at most 1750 packages');
    vi.advanceTimersByTime(2_000);
    display.end();
    vi.useRealTimers();
    expect(written).toEqual(['\r\u001b[2Kcompiled 812 of at ', '\r\u001b[2Kcompiled 812 of at ', '\r\u001b[2K']);
  });

  it('says a plain line every fifteen seconds where there is no terminal', () => {
    vi.useFakeTimers();
    const said: string[] = [];
    const display = showProgress({ say: (line) => said.push(line) }, () => 'compiled 812');
    vi.advanceTimersByTime(31_000);
    display.end();
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(said).toEqual(['compiled 812', 'compiled 812']);
  });
});
