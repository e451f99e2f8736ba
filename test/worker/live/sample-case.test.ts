import { describe, expect, it } from 'vitest';
import { whatIf } from '../../../client/what-if.js';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../../definitions/calendar/public-sector.js';
import { filing } from '../../../worker/live/sample-case.js';

describe('the sample of npm start', () => {
  it.each([
    ['birth', '2026-12-14'],
    ['death', '2026-11-23'],
    ['investor', '2026-10-19'],
  ])('%s is filed on the day itself while the calendar reaches to its end: %s', async (name, day) => {
    const filedAt = instantOf(`${day}T09:00+07:00`);
    expect(await filing(name, filedAt, '089460000001')).toMatchObject({ filedAt, filedOtherwise: null });
  });

  it.each([
    ['birth', '2026-12-28'],
    ['death', '2026-12-07'],
    ['investor', '2026-11-23'],
    ['investor', '2027-01-04'],
  ])('%s is filed in March 2026 where the calendar ends too soon: %s', async (name, day) => {
    const { filedAt, declaration, filedOtherwise } = await filing(
      name,
      instantOf(`${day}T09:00+07:00`),
      '089460000001',
    );
    expect(filedOtherwise).toContain(`no working calendar reaches from ${day}`);
    const { promisedAt } = whatIf({
      bundle: name,
      declaration,
      filedAt,
      calendar: publicSectorCalendar,
      promises: {},
      pauses: [],
    });
    expect(promisedAt).toBeGreaterThan(filedAt);
  });

  it.each(['death', 'birth', 'investor'])('%s is about another subject each time', async (name) => {
    const now = instantOf('2026-03-02T09:00+07:00');
    const [first, second] = await Promise.all(['089460000001', '089460000002'].map((id) => filing(name, now, id)));
    expect(first?.declaration).not.toEqual(second?.declaration);
  });
});
