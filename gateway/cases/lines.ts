/** The lines of a body, as they arrive. */
import type { GatewayLimits } from '../http/limits.js';

export interface Line {
  /** From 1. */
  readonly number: number;
  /** Null when it is longer than a body may be. */
  readonly text: string | null;
}

/** Blank lines are passed over. Ends early where the whole is too long. */
export async function* linesOf(
  body: ReadableStream<Uint8Array>,
  { bodyBytes, bulkBytes }: Pick<GatewayLimits, 'bodyBytes' | 'bulkBytes'>,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let [rest, number, read, skipping] = ['', 0, 0, false];
  const ended = (text: string): Line[] => {
    number += 1;
    const tooLong = skipping || text.length > bodyBytes;
    skipping = false;
    if (tooLong) return [{ number, text: null }];
    return text.trim() === '' ? [] : [{ number, text }];
  };
  for await (const chunk of body) {
    read += chunk.byteLength;
    if (read > bulkBytes) {
      yield { number: number + 1, text: null };
      return;
    }
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    for (const text of parts) yield* ended(text);
    if (rest.length > bodyBytes) [rest, skipping] = ['', true];
  }
  yield* ended(rest + decoder.decode());
}
