/** Whole applications of the investor bundle: what the declaration gives, with what was issued before. */
import { investorBundle } from '../../../definitions/bundles/investor/index.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { declaredApplication, declaredAt } from '../../../definitions/language/declared-dossiers.js';
import type { Investor } from '../../declarations/investors.js';
import { outcomes } from './happenings.js';

const bundle: Bundle = investorBundle;

/** Of one dossier of the procedure, where it is repeated. */
export function investorApplication(procedure: string, declaration: Investor): object {
  const place = bundle.dossiers[procedure];
  if (!place) throw new RangeError(`The investor bundle has no ${procedure}.`);
  const [dossier = procedure] = declaredAt(procedure, place, declaration);
  const passed = place.passedOn(...place.after.map(({ id }) => outcomes[id]));
  return { ...declaredApplication(bundle, dossier, declaration), ...passed };
}
