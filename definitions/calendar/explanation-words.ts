/** What an explanation says, sentence by sentence, in both languages. */
import type { LegalSource, SourceGrade } from '../language/legal-source.js';
import type { TimeLimit } from '../language/time-limit.js';
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
  daysOffIncluded(limit: string): string;
  dayZero(limit: string, day: string): string;
  officeTime(limit: string): string;
  beforeCutOff(time: string, cutOff: string): string;
  afterCutOff(time: string, cutOff: string): string;
  readonly skipped: string;
  movedOn(from: string, to: string): string;
  readonly madeUp: string;
  insteadOf(day: string): string;
  readonly counted: string;
  paused(from: string, to: string): string;
  suspended(from: string): string;
  readonly untilResumed: string;
  readonly sources: string;
  readonly article: string;
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

const plural = (count: number, one: string) => `${count} ${one}${Math.abs(count) === 1 ? '' : 's'}`;

const en: Words = {
  due: 'Due',
  filed: 'Filed',
  received: 'Received',
  atNextOpening: 'at the next opening of the office',
  countedFrom: 'Counted from',
  closed: 'Closed in between:',
  rule: 'Rule:',
  daysOffIncluded: (limit) => `${limit}, days off included`,
  dayZero: (limit, day) => `${limit}; ${day} is day 0 and is not counted, the last day ends at closing time`,
  officeTime: (limit) => `${limit}; only the time in which the office is open is counted`,
  beforeCutOff: (time, cutOff) => `received before ${cutOff} is due the same day; ${time} is before the cut-off`,
  afterCutOff: (time, cutOff) =>
    `received at ${cutOff} or later is due the next working day; ${time} is not before the cut-off`,
  skipped: 'Not counted:',
  movedOn: (from, to) => `The last day is a day off, ${from}: moved to the next working day, ${to}`,
  madeUp: 'Counted, being worked in exchange:',
  insteadOf: (day) => `instead of ${day}`,
  counted: 'Office time counted:',
  paused: (from, to) => `Paused from ${from} to ${to}`,
  suspended: (from) => `Suspended since ${from}`,
  untilResumed: 'the date moves by what passes until it is resumed',
  sources: 'Sources:',
  article: 'art.',
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
  filed: 'Nộp',
  received: 'Tiếp nhận',
  atNextOpening: 'khi cơ quan làm việc trở lại',
  countedFrom: 'Tính từ',
  closed: 'Ngày nghỉ trước khi tiếp nhận:',
  rule: 'Cách tính:',
  daysOffIncluded: (limit) => `${limit}, kể cả ngày nghỉ`,
  dayZero: (limit, day) =>
    `${limit}; ${day} là ngày 0, không tính; thời hạn kết thúc khi hết giờ làm việc của ngày cuối cùng`,
  officeTime: (limit) => `${limit}; chỉ tính thời gian cơ quan làm việc`,
  beforeCutOff: (time, cutOff) => `tiếp nhận trước ${cutOff} thì trả trong ngày; ${time} là trước ${cutOff}`,
  afterCutOff: (time, cutOff) =>
    `tiếp nhận từ ${cutOff} trở đi thì trả trong ngày làm việc tiếp theo; ${time} không còn trước ${cutOff}`,
  skipped: 'Ngày nghỉ không tính:',
  movedOn: (from, to) => `Ngày cuối cùng là ngày nghỉ, ${from}: chuyển sang ngày làm việc tiếp theo, ${to}`,
  madeUp: 'Ngày làm bù được tính:',
  insteadOf: (day) => `thay cho ${day}`,
  counted: 'Giờ làm việc được tính:',
  paused: (from, to) => `Tạm dừng từ ${from} đến ${to}`,
  suspended: (from) => `Đang tạm dừng từ ${from}`,
  untilResumed: 'hạn lùi thêm bằng thời gian tạm dừng, cho đến khi được tính tiếp',
  sources: 'Căn cứ:',
  article: 'Điều',
  grades: {
    A: 'mức A: trang chính thức',
    B: 'mức B: trích văn bản chính thức',
    C: 'mức C: bên thứ ba, không trích dẫn',
    unverified: 'chưa kiểm chứng',
  },
  shortFrom: (limit, from) => `${limit} từ ${from}`,
  shortSkipped: (days) => `trừ ${days} ngày nghỉ`,
  shortPaused: (lengths) => `tạm dừng ${lengths}`,
  shortSuspended: (from) => `đang tạm dừng từ ${from}`,
  workingDays: (count) => `${count} ngày làm việc`,
  calendarDays: (count) => `${count} ngày`,
  workingHours: (count) => `${String(count).replace('.', ',')} giờ làm việc`,
  workingTime: (duration) => `${duration} làm việc`,
  sameDay: (cutOff) => `trong ngày (mốc ${cutOff})`,
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

/** `63/2024/NĐ-CP, art. 5`. */
export function citation({ act, article }: LegalSource, language: Language): string {
  return article === undefined ? act : `${act}, ${wordsOf[language].article} ${article}`;
}
