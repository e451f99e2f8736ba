import type { Language } from '../definitions/calendar/written-instant.js';
import type { Sentence } from '../definitions/language/bundle.js';
import { nationalStatuses } from '../definitions/language/national-status.js';
import type { Consequence, ConsequenceEffect } from '../workflows/engine/decide/consequence.js';
import { actWords } from '../workflows/engine/decide/consequence-words.js';
import type { Consequences } from '../workflows/messages.js';

const effectWords = {
  withdrawn: { vi: 'được rút', en: 'is withdrawn' },
  stopped: { vi: 'dừng xử lý', en: 'is stopped' },
  refused: { vi: 'bị từ chối', en: 'is refused' },
  notOpened: { vi: 'không được mở', en: 'never opens' },
  ended: { vi: 'đã kết thúc', en: 'has ended' },
  continues: { vi: 'tiếp tục', en: 'continues' },
  stands: { vi: 'giữ nguyên', en: 'stands' },
  undone: { vi: 'bị thu hồi, hủy bỏ', en: 'is undone' },
} as const satisfies Record<ConsequenceEffect, Sentence>;

const wordsOf = {
  vi: {
    case: 'Hồ sơ',
    asked: (act: string, about: string) => `Nếu ${act} ${about}:`,
    whole: 'cả hồ sơ',
    statuses: 'trạng thái',
    form: 'mẫu số',
    order: (at: number) => `thứ tự ${at}`,
    nothing: 'Chưa có gì được thực hiện.',
  },
  en: {
    case: 'Case',
    asked: (act: string, about: string) => `To ${act} ${about} means:`,
    whole: 'the whole case',
    statuses: 'status',
    form: 'form',
    order: (at: number) => `number ${at} in order`,
    nothing: 'Nothing was done.',
  },
} as const satisfies Record<Language, object>;

/** Two lines a dossier: what becomes of it, and why. */
export function consequencesLines(
  { caseId, act, dossier, objection, lines }: Consequences,
  language: Language,
): readonly string[] {
  const words = wordsOf[language];
  return [
    `${words.case} ${caseId}`,
    ...(objection
      ? [objection[language]]
      : [
          words.asked(actWords[act][language], dossier ?? words.whole),
          ...lines.flatMap((line) => lineOf(line, language)),
        ]),
    '',
    words.nothing,
  ];
}

function lineOf({ dossier, title, effect, statuses, form, why, undoing }: Consequence, language: Language): string[] {
  const words = wordsOf[language];
  const end = statuses.at(-1);
  const parts = [
    effectWords[effect][language],
    ...(undoing ? [words.order(undoing.order)] : []),
    ...(end ? [`${words.statuses} ${statuses.join(' → ')} (${nationalStatuses[end][language]})`] : []),
    ...(form ? [`${words.form} ${form.number} (${form.formSet})`] : []),
  ];
  return ['', `${title[language]} (${dossier}): ${parts.join(', ')}`, `  ${why[language]}`];
}
