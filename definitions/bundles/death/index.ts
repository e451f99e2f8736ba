import { defineBundle, dossierOf } from '../../language/bundle.js';
import type { Link } from '../../language/link.js';
import { linkedProceduresDecree } from '../../law/acts/linked-procedures-decree.js';
import { deathRegistration } from '../../procedures/death-registration/index.js';
import { funeralAllowance } from '../../procedures/funeral-allowance/index.js';
import { funeralSupport } from '../../procedures/funeral-support/index.js';
import { residenceDeregistration } from '../../procedures/residence-deregistration/index.js';
import { survivorBenefit } from '../../procedures/survivor-benefit/index.js';
import {
  allowanceApplies,
  competentCommune,
  diedInVietnam,
  residenceApplies,
  supportApplies,
  survivorsApply,
  wasVietnamese,
} from './applicability.js';
import {
  allowanceApplication,
  deregistrationApplication,
  passOnExtract,
  registrationApplication,
  supportApplication,
  survivorApplication,
} from './applications.js';
import { funeralPayment } from './funeral-heads.js';
import { impossibleDates } from './impossible-dates.js';
import type { DeathDeclaration } from './schema.js';

const dossier = dossierOf<DeathDeclaration>();

/** Each cites the extract: without it there is nothing to decide, and what rested on an annulled one falls with it. */
const restsOnRegistration = {
  refused: 'stops',
  withdrawn: 'stops',
  stopped: 'stops',
  annulled: 'undone',
} as const satisfies Link;

/** Liên thông khai tử: registration first; once the extract exists, everything else side by side. */
export const deathBundle = defineBundle({
  id: 'death',
  version: 1,
  code: '2.002913',
  title: {
    vi: 'Liên thông đăng ký khai tử, xóa đăng ký thường trú, mai táng phí, tử tuất',
    en: 'Death registration, removal of residence, funeral payment and survivor benefit',
  },
  source: linkedProceduresDecree.whole('B'),
  dossiers: {
    'death-registration': dossier({ procedure: deathRegistration, application: registrationApplication }),
    'residence-deregistration': dossier({
      procedure: residenceDeregistration,
      after: [deathRegistration],
      link: restsOnRegistration,
      applicable: residenceApplies,
      application: deregistrationApplication,
      passedOn: passOnExtract,
    }),
    'survivor-benefit': dossier({
      procedure: survivorBenefit,
      after: [deathRegistration],
      link: restsOnRegistration,
      applicable: survivorsApply,
      application: survivorApplication,
      passedOn: passOnExtract,
    }),
    'funeral-support': dossier({
      procedure: funeralSupport,
      after: [deathRegistration],
      link: restsOnRegistration,
      applicable: supportApplies,
      application: supportApplication,
      passedOn: passOnExtract,
    }),
    'funeral-allowance': dossier({
      procedure: funeralAllowance,
      after: [deathRegistration],
      link: restsOnRegistration,
      applicable: allowanceApplies,
      application: allowanceApplication,
      passedOn: passOnExtract,
    }),
  },
  exclusivePayments: [funeralPayment<DeathDeclaration>()],
  subject: ({ deceased }) => deceased.personalId,
  chosen: ({ chosen }) => chosen,
  commune: (declaration) => competentCommune(declaration),
  scope: (declaration) => {
    const died = diedInVietnam(declaration);
    return died === true ? wasVietnamese(declaration) : died;
  },
  impossibleOn: (declaration, filedOn) => impossibleDates(declaration, filedOn),
});
