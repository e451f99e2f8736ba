/** What zod found wrong, as fields with a sentence each. */
import { z } from 'zod';
import type { Language } from '../../definitions/calendar/written-instant.js';
import type { WrongField } from './problem.js';

const vietnamese = z.locales.vi().localeError;

export function wrongFields({ issues }: z.ZodError, language: Language): readonly WrongField[] {
  return issues.map((issue) => ({ field: issue.path.join('.'), message: messageOf(issue, language) }));
}

/** What a field should hold, as zod names it. */
const kinds: Readonly<Record<string, string>> = {
  string: 'chuỗi ký tự',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  object: 'đối tượng',
  record: 'đối tượng',
  array: 'danh sách',
};

/** Sentences of our own schemas are English; zod's own kinds it knows in Vietnamese. */
function messageOf(issue: z.core.$ZodIssue, language: Language): string {
  if (language === 'en') return issue.message;
  // Its own sentence would name what was received, which an issue no longer holds.
  if (issue.code === 'invalid_type') return `Cần ${kinds[issue.expected] ?? issue.expected}.`;
  const found = vietnamese(issue as z.core.$ZodRawIssue);
  const sentence = typeof found === 'string' ? found : found?.message;
  return sentence ?? issue.message;
}
