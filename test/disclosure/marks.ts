/** Values that occur nowhere else, each with the agencies that the law lets know it: where one is found, somebody was told. */
import type { AgencyId } from '../../definitions/agencies/agency.js';

export interface Mark {
  /** ASCII, so that it looks the same however JSON is written. */
  readonly value: string;
  readonly readers: readonly AgencyId[];
}

export class Marks {
  readonly all: Mark[] = [];

  /** @param first number of the first one: several lists that are searched for together begin apart */
  constructor(private readonly first = 0) {}

  /** Of letters alone, as in a name. */
  word(...readers: AgencyId[]): string {
    const letters = String(this.next + 100).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] as string);
    return this.keep(`Zqmark${letters}zq`, readers);
  }

  /** Twelve digits, as a personal id: of the range kept for tests. */
  personalId(...readers: AgencyId[]): string {
    return this.keep(`0895${77_000_000 + this.next}`, readers);
  }

  digits(count: number, ...readers: AgencyId[]): string {
    return this.keep(String(895_000 + this.next).padEnd(count, '7'), readers);
  }

  /** Code of a birth paper. */
  birthPaper(...readers: AgencyId[]): string {
    return this.keep(`${89_500 + this.next}.GCS.${77_000 + this.next}.26`, readers);
  }

  private get next(): number {
    return this.first + this.all.length;
  }

  private keep(value: string, readers: readonly AgencyId[]): string {
    this.all.push({ value, readers });
    return value;
  }
}

/** Where it stands in these bytes: as it is, or in base64, at whichever of three places it begins there. */
export function holds(bytes: Buffer, { value }: Mark): boolean {
  const inBase64 = [0, 1, 2].map((shift) => {
    const text = Buffer.from(`${' '.repeat(shift)}${value}`).toString('base64');
    // The first and last groups depend on what stands beside it.
    return text.slice(shift === 0 ? 0 : 4, -4);
  });
  return [value, ...inBase64].some((form) => bytes.includes(form));
}
