import { localDate } from '../calendar/local-date.js';
import { checkId, checkSource } from './check-facts.js';
import { DefinitionError } from './definition-error.js';
import type { LegalLimit, LimitValue } from './legal-limit.js';
import { isLonger, type TimeLimit } from './time-limit.js';
import { writtenLimit } from './written-limit.js';

/** @throws DefinitionError naming the limit and the fix */
export function checkLegalLimit({ name, values }: LegalLimit): void {
  const subject = `limit ${name}`;
  checkId(subject, name);
  if (values.length === 0)
    throw new DefinitionError(subject, 'has no value', 'Add one with `validFrom` and `statutory`.');
  for (const [place, value] of values.entries()) {
    localDate(value.validFrom);
    const before = values[place - 1];
    if (before && before.validFrom >= value.validFrom) {
      throw new DefinitionError(
        subject,
        `its value of ${value.validFrom} stands after that of ${before.validFrom}`,
        'List the values oldest first, each from another day.',
      );
    }
    checkValue(`${subject} from ${value.validFrom}`, value);
  }
}

function checkValue(subject: string, { statutory, promised }: LimitValue): void {
  checkTimeLimit(subject, statutory);
  if (!promised) return;
  checkTimeLimit(`${subject}, as promised`, promised);
  if (isLonger(promised, statutory)) {
    throw new DefinitionError(
      subject,
      `promises ${writtenLimit(promised)} where the law allows ${writtenLimit(statutory)}`,
      'An office may promise less time than the law gives it, never more.',
    );
  }
}

function checkTimeLimit(subject: string, limit: TimeLimit): void {
  checkSource(subject, limit.source);
  switch (limit.unit) {
    case 'sameDay':
      if (/^([01]\d|2[0-3]):[0-5]\d$/.test(limit.cutOff)) return;
      throw new DefinitionError(
        subject,
        `"${limit.cutOff}" is no time of day`,
        'Write the cut-off as HH:MM, for example 15:00.',
      );
    case 'workingHours':
      if (limit.hours > 0 && Math.abs(limit.hours * 60 - Math.round(limit.hours * 60)) < 1e-6) return;
      throw new DefinitionError(subject, `${limit.hours} hours is no limit`, 'Give whole minutes, more than none.');
    case 'workingDays':
    case 'calendarDays':
      if (Number.isInteger(limit.days) && limit.days >= 1) return;
      throw new DefinitionError(subject, `${limit.days} days is no limit`, 'Give whole days, 1 or more.');
    default:
      throw new DefinitionError(
        subject,
        `"${(limit as { unit: string }).unit}" is no unit of time`,
        'Use workingDays(), calendarDays(), workingHours() or sameDay().',
      );
  }
}
