/** The same papers filed once the death is in the books, for one procedure. */
import type { DeathDeclaration, LaterFuneralDeclaration } from '../../definitions/bundles/death/schema.js';
import { localDate } from '../../definitions/calendar/local-date.js';

export const extract = { number: '7/2026/TLKT', issuedOn: localDate('2026-03-02') };

/** @throws RangeError when the declaration names no burial, which every funeral payment asks for */
export function filedLater({ chosen: _chosen, funeral, ...facts }: DeathDeclaration): LaterFuneralDeclaration {
  if (!funeral) throw new RangeError('The declaration names no funeral.');
  return { ...facts, funeral, extract };
}
