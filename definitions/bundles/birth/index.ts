import { localDate } from '../../calendar/local-date.js';
import { defineBundle, dossierOf } from '../../language/bundle.js';
import { linkedProceduresAmendment2026 } from '../../law/acts/linked-procedures-amendment-2026.js';
import { birthRegistration } from '../../procedures/birth-registration/index.js';
import { identityCard } from '../../procedures/identity-card/index.js';
import { childLives } from './applicability.js';
import { identityCardApplication, passOnCertificate } from './applications.js';
import { aboutOneBirth, linkedDossiers, restsOnRegistration } from './linked.js';
import type { BirthDeclaration, BirthFacts } from './schema.js';

/** Liên thông khai sinh: registration first; once the child has its number, everything else side by side. */
export const birthBundle = defineBundle({
  ...aboutOneBirth,
  id: 'birth',
  version: 2,
  inForceFrom: localDate('2026-09-01'),
  code: '3.000722',
  title: {
    vi: 'Liên thông đăng ký khai sinh, đăng ký thường trú, cấp thẻ bảo hiểm y tế, cấp thẻ căn cước cho trẻ em dưới 6 tuổi',
    en: 'Birth registration, permanent residence, health-insurance card and identity card of a child under six',
  },
  source: linkedProceduresAmendment2026.whole('B'),
  dossiers: {
    ...linkedDossiers,
    'identity-card': dossierOf<BirthFacts>()({
      procedure: identityCard,
      after: [birthRegistration],
      link: restsOnRegistration,
      applicable: childLives,
      application: identityCardApplication,
      passedOn: passOnCertificate,
    }),
  },
  chosen: ({ chosen }: BirthDeclaration) => chosen,
});
