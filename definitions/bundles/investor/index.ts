import { defineBundle, dossierOf } from '../../language/bundle.js';
import type { Link } from '../../language/link.js';
import { repeatedDossierOf } from '../../language/repeated.js';
import { investmentLaw2025 } from '../../law/acts/investment-law-2025.js';
import { enterpriseRegistration } from '../../procedures/enterprise-registration/index.js';
import { environmentLicence } from '../../procedures/environment-licence/index.js';
import { investmentRegistration } from '../../procedures/investment-registration/index.js';
import { judicialRecord } from '../../procedures/judicial-record/index.js';
import { landLease } from '../../procedures/land-lease/index.js';
import {
  enterpriseApplication,
  environmentApplication,
  investmentApplication,
  leaseApplication,
  passOnBoth,
  passOnCertificate,
  recordApplication,
} from './applications.js';
import { missingParts } from './missing-parts.js';
import type { InvestorDeclaration } from './schema.js';

const dossier = dossierOf<InvestorDeclaration>();
const repeated = repeatedDossierOf<InvestorDeclaration>();

/** Without what was asked for in this case nothing follows; what was not asked for is there already, or is not needed. */
const needsBoth = {
  refused: 'stops',
  withdrawn: 'stops',
  stopped: 'stops',
  absent: 'continues',
  annulled: 'undone',
} as const satisfies Link;

/** A company goes on without the project that it was founded for. */
const standsByItself = { ...needsBoth, annulled: 'stands' } as const satisfies Link;

/** Liên thông cho nhà đầu tư trong khu công nghiệp: the certificate, the company, then the park; records beside them. */
export const investorBundle = defineBundle({
  id: 'investor',
  version: 1,
  code: 'configuration',
  title: { vi: 'Liên thông cho nhà đầu tư trong khu công nghiệp', en: 'Investors in industrial parks' },
  source: investmentLaw2025.whole('unverified'),
  dossiers: {
    'investment-registration': dossier({
      procedure: investmentRegistration,
      applicable: ({ investor }) =>
        investor.kind === 'foreign' || {
          vi: 'nhà đầu tư trong nước không phải làm thủ tục cấp giấy chứng nhận đăng ký đầu tư',
          en: 'a domestic investor needs no investment registration certificate',
        },
      application: investmentApplication,
    }),
    'enterprise-registration': dossier({
      procedure: enterpriseRegistration,
      after: [investmentRegistration],
      link: standsByItself,
      application: enterpriseApplication,
      passedOn: passOnCertificate,
    }),
    'judicial-record': repeated({
      procedure: judicialRecord,
      over: ({ people = [] }) => people,
      application: recordApplication,
    }),
    'environment-licence': dossier({
      procedure: environmentLicence,
      after: [investmentRegistration, enterpriseRegistration],
      link: needsBoth,
      application: environmentApplication,
      passedOn: passOnBoth,
    }),
    'land-lease': dossier({
      procedure: landLease,
      after: [investmentRegistration, enterpriseRegistration],
      link: needsBoth,
      application: leaseApplication,
      passedOn: passOnBoth,
    }),
  },
  subject: ({ investor, project }) => `${investor.registration} ${project.reference}`,
  chosen: (declaration: InvestorDeclaration) => askedFor(declaration),
  commune: ({ project }) => project.commune,
  scope: () => true,
  impossibleOn: (declaration) => missingParts(declaration),
});

const partFor = {
  'investment-registration': 'investment',
  'enterprise-registration': 'company',
  'judicial-record': 'people',
  'environment-licence': 'environment',
  'land-lease': 'land',
} as const satisfies Record<string, keyof InvestorDeclaration>;

function askedFor(declaration: InvestorDeclaration): readonly string[] {
  return Object.entries(partFor).flatMap(([place, part]) => (declaration[part] === undefined ? [] : [place]));
}
