/** What both versions of the birth bundle are made of. */
import { dossierOf } from '../../language/bundle.js';
import type { Link } from '../../language/link.js';
import { birthRegistration } from '../../procedures/birth-registration/index.js';
import { healthCard } from '../../procedures/health-card/index.js';
import { residenceRegistration } from '../../procedures/residence-registration/index.js';
import { childLives, competentCommune, linkedResidenceApplies, ordinaryBirthOfCitizen } from './applicability.js';
import {
  healthCardApplication,
  passOnCertificate,
  registrationApplication,
  residenceApplication,
} from './applications.js';
import { impossibleDatesUnderSix } from './impossible-dates.js';
import type { BirthFacts } from './schema.js';

const dossier = dossierOf<BirthFacts>();

/** Each cites the certificate and asks with the number in it: without them there is nothing to decide. */
export const restsOnRegistration = {
  refused: 'stops',
  withdrawn: 'stops',
  stopped: 'stops',
  annulled: 'undone',
} as const satisfies Link;

export const linkedDossiers = {
  'birth-registration': dossier({ procedure: birthRegistration, application: registrationApplication }),
  'residence-registration': dossier({
    procedure: residenceRegistration,
    after: [birthRegistration],
    link: restsOnRegistration,
    applicable: linkedResidenceApplies,
    application: residenceApplication,
    passedOn: passOnCertificate,
  }),
  'health-card': dossier({
    procedure: healthCard,
    after: [birthRegistration],
    link: restsOnRegistration,
    applicable: childLives,
    application: healthCardApplication,
    passedOn: passOnCertificate,
  }),
} as const;

/** The child has no number yet: the code of its birth paper says which birth a case is about. */
export const aboutOneBirth = {
  subject: ({ birthNotice }: BirthFacts) => birthNotice.code,
  commune: (facts: BirthFacts) => competentCommune(facts),
  scope: (facts: BirthFacts) => ordinaryBirthOfCitizen(facts),
  impossibleOn: impossibleDatesUnderSix,
};
