import { agencyIds } from '../agencies/agency.js';
import { checkChart } from './check-chart.js';
import { checkIdentity, checkLimit } from './check-facts.js';
import { DefinitionError } from './definition-error.js';
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
  if (typeof limit !== 'function') checkLimit(`${subject}, limit`, limit);
  for (const [name, citizenLimit] of Object.entries(citizenLimits))
    checkLimit(`${subject}, citizen's limit ${name}`, citizenLimit);
  checkReceives(subject, receives);
  checkChart(subject, chart, Object.keys(citizenLimits));
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
