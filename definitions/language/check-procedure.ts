import { type AgencyId, agencyIds } from '../agencies/agency.js';
import { checkAll } from './check-all.js';
import { checkChart } from './check-chart.js';
import { checkIdentity, checkSource } from './check-facts.js';
import { checkLegalLimit } from './check-limit.js';
import { DefinitionError } from './definition-error.js';
import type { LegalLimit } from './legal-limit.js';
import type { Procedure } from './procedure.js';

/**
 * @throws DefinitionError when the procedure's law is incomplete or the engine could not carry its chart
 */
export function checkProcedure(procedure: Procedure): void {
  const { id, agency, laterAgencies = [], otherAgencies = [], limit, citizenLimits = {}, receives, chart } = procedure;
  const subject = `procedure ${id}`;
  const names = Object.keys(citizenLimits);
  const limits = [...(typeof limit === 'function' ? [] : [limit]), ...Object.values(citizenLimits)];
  const agencies = [...(typeof agency === 'string' ? [agency] : []), ...laterAgencies.map(({ value }) => value)];
  checkAll(
    () => checkIdentity(subject, procedure),
    () => checkCode(subject, procedure),
    ...[...agencies, ...otherAgencies].map((one) => () => checkAgency(subject, one)),
    () => checkLaterAgencies(subject, laterAgencies),
    ...limits.map((one) => () => checkLegalLimit(one)),
    () => typeof limit === 'function' || checkPausedBy(subject, limit, names),
    () => checkReceives(subject, receives),
    () => checkChart(subject, chart, names),
  );
}

function checkCode(subject: string, { code }: Procedure): void {
  if (typeof code !== 'string' || code.trim()) return;
  throw new DefinitionError(
    subject,
    'has no code',
    'Give the national code, or `configuration` where none is published.',
  );
}

function checkAgency(subject: string, agency: AgencyId): void {
  if (agencyIds.includes(agency)) return;
  throw new DefinitionError(subject, `names the unknown agency "${agency}"`, `Use one of: ${agencyIds.join(', ')}.`);
}

function checkLaterAgencies(subject: string, later: NonNullable<Procedure['laterAgencies']>): void {
  for (const [at, { validFrom, source }] of later.entries()) {
    checkSource(subject, source);
    if (at === 0 || validFrom > (later[at - 1]?.validFrom ?? '')) continue;
    throw new DefinitionError(
      subject,
      `its laterAgencies are out of order at ${validFrom}`,
      'List them by their day, the oldest first.',
    );
  }
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
