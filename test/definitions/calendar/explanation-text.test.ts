import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Pause } from '../../../definitions/calendar/due-at.js';
import { type Explanation, explain } from '../../../definitions/calendar/explanation.js';
import { explanationLines, shortExplanation } from '../../../definitions/calendar/explanation-text.js';
import { type Instant, instantOf, later } from '../../../definitions/calendar/instant.js';
import { receivedAt } from '../../../definitions/calendar/office-time.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import {
  calendarDays,
  sameDay,
  type TimeLimit,
  workingDays,
  workingHours,
} from '../../../definitions/language/time-limit.js';

const source = { act: '63/2024/NĐ-CP', article: '5', grade: 'B' } as const;
const at = (text: string) => instantOf(`${text}+07:00`);
const waiting = { vi: 'chờ bổ sung hồ sơ', en: 'papers to be completed' };

interface Course {
  readonly pauses?: readonly Pause[];
  readonly suspended?: Omit<Pause, 'to'>;
}

function explained(limit: TimeLimit, filedAt: Instant, { pauses = [], suspended }: Course = {}): Explanation {
  const startedAt = receivedAt(filedAt, publicSectorCalendar);
  return explain({ limit, filedAt, startedAt, pauses, suspended: suspended ?? null }, publicSectorCalendar);
}

describe('the full explanation', () => {
  it('names the days between filing and receipt, day 0, what was skipped, and the sources', () => {
    const explanation = explained(workingDays(8, source), at('2026-02-18T10:00'));
    expect(explanationLines(explanation, 'en')).toEqual([
      'Due Thu 05/03/2026 17:00',
      'Filed Wed 18/02/2026 10:00',
      'Received Mon 23/02/2026 07:30, at the next opening of the office',
      'Closed in between:',
      '  Wed 18/02 - Sun 22/02 Lunar New Year (9441/TB-BNV)',
      'Rule: 8 working days; Mon 23/02/2026 is day 0 and is not counted, the last day ends at closing time',
      'Not counted:',
      '  Sat 28/02 - Sun 01/03 weekly rest (188/1999/QĐ-TTg)',
      'Sources:',
      '  63/2024/NĐ-CP, art. 5 (grade B: quotes the official text)',
      '  9441/TB-BNV (grade B: quotes the official text)',
      '  188/1999/QĐ-TTg (unverified)',
    ]);
    expect(explanationLines(explanation, 'vi')).toEqual([
      'Đến hạn thứ Năm 05/03/2026 17:00',
      'Nộp lúc thứ Tư 18/02/2026 10:00',
      'Tiếp nhận lúc thứ Hai 23/02/2026 07:30, khi cơ quan làm việc trở lại',
      'Ngày nghỉ trước khi tiếp nhận:',
      '  T4 18/02 - CN 22/02 Tết Nguyên đán (9441/TB-BNV)',
      'Cách tính: 8 ngày làm việc; không tính ngày bắt đầu (thứ Hai 23/02/2026); thời hạn kết thúc khi hết giờ làm việc của ngày cuối cùng',
      'Ngày nghỉ không tính:',
      '  T7 28/02 - CN 01/03 nghỉ hằng tuần (188/1999/QĐ-TTg)',
      'Căn cứ:',
      '  Điều 5, 63/2024/NĐ-CP (độ tin cậy B: trích văn bản chính thức)',
      '  9441/TB-BNV (độ tin cậy B: trích văn bản chính thức)',
      '  188/1999/QĐ-TTg (chưa kiểm chứng)',
    ]);
  });

  it('puts all weekly rest into one line and keeps holidays apart by their decree', () => {
    const pauses = [{ from: at('2026-04-21T10:00'), to: at('2026-05-04T15:00'), reason: waiting }];
    const explanation = explained(workingDays(3, source), at('2026-04-20T09:00'), { pauses });
    expect(explanationLines(explanation, 'en').slice(0, -5)).toEqual([
      'Due Wed 06/05/2026 17:00',
      'Counted from Mon 20/04/2026 09:00',
      'Rule: 3 working days; Mon 20/04/2026 is day 0 and is not counted, the last day ends at closing time',
      'Not counted:',
      '  Sat 25/04, Sat 02/05 - Sun 03/05 weekly rest (188/1999/QĐ-TTg)',
      "  Sun 26/04 Hùng Kings' Day (45/2019/QH14, art. 112)",
      "  Mon 27/04 in lieu of Hùng Kings' Day, a Sunday (3383/BNV-CVL)",
      '  Thu 30/04 Victory Day (45/2019/QH14, art. 112)',
      '  Fri 01/05 Labour Day (45/2019/QH14, art. 112)',
      'Paused from Tue 21/04/2026 10:00 to Mon 04/05/2026 15:00 (papers to be completed): 6 working days',
    ]);
    expect(explanationLines(explanation, 'vi')).toContain(
      'Tạm dừng từ thứ Ba 21/04/2026 10:00 đến thứ Hai 04/05/2026 15:00 (chờ bổ sung hồ sơ): 6 ngày làm việc',
    );
  });

  it('says one working day, and none, as people do', () => {
    const pauses = [
      { from: at('2026-03-02T09:00'), to: at('2026-03-02T10:00') },
      { from: at('2026-03-03T09:00'), to: at('2026-03-04T09:00') },
    ];
    const lines = explanationLines(explained(workingDays(1, source), at('2026-03-02T08:00'), { pauses }), 'en');
    expect(lines.filter((line) => line.startsWith('Paused')).map((line) => line.split(': ')[1])).toEqual([
      '0 working days',
      '1 working day',
    ]);
    expect(lines[2]).toMatch(/^Rule: 1 working day; /);
  });

  it('says that an open suspension still moves the date', () => {
    const suspended = { from: at('2026-03-03T09:00'), reason: waiting };
    const explanation = explained(workingDays(3, source), at('2026-03-02T08:00'), { suspended });
    expect(explanationLines(explanation, 'en')).toContain(
      'Suspended since Tue 03/03/2026 09:00 (papers to be completed): the date moves by what passes until it is resumed',
    );
    expect(explanationLines(explanation, 'vi')).toContain(
      'Đang tạm dừng từ thứ Ba 03/03/2026 09:00 (chờ bổ sung hồ sơ): thời hạn được lùi tương ứng với thời gian tạm dừng, cho đến khi tính tiếp',
    );
  });

  it('says that a suspension after the due date moves nothing', () => {
    const suspended = { from: at('2026-03-06T09:00'), reason: waiting };
    const explanation = explained(workingDays(3, source), at('2026-03-02T08:00'), { suspended });
    expect(explanationLines(explanation, 'en')).toContain(
      'Suspended since Fri 06/03/2026 09:00 (papers to be completed): after the due date, which stays',
    );
  });

  it('tells the pauses that met no running limit, and not one that lies within another', () => {
    const pauses = [
      { from: at('2026-04-10T09:00'), to: at('2026-04-14T09:00') },
      { from: at('2026-04-21T09:00'), to: at('2026-04-23T09:00') },
      { from: at('2026-04-22T09:00'), to: at('2026-04-22T15:00') },
      { from: at('2026-05-03T00:00'), to: at('2026-05-05T00:00') },
    ];
    const explanation = explained(workingDays(3, source), at('2026-04-20T09:00'), { pauses });
    expect(explanation.ignoredPauses).toEqual([
      { ...pauses[0], why: 'beforeStart' },
      { ...pauses[3], why: 'afterEnd' },
    ]);
    expect(explanationLines(explanation, 'en').filter((line) => line.startsWith('Not counted as'))).toEqual([
      'Not counted as a pause: Fri 10/04/2026 09:00 - Tue 14/04/2026 09:00, before the count begins',
      'Not counted as a pause: Sun 03/05/2026 - Tue 05/05/2026, after the due date',
    ]);
    expect(explanationLines(explanation, 'vi').filter((line) => line.startsWith('Không tính là'))).toEqual([
      'Không tính là tạm dừng: thứ Sáu 10/04/2026 09:00 - thứ Ba 14/04/2026 09:00, trước khi bắt đầu tính',
      'Không tính là tạm dừng: Chủ nhật 03/05/2026 - thứ Ba 05/05/2026, sau khi hết hạn',
    ]);
  });

  it('writes a filing of which only the day is known without an hour', () => {
    const filed = explained(workingDays(3, source), at('2026-11-20T00:00'));
    expect(explanationLines(filed, 'en').slice(1, 3)).toEqual([
      'Filed Fri 20/11/2026',
      'Received Fri 20/11/2026 07:30, at the next opening of the office',
    ]);
  });

  it('lists the office hours that an hour limit counted, and its pauses in hours and minutes', () => {
    const pauses = [{ from: at('2026-02-13T16:30'), to: at('2026-02-23T10:50') }];
    const explanation = explained(workingHours(4, source), at('2026-02-13T15:30'), { pauses });
    expect(explanationLines(explanation, 'en')).toEqual([
      'Due Mon 23/02/2026 15:20',
      'Counted from Fri 13/02/2026 15:30',
      'Rule: 4 working hours; only the time in which the office is open is counted',
      'Office time counted:',
      '  Fri 13/02 15:30 - 16:30 (1 h)',
      '  Mon 23/02 10:50 - 11:30 (40 min)',
      '  Mon 23/02 13:00 - 15:20 (2 h 20 min)',
      'Not counted:',
      '  Sat 14/02 - Sun 22/02 Lunar New Year (9441/TB-BNV)',
      'Paused from Fri 13/02/2026 16:30 to Mon 23/02/2026 10:50: 3 h 50 min',
      'Sources:',
      '  63/2024/NĐ-CP, art. 5 (grade B: quotes the official text)',
      '  9441/TB-BNV (grade B: quotes the official text)',
    ]);
    expect(explanationLines(explanation, 'vi')).toContain(
      'Tạm dừng từ thứ Sáu 13/02/2026 16:30 đến thứ Hai 23/02/2026 10:50: 3 giờ 50 phút',
    );
  });

  it('says parts of hours as each language writes them', () => {
    const rule = (hours: number, language: 'vi' | 'en') =>
      explanationLines(explained(workingHours(hours, source), at('2026-03-02T08:00')), language)[2];
    expect(rule(1.5, 'en')).toMatch(/^Rule: 1\.5 working hours; /);
    expect(rule(1.5, 'vi')).toMatch(/^Cách tính: 1,5 giờ làm việc; /);
    expect(rule(4 / 3, 'en')).toMatch(/^Rule: 1 h 20 min of working time; /);
    expect(rule(4 / 3, 'vi')).toMatch(/^Cách tính: 1 giờ 20 phút làm việc; /);
    expect(rule(1, 'en')).toMatch(/^Rule: 1 working hour; /);
  });

  it('says on which side of the cut-off a same-day limit was received', () => {
    const today = sameDay({ cutOff: '15:00', source });
    const rule = (from: string, language: 'vi' | 'en') => explanationLines(explained(today, at(from)), language)[2];
    expect(rule('2026-03-02T09:10', 'en')).toBe(
      'Rule: received before 15:00 is due the same day; 09:10 is before the cut-off',
    );
    expect(rule('2026-03-02T15:00', 'en')).toBe(
      'Rule: received at 15:00 or later is due the next working day; 15:00 is not before the cut-off',
    );
    expect(rule('2026-03-02T15:20', 'vi')).toBe(
      'Cách tính: tiếp nhận từ 15:00 trở đi thì trả kết quả trong ngày làm việc tiếp theo; 15:20 không sớm hơn 15:00',
    );
  });

  it('says that calendar days end on a day off, and where they move', () => {
    const explanation = explained(calendarDays(19, source), at('2026-08-17T08:00'));
    expect(explanationLines(explanation, 'en').slice(0, 5)).toEqual([
      'Due Mon 07/09/2026 17:00',
      'Counted from Mon 17/08/2026 08:00',
      'Rule: 19 calendar days, days off included; Mon 17/08/2026 is day 0 and is not counted, the last day ends at closing time',
      'The last day is a day off, Sat 05/09/2026: moved to the next working day, Mon 07/09/2026',
      '  Sat 05/09 - Sun 06/09 weekly rest (188/1999/QĐ-TTg)',
    ]);
    expect(explanationLines(explanation, 'vi')).toContain(
      'Ngày cuối cùng, thứ Bảy 05/09/2026, là ngày nghỉ: chuyển sang ngày làm việc tiếp theo, thứ Hai 07/09/2026',
    );
  });

  it('names a worked Saturday and the day that it makes up for', () => {
    const explanation = explained(workingDays(1, source), at('2026-08-21T08:00'));
    expect(explanationLines(explanation, 'en').slice(3, 5)).toEqual([
      'Counted, being worked in exchange:',
      '  Sat 22/08 instead of Mon 31/08 (9441/TB-BNV)',
    ]);
    expect(explanationLines(explanation, 'vi').slice(3, 5)).toEqual([
      'Ngày làm việc bù được tính:',
      '  T7 22/08 thay cho T2 31/08 (9441/TB-BNV)',
    ]);
  });

  it('writes the year in lists where it is not that of the due date', () => {
    const lines = explanationLines(explained(workingDays(5, source), at('2025-12-30T09:00')), 'en');
    expect(lines).toContain('  Thu 01/01 New Year (45/2019/QH14, art. 112)');
    expect(explanationLines(explained(workingDays(5, source), at('2025-12-26T09:00')), 'en')).toContain(
      '  Sat 27/12/2025 - Sun 28/12/2025, Sat 03/01 - Sun 04/01 weekly rest (188/1999/QĐ-TTg)',
    );
  });
});

describe('the short explanation', () => {
  it('has the limit, its start, the days skipped and the pauses in one line', () => {
    const course = {
      pauses: [{ from: at('2026-04-21T10:00'), to: at('2026-05-04T15:00'), reason: waiting }],
      suspended: { from: at('2026-05-05T09:00') },
    };
    const explanation = explained(workingDays(3, source), at('2026-04-20T09:00'), course);
    expect(shortExplanation(explanation, 'en')).toBe(
      '3 working days from Mon 20/04 09:00, 7 days off skipped, paused 6 working days, suspended since Tue 05/05',
    );
    expect(shortExplanation(explanation, 'vi')).toBe(
      '3 ngày làm việc từ T2 20/04 09:00, không tính 7 ngày nghỉ, tạm dừng 6 ngày làm việc, đang tạm dừng từ T3 05/05',
    );
  });

  it('adds up several pauses and leaves out what there is not', () => {
    const pauses = [
      { from: at('2026-03-02T09:00'), to: at('2026-03-02T10:00') },
      { from: at('2026-03-02T10:30'), to: at('2026-03-02T11:00') },
    ];
    const explanation = explained(workingHours(4, source), at('2026-03-02T08:00'), { pauses });
    expect(shortExplanation(explanation, 'en')).toBe('4 working hours from Mon 02/03 08:00, paused 1 h 30 min');
    const today = explained(sameDay({ cutOff: '15:00', source }), at('2026-03-02T08:00'));
    expect(shortExplanation(today, 'vi')).toBe('trong ngày (nếu nhận trước 15:00) từ T2 02/03 08:00');
  });
});

describe('both explanations, of any limit', () => {
  const limit = fc.oneof(
    fc.integer({ min: 1, max: 60 }).map((days) => workingDays(days, source)),
    fc.integer({ min: 1, max: 60 }).map((days) => calendarDays(days, source)),
    fc.integer({ min: 1, max: 60 }).map((hours) => workingHours(hours, source)),
    fc.constant(sameDay({ cutOff: '15:00', source })),
  );
  const minute = 60_000;
  const filed = fc
    .integer({ min: 0, max: 800 * 1440 })
    .map((minutes) => later(at('2024-01-02T00:00'), minutes * minute));

  it('keep a narrow line narrow, and name every day off and every source', () => {
    fc.assert(
      fc.property(limit, filed, fc.integer({ min: 0, max: 20_000 }), (anyLimit, filedAt, paused) => {
        const start = receivedAt(filedAt, publicSectorCalendar);
        const pauses = [{ from: start, to: later(start, paused * minute), reason: waiting }];
        const explanation = explained(anyLimit, filedAt, { pauses });
        for (const language of ['vi', 'en'] as const) {
          expect(shortExplanation(explanation, language).length).toBeLessThanOrEqual(110);
          const text = explanationLines(explanation, language).join('\n');
          for (const { reason, source: decree } of explanation.skipped)
            expect(text).toMatch(new RegExp(`${reason[language]} \\((Điều \\d+, )?${decree.act}`));
          for (const { act } of explanation.sources) expect(text).toMatch(new RegExp(`^ {2}(Điều \\S+, )?${act}`, 'm'));
          expect(text).not.toMatch(/undefined|NaN|\b1 \w+ days\b/);
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
