import type { SupposedCase, SupposedDossier, SupposedPause } from '../client/what-if.js';
import { agencies } from '../definitions/agencies/agency.js';
import type { Instant } from '../definitions/calendar/instant.js';
import { type Language, writtenDayOrInstant, writtenInstant } from '../definitions/calendar/written-instant.js';
import { officeName } from './office-name.js';

interface Telling {
  /** As it would be without the calendar that was given. */
  readonly unchanged: SupposedCase | null;
  readonly leftOut: readonly string[];
  readonly pauses: readonly SupposedPause[];
  readonly language: Language;
}

const wordsOf = {
  en: {
    filed: 'Filed',
    promised: 'Promised',
    nothing: 'nothing to be done',
    instead: 'instead of',
    notApplicable: 'Not called for',
    leftOut: (dossiers: string) =>
      `Left out of the sample: ${dossiers} (a payment ranked before it). Name it in --chosen.`,
    handover: 'Handed over',
    unmet: 'Not counted as a pause',
    nobody: 'no dossier is at work then',
    notThen: (dossier: string) => `${dossier} is not at work then`,
  },
  vi: {
    filed: 'Nộp lúc',
    promised: 'Hẹn trả',
    nothing: 'không có thủ tục nào',
    instead: 'thay vì',
    notApplicable: 'Không áp dụng',
    leftOut: (dossiers: string) =>
      `Không đưa vào hồ sơ mẫu: ${dossiers} (đã có khoản chi được ưu tiên hơn). Muốn đưa vào, ghi trong --chosen.`,
    handover: 'Bàn giao',
    unmet: 'Không tính là tạm dừng',
    nobody: 'khi đó không có hồ sơ nào đang xử lý',
    notThen: (dossier: string) => `khi đó ${dossier} không được xử lý`,
  },
} as const satisfies Record<Language, object>;

export function whatIfLines(
  supposed: SupposedCase,
  { unchanged, leftOut, pauses, language }: Telling,
): readonly string[] {
  const words = wordsOf[language];
  const { title, commune, filedAt, promisedAt, dossiers, notApplicable, handovers } = supposed;
  return [
    `${title[language]} (${supposed.bundle}) · ${commune.name}, ${commune.province}`,
    `${words.filed} ${writtenDayOrInstant(filedAt, language)}`,
    promisedAt === null
      ? `${words.promised}: ${words.nothing}`
      : `${words.promised} ${moved(promisedAt, unchanged?.promisedAt, language)}`,
    ...dossiers.flatMap((dossier) => ['', ...dossierLines(dossier, unchanged, language)]),
    ...after([
      ...notApplicable.map(({ id, reason }) => `${words.notApplicable}: ${id} (${reason[language]})`),
      ...handovers.map(
        ({ at, agency, office }) =>
          `${words.handover} ${writtenDayOrInstant(at, language)}: ${agencies[agency][language]} → ${officeName(office, language)}`,
      ),
      ...pauses.filter((pause) => !counts(pause, dossiers)).map((pause) => unmet(pause, language)),
      ...(leftOut.length > 0 ? [words.leftOut(leftOut.join(', '))] : []),
    ]),
  ];
}

function dossierLines(
  { id, title, agency, text }: SupposedDossier,
  unchanged: SupposedCase | null,
  language: Language,
) {
  const before = unchanged?.dossiers.find((dossier) => dossier.id === id)?.explanation.dueAt;
  const [due = '', ...why] = text[language];
  const instead = before === undefined ? '' : insteadOf(before, due, language);
  return [
    `${title[language]} (${id}) · ${agencies[agency][language]}`,
    `  ${due}${instead}`,
    ...why.map((line) => `  ${line}`),
  ];
}

function moved(at: Instant, before: Instant | null | undefined, language: Language): string {
  const written = writtenInstant(at, language);
  return before ? `${written}${insteadOf(before, written, language)}` : written;
}

function insteadOf(before: Instant, now: string, language: Language): string {
  const written = writtenInstant(before, language);
  return now.endsWith(written) ? '' : ` (${wordsOf[language].instead} ${written})`;
}

function counts({ to, dossier }: SupposedPause, dossiers: readonly SupposedDossier[]): boolean {
  return dossiers.some(
    ({ id, explanation }) =>
      (dossier === null || dossier === id) && explanation.pauses.some((counted) => counted.to === to),
  );
}

function unmet({ from, to, dossier }: SupposedPause, language: Language): string {
  const words = wordsOf[language];
  const span = `${writtenDayOrInstant(from, language)} - ${writtenDayOrInstant(to, language)}`;
  return `${words.unmet}: ${span}, ${dossier === null ? words.nobody : words.notThen(dossier)}`;
}

/** A block of its own, when there is something in it. */
function after(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}
