/** A birth date, or an old date of death, as far as it is known: year, year and month, or the full day. */
export interface PartialDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** `1948`, `1948-05` or `1948-05-17`: what is known, and nothing invented. */
export function formatPartialDate({ year, month, day }: PartialDate): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return [String(year), month && two(month), month && day && two(day)].filter(Boolean).join('-');
}
