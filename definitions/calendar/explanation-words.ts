/** What an explanation says, sentence by sentence, in both languages. */
import type { LegalSource, SourceGrade } from '../language/legal-source.js';
import type { TimeLimit } from '../language/time-limit.js';
import type { IgnoredPause } from './explanation.js';
import type { Remaining } from './limit-clock.js';
import type { Language } from './written-instant.js';

interface Words {
  readonly due: string;
  readonly filed: string;
  readonly received: string;
  readonly atNextOpening: string;
  readonly countedFrom: string;
  readonly closed: string;
  readonly rule: string;
  promisedBy(promise: string, allowed: string, law: string): string;
  daysOffIncluded(limit: string): string;
  dayZero(limit: string, day: string): string;
  officeTime(limit: string): string;
  beforeCutOff(time: string, cutOff: string): string;
  afterCutOff(time: string, cutOff: string): string;
  readonly skipped: string;
  movedOn(from: string, to: string): string;
  readonly madeUp: string;
  readonly shortened: string;
  insteadOf(day: string): string;
  readonly counted: string;
  paused(from: string, to: string): string;
  readonly notPaused: Readonly<Record<IgnoredPause['why'], (from: string, to: string) => string>>;
  suspended(from: string): string;
  readonly untilResumed: string;
  readonly suspendedTooLate: string;
  readonly sources: string;
  article(act: string, article: string): string;
  /** Where a calendar file says nothing. */
  readonly noSource: string;
  readonly grades: Readonly<Record<SourceGrade, string>>;
  shortFrom(limit: string, from: string): string;
  shortSkipped(days: number): string;
  shortPaused(lengths: string): string;
  shortSuspended(from: string): string;
  workingDays(count: number): string;
  calendarDays(count: number): string;
  workingHours(count: number): string;
  workingTime(duration: string): string;
  sameDay(cutOff: string): string;
  hours(count: number): string;
  minutes(count: number): string;
}

/** The act that stands behind the days of a calendar file without a source. */
export const undeclaredSource = 'calendar file, no source named';

const plural = (count: number, one: string) => `${count} ${one}${Math.abs(count) === 1 ? '' : 's'}`;

const en: Words = {
  due: 'Due',
  filed: 'Filed',
  received: 'Received',
  atNextOpening: 'at the next opening of the office',
  countedFrom: 'Counted from',
  closed: 'Closed in between:',
  rule: 'Rule:',
  promisedBy: (promise, allowed, law) => `Promised by ${promise}; the law allows ${allowed} (${law})`,
  daysOffIncluded: (limit) => `${limit}, days off included`,
  dayZero: (limit, day) => `${limit}; ${day} is day 0 and is not counted, the last day ends at closing time`,
  officeTime: (limit) => `${limit}; only the time in which the office is open is counted`,
  beforeCutOff: (time, cutOff) => `received before ${cutOff} is due the same day; ${time} is before the cut-off`,
  afterCutOff: (time, cutOff) =>
    `received at ${cutOff} or later is due the next working day; ${time} is not before the cut-off`,
  skipped: 'Not counted:',
  movedOn: (from, to) => `The last day is a day off, ${from}: moved to the next working day, ${to}`,
  madeUp: 'Counted, being worked in exchange:',
  shortened: 'Open at other hours:',
  insteadOf: (day) => `instead of ${day}`,
  counted: 'Office time counted:',
  paused: (from, to) => `Paused from ${from} to ${to}`,
  notPaused: {
    beforeStart: (from, to) => `Not counted as a pause: ${from} - ${to}, before the count begins`,
    afterEnd: (from, to) => `Not counted as a pause: ${from} - ${to}, after the due date`,
  },
  suspended: (from) => `Suspended since ${from}`,
  untilResumed: 'the date moves by what passes until it is resumed',
  suspendedTooLate: 'after the due date, which stays',
  sources: 'Sources:',
  article: (act, article) => `${act}, art. ${article}`,
  noSource: undeclaredSource,
  grades: {
    A: 'grade A: official page',
    B: 'grade B: quotes the official text',
    C: 'grade C: third party, no quotation',
    unverified: 'unverified',
  },
  shortFrom: (limit, from) => `${limit} from ${from}`,
  shortSkipped: (days) => `${plural(days, 'day')} off skipped`,
  shortPaused: (lengths) => `paused ${lengths}`,
  shortSuspended: (from) => `suspended since ${from}`,
  workingDays: (count) => plural(count, 'working day'),
  calendarDays: (count) => plural(count, 'calendar day'),
  workingHours: (count) => plural(count, 'working hour'),
  workingTime: (duration) => `${duration} of working time`,
  sameDay: (cutOff) => `same day (cut-off ${cutOff})`,
  hours: (count) => `${count} h`,
  minutes: (count) => `${count} min`,
};

const vi: Words = {
  due: 'Đến hạn',
  filed: 'Nộp lúc',
  received: 'Tiếp nhận lúc',
  atNextOpening: 'khi cơ quan làm việc trở lại',
  countedFrom: 'Tính từ',
  closed: 'Ngày nghỉ trước khi tiếp nhận:',
  rule: 'Cách tính:',
  promisedBy: (promise, allowed, law) => `Thời hạn cam kết theo ${promise}; luật cho phép ${allowed} (${law})`,
  daysOffIncluded: (limit) => `${limit}, kể cả ngày nghỉ`,
  dayZero: (limit, day) =>
    `${limit}; không tính ngày bắt đầu (${day}); thời hạn kết thúc khi hết giờ làm việc của ngày cuối cùng`,
  officeTime: (limit) => `${limit}; chỉ tính thời gian cơ quan làm việc`,
  beforeCutOff: (time, cutOff) => `tiếp nhận trước ${cutOff} thì trả kết quả trong ngày; ${time} sớm hơn ${cutOff}`,
  afterCutOff: (time, cutOff) =>
    `tiếp nhận từ ${cutOff} trở đi thì trả kết quả trong ngày làm việc tiếp theo; ${time} không sớm hơn ${cutOff}`,
  skipped: 'Ngày nghỉ không tính:',
  movedOn: (from, to) => `Ngày cuối cùng, ${from}, là ngày nghỉ: chuyển sang ngày làm việc tiếp theo, ${to}`,
  madeUp: 'Ngày làm việc bù được tính:',
  shortened: 'Giờ làm việc khác thường lệ:',
  insteadOf: (day) => `thay cho ${day}`,
  counted: 'Giờ làm việc được tính:',
  paused: (from, to) => `Tạm dừng từ ${from} đến ${to}`,
  notPaused: {
    beforeStart: (from, to) => `Không tính là tạm dừng: ${from} - ${to}, trước khi bắt đầu tính`,
    afterEnd: (from, to) => `Không tính là tạm dừng: ${from} - ${to}, sau khi hết hạn`,
  },
  suspended: (from) => `Đang tạm dừng từ ${from}`,
  untilResumed: 'thời hạn được lùi tương ứng với thời gian tạm dừng, cho đến khi tính tiếp',
  suspendedTooLate: 'sau khi hết hạn, thời hạn giữ nguyên',
  sources: 'Căn cứ:',
  article: (act, article) => `Điều ${article}, ${act}`,
  noSource: 'tệp lịch làm việc, không ghi căn cứ',
  grades: {
    A: 'độ tin cậy A: trang chính thức',
    B: 'độ tin cậy B: trích văn bản chính thức',
    C: 'độ tin cậy C: bên thứ ba, không trích dẫn',
    unverified: 'chưa kiểm chứng',
  },
  shortFrom: (limit, from) => `${limit} từ ${from}`,
  shortSkipped: (days) => `không tính ${days} ngày nghỉ`,
  shortPaused: (lengths) => `tạm dừng ${lengths}`,
  shortSuspended: (from) => `đang tạm dừng từ ${from}`,
  workingDays: (count) => `${count} ngày làm việc`,
  calendarDays: (count) => `${count} ngày`,
  workingHours: (count) => `${String(count).replace('.', ',')} giờ làm việc`,
  workingTime: (duration) => `${duration} làm việc`,
  sameDay: (cutOff) => `trong ngày (nếu nhận trước ${cutOff})`,
  hours: (count) => `${count} giờ`,
  minutes: (count) => `${count} phút`,
};

export const wordsOf: Readonly<Record<Language, Words>> = { vi, en };

/** `8 working days`, `1.5 working hours`, `same day (cut-off 15:00)`. */
export function limitWords(limit: TimeLimit, language: Language): string {
  const words = wordsOf[language];
  switch (limit.unit) {
    case 'workingDays':
      return words.workingDays(limit.days);
    case 'calendarDays':
      return words.calendarDays(limit.days);
    case 'sameDay':
      return words.sameDay(limit.cutOff);
    case 'workingHours':
      // A third of an hour has no end of decimals; it is said in minutes.
      if (Number.isInteger(limit.hours * 4)) return words.workingHours(limit.hours);
      return words.workingTime(durationWords(Math.round(limit.hours * 60), language));
  }
}

/** `6 working days`, `3 h 50 min`. */
export function lengthWords({ unit, count }: Remaining, language: Language): string {
  if (unit === 'workingMinutes') return durationWords(Math.floor(count), language);
  return wordsOf[language][unit](count);
}

/** @param minutes whole, none or more */
export function durationWords(minutes: number, language: Language): string {
  const words = wordsOf[language];
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours === 0) return words.minutes(rest);
  return rest === 0 ? words.hours(hours) : `${words.hours(hours)} ${words.minutes(rest)}`;
}

/** `63/2024/NĐ-CP, art. 5 (grade B: quotes the official text)`. */
export function sourceWords(source: LegalSource, language: Language): string {
  return `${citation(source, language)} (${wordsOf[language].grades[source.grade]})`;
}

/** `63/2024/NĐ-CP, art. 5`, `Điều 5, 63/2024/NĐ-CP`. */
export function citation({ act, article }: LegalSource, language: Language): string {
  const words = wordsOf[language];
  if (act === undeclaredSource) return words.noSource;
  return article === undefined ? act : words.article(act, article);
}
