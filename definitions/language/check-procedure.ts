import { agencyIds } from '../agencies/agency.js';
import { checkChart } from './check-chart.js';
import { checkIdentity } from './check-facts.js';
import { checkLegalLimit } from './check-limit.js';
import { DefinitionError } from './definition-error.js';
import type { LegalLimit } from './legal-limit.js';
import type { Procedure } from './procedure.js';

/**
 * @throws DefinitionError when the procedure's law is incomplete or the engine could not carry its chart
 */
export function checkProcedure(procedure: Procedure): void {
  const { id, code, agency, limit, citizenLimits = {}, receives, chart } = procedure;
  const subject = `procedure ${id}`;
  checkIdentity(subject, procedure);
  if (typeof code === 'string' && !code.trim()) {
    throw new DefinitionError(
      subject,
      'has no code',
      'Give the national code, or `configuration` where none is published.',
    );
  }
  if (typeof agency === 'string' && !agencyIds.includes(agency)) {
    throw new DefinitionError(subject, `names the unknown agency "${agency}"`, `Use one of: ${agencyIds.join(', ')}.`);
  }
  if (typeof limit !== 'function') checkLegalLimit(limit);
  for (const citizenLimit of Object.values(citizenLimits)) checkLegalLimit(citizenLimit);
  if (typeof limit !== 'function') checkPausedBy(subject, limit, Object.keys(citizenLimits));
  checkReceives(subject, receives);
  checkChart(subject, chart, Object.keys(citizenLimits));
}

function checkPausedBy(subject: string, { name, values }: LegalLimit, citizenLimits: readonly string[]): void {
  const unknown = values.flatMap(({ pausedBy = [] }) => pausedBy).find((paused) => !citizenLimits.includes(paused));
  if (unknown === undefined) return;
  throw new DefinitionError(
    subject,
    `its limit ${name} is paused by "${unknown}", which is no limit of the citizen's`,
    `Name one of citizenLimits (${citizenLimits.join(', ') || 'it has none'}), or leave it out of pausedBy.`,
  );
}

function checkReceives(subject: string, receives: readonly string[]): void {
  const repeated = receives.find((field, at) => receives.indexOf(field) !== at);
  if (repeated) throw new DefinitionError(subject, `receives "${repeated}" twice`, 'List every field once.');
  if (receives.length === 0) {
    throw new DefinitionError(
      subject,
      'receives no field',
      'List in `receives` what the agency may see of the application.',
    );
  }
}
