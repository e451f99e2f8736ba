/** What a declaration asks for without what it rests on. */
import type { InvestorDeclaration } from './schema.js';

/**
 * Unverified: under the law on investment of 2025 the company may be allowed to come before the certificate.
 * @returns fields that are to be given, with why
 */
export function missingParts(declaration: InvestorDeclaration) {
  return [...certificateMissing(declaration), ...certificateTwice(declaration), ...companyMissing(declaration)];
}

function certificateMissing({ investor, investment, existingCertificate, ...asked }: InvestorDeclaration) {
  if (investor.kind !== 'foreign' || investment || existingCertificate) return [];
  if (!asked.company && !asked.environment && !asked.land) return [];
  const message =
    'A foreign investor needs an investment registration certificate first. Ask for it with `investment`, or name it in `existingCertificate`.';
  return [{ path: 'investment', message }];
}

function certificateTwice({ investment, existingCertificate }: InvestorDeclaration) {
  if (!investment || !existingCertificate) return [];
  return [
    { path: 'existingCertificate', message: 'A certificate that exists is not asked for again with `investment`.' },
  ];
}

function companyMissing({ company, environment, land }: InvestorDeclaration) {
  return Object.entries({ environment, land }).flatMap(([part, asked]) => {
    if (!asked || asked.existingCompany || company) return [];
    const message = 'It is given to a company. Ask for one with `company`, or name the one that exists.';
    return [{ path: `${part}.existingCompany`, message }];
  });
}
