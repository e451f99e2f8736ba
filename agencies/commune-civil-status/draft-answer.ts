/** What the applicant says to the draft of a register entry. */
import type { Answer } from '../../definitions/procedures/death-registration/schema.js';
import type { WireAnswer } from './wire.js';

export function writeAnswer(given: Answer): WireAnswer {
  if (given.draft === 'confirmed') return { xacNhan: true, imLang: given.silent, chinhSua: [] };
  const chinhSua = given.corrections.map(({ line, correct }) => ({ dong: line, noiDungDung: correct }));
  return { xacNhan: false, imLang: false, chinhSua };
}
