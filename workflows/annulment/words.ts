/** The two-language wording of an annulment, for screens. */
import type { AnnulmentStep } from '../../activities/register-calls.js';
import type { Bundle, Sentence } from '../../definitions/language/bundle.js';
import { titleOf as nameOf, placeOf } from '../../definitions/language/dossier-id.js';
import { type BundleKey, bundles } from '../../definitions/registry.js';

export const waysInWords = {
  'by-annulment': { vi: 'hủy kết quả', en: 'annul the result' },
  'by-recovery': { vi: 'dừng và thu hồi tiền', en: 'stop and recover' },
  'by-restoration': { vi: 'khôi phục', en: 'restore' },
  'by-notice': { vi: 'báo cho cơ quan', en: 'tell the agency' },
} as const satisfies Record<AnnulmentStep['how'], Sentence>;

/** The dossier's own id when this build does not have its bundle. */
export function titleOf(bundle: string, dossier: string): Sentence {
  const known: Bundle | undefined = bundles[bundle as BundleKey];
  const place = known && placeOf(known, dossier);
  return place ? nameOf(place, dossier) : { vi: dossier, en: dossier };
}
