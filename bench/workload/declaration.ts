/** The case that every contestant carries: a veteran on social pension, five dossiers, the lower funeral claim covered. */
import { type DeathDeclaration, declaration } from '../../definitions/bundles/death/schema.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import example from '../../examples/death.json' with { type: 'json' };

const sample: DeathDeclaration = declaration.parse(example);

/** Inside every calendar, on a working morning: the limits of a run end in its far future. */
export const filedAt = instantOf('2026-03-02T09:10+07:00');

/** @param serial up to 999999: whose death it is, and so which case */
export function declarationOf(serial: number): DeathDeclaration {
  const personalId = `094049${String(serial).padStart(6, '0')}`;
  return { ...sample, deceased: { ...sample.deceased, personalId } };
}
