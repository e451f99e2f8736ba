/** What a what-if files: a given declaration, or the sample made to fit the day. */
import { versionInForce } from '../client/version-in-force.js';
import { type Instant, localDateOf } from '../definitions/calendar/instant.js';
import type { Bundle } from '../definitions/language/bundle.js';
import { bundles } from '../definitions/registry.js';
import { usualExample } from '../worker/live/examples.js';
import { type Sample, sampleDeclaration } from '../worker/live/sample-declaration.js';
import { readJsonFile } from './json-file.js';

interface Asked {
  readonly declaration?: string | undefined;
  readonly chosen?: string | undefined;
}

export interface SupposedDeclaration {
  readonly declaration: unknown;
  /** Dossiers of the sample that were left out, because another one comes before them to the same payment. */
  readonly leftOut: readonly string[];
}

/** @throws RangeError when there is neither a file nor a sample */
export async function supposedDeclaration(
  bundle: string,
  filedAt: Instant,
  asked: Asked,
): Promise<SupposedDeclaration> {
  const chosen = asked.chosen?.split(',').map((dossier) => dossier.trim());
  if (asked.declaration !== undefined) {
    const declaration = (await readJsonFile(asked.declaration, 'declaration')) as object;
    return { declaration: chosen ? { ...declaration, chosen } : declaration, leftOut: [] };
  }
  const key = versionInForce(bundle, localDateOf(filedAt));
  const name = usualExample(bundle);
  if (name === undefined)
    throw new RangeError(`"${bundle}" has no sample declaration. Give one as a file: --declaration <file>.`);
  const sample = await sampleDeclaration(name, filedAt);
  if (chosen) return { declaration: { ...sample, chosen }, leftOut: [] };
  if (!sample.chosen) return { declaration: sample, leftOut: [] };
  const leftOut = secondClaims(sample, bundles[key]);
  return { declaration: { ...sample, chosen: sample.chosen.filter((dossier) => !leftOut.includes(dossier)) }, leftOut };
}

/** If all goes as planned, the turn of these never comes. */
function secondClaims(sample: Sample, { exclusivePayments = [] }: Bundle): readonly string[] {
  return exclusivePayments.flatMap((payment) => {
    const dossiers = payment.claims(sample).map(({ dossier }) => dossier);
    return dossiers.filter((dossier) => dossier !== dossiers[0]);
  });
}
