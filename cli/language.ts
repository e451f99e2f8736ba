import type { Language } from '../definitions/calendar/written-instant.js';

export const languages = ['vi', 'en'] as const satisfies readonly Language[];

/** What was asked for, or else the language of the terminal: Vietnamese where it is set, English everywhere else. */
export function languageOf(asked: Language | undefined, environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment.LC_ALL || environment.LANG || '';
  return asked ?? (locale.startsWith('vi') ? 'vi' : 'en');
}
