import type { SupposedCase, SupposedDossier } from '../client/what-if.js';
import { agencies } from '../definitions/agencies/agency.js';
import type { Instant } from '../definitions/calendar/instant.js';
import { type Language, writtenInstant } from '../definitions/calendar/written-instant.js';

interface Telling {
  /** As it would be without the calendar that was given. */
  readonly unchanged: SupposedCase | null;
  readonly leftOut: readonly string[];
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
  },
  vi: {
    filed: 'Nộp lúc',
    promised: 'Hẹn trả',
    nothing: 'không có thủ tục nào',
    instead: 'thay cho',
    notApplicable: 'Không áp dụng',
    leftOut: (dossiers: string) =>
      `Không tính trong mẫu: ${dossiers} (đã có khoản chi đứng trước). Muốn tính, ghi vào --chosen.`,
    handover: 'Bàn giao',
  },
} as const satisfies Record<Language, object>;

export function whatIfLines(supposed: SupposedCase, { unchanged, leftOut, language }: Telling): readonly string[] {
  const words = wordsOf[language];
  const { title, commune, filedAt, promisedAt, dossiers, notApplicable, handovers } = supposed;
  return [
    `${title[language]} (${supposed.bundle}) · ${commune.name}, ${commune.province}`,
    `${words.filed} ${writtenInstant(filedAt, language)}`,
    promisedAt === null
      ? `${words.promised}: ${words.nothing}`
      : `${words.promised} ${moved(promisedAt, unchanged?.promisedAt, language)}`,
    ...dossiers.flatMap((dossier) => ['', ...dossierLines(dossier, unchanged, language)]),
    ...after([
      ...notApplicable.map(({ id, reason }) => `${words.notApplicable}: ${id} (${reason[language]})`),
      ...handovers.map(
        ({ at, agency, office }) =>
          `${words.handover} ${writtenInstant(at, language)}: ${agencies[agency][language]} → ${office}`,
      ),
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

/** A block of its own, when there is something in it. */
function after(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}
