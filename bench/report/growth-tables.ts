import type { Growth } from '../measures/pure-growth.js';
import type { Level } from '../measures/sleeping-cases.js';
import { short, table } from './tables.js';

export function sleepingTable(levels: readonly Level[]): string {
  const [first] = levels;
  const rows = levels.map(({ sleeping, engineMs, floorMs, casesPerSecond }) => [
    `${sleeping}`,
    short(casesPerSecond),
    short(engineMs),
    first ? short(engineMs / first.engineMs) : '',
    first ? short(engineMs / floorMs / (first.engineMs / first.floorMs)) : '',
  ]);
  const head = ['cases asleep', 'cases/s', 'CPU ms per case', '÷ at first', '÷ at first, against `floor`'];
  return table(head, rows);
}

export function growthTable(what: string, growth: readonly Growth[]): string {
  const rows = growth.map(({ size, decideUs, showUs }) => [`${size}`, short(decideUs), short(showUs)]);
  return table([what, '`decide` µs', 'showing the case µs'], rows);
}
