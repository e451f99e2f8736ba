import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { DeclarationOf } from '../../client/bundle-types.js';
import { type Instant, localDateOf } from '../../definitions/calendar/instant.js';
import { addDays } from '../../definitions/calendar/local-date.js';

/**
 * A sample of `examples/`, made to fit a day of filing: the death was five days before it.
 * @param name `death` shows every dossier, `death-pensioner` is the usual case
 */
export async function sampleDeclaration(
  name: 'death' | 'death-pensioner',
  filedAt: Instant,
  personalId?: string,
): Promise<DeclarationOf<'death'>> {
  const file = fileURLToPath(new URL(`../../examples/${name}.json`, import.meta.url));
  const sample = JSON.parse(await readFile(file, 'utf8')) as DeclarationOf<'death'>;
  const filedOn = localDateOf(filedAt);
  const { deathNotice, funeral } = sample;
  return {
    ...sample,
    deceased: { ...sample.deceased, ...(personalId && { personalId }) },
    death: { ...sample.death, date: addDays(filedOn, -5) },
    ...(deathNotice && { deathNotice: { ...deathNotice, issuedOn: addDays(filedOn, -4) } }),
    ...(funeral && { funeral: { ...funeral, burial: { ...funeral.burial, on: addDays(filedOn, -3) } } }),
  };
}
