/** Checks that procedures and bundles share. */
import { DefinitionError } from './definition-error.js';
import type { LegalSource } from './legal-source.js';

export function checkIdentity(
  subject: string,
  { id, version, title }: { id: string; version: number; title: { vi: string; en: string } },
): void {
  checkId(subject, id);
  if (!Number.isInteger(version) || version < 1) {
    throw new DefinitionError(subject, `version ${version} is not a whole number from 1`, 'Write `version: 1`.');
  }
  if (!title?.vi?.trim() || !title?.en?.trim()) {
    throw new DefinitionError(subject, 'has no title in both languages', 'Write `title: { vi, en }`.');
  }
}

export function checkId(subject: string, id: string): void {
  if (/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) return;
  throw new DefinitionError(
    subject,
    `"${id}" is not kebab-case`,
    'Use small letters, digits and hyphens: `death-registration`.',
  );
}

export function checkSource(subject: string, source: LegalSource | undefined): void {
  if (source?.act?.trim() && /^(A|B|C|unverified)$/.test(source.grade)) return;
  throw new DefinitionError(
    subject,
    'names no legal source',
    'Cite the act with its grade: `source: someAct.art(5, "A")`.',
  );
}
