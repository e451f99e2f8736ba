import { describe, expect, it } from 'vitest';
import { type Line, linesOf } from '../../../gateway/cases/lines.js';

describe('a file of declarations', () => {
  const limits = { bodyBytes: 10, bulkBytes: 100 };
  const bytes = new TextEncoder();
  const read = async (...chunks: readonly (string | Uint8Array)[]) => {
    const body = ReadableStream.from(chunks.map((chunk) => (typeof chunk === 'string' ? bytes.encode(chunk) : chunk)));
    const lines: Line[] = [];
    for await (const line of linesOf(body, limits)) lines.push(line);
    return lines;
  };

  it('is read line by line, wherever the pieces of it end, without blank lines', async () => {
    const lines = [
      { number: 1, text: 'first' },
      { number: 3, text: 'third' },
    ];
    expect(await read('fir', 'st\n\nth', 'ird')).toEqual(lines);
    const [head, tail] = [bytes.encode('ế').slice(0, 1), bytes.encode('ế').slice(1)];
    expect(await read(head, tail)).toEqual([{ number: 1, text: 'ế' }]);
  });

  it('has a line that is too long passed over, and ends where the whole is', async () => {
    const long = 'x'.repeat(11);
    expect(await read(long, long, '\nshort\n')).toEqual([
      { number: 1, text: null },
      { number: 2, text: 'short' },
    ]);
    const much = await read(...Array.from({ length: 30 }, () => 'eight…\n'));
    expect(much.at(-1)?.text).toBeNull();
    expect(much.length).toBeLessThan(30);
  });
});
