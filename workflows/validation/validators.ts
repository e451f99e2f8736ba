/** What may be sent to a case, checked in the sandbox by schemas that are generated from the zod ones. */
import { type Problem, problemsIn, type Schema } from './json-schema.js';
import { declarationSchemas, eventSchemas, sharedSchemas } from './schemas.generated.js';

/** @param bundle for example `death@1` */
export function declarationProblems(bundle: string, declaration: unknown): readonly Problem[] {
  return problemsOf(declarationSchemas[bundle], `bundle ${bundle}`, declaration);
}

/** @param procedure for example `death-registration@1` */
export function eventProblems(procedure: string, event: unknown): readonly Problem[] {
  return problemsOf(eventSchemas[procedure], `procedure ${procedure}`, event);
}

/** Types of the events that every case understands, without a dossier or in any of them. */
export const wholeCaseEvents = typesOf('whole-case');
export const anyDossierEvents = typesOf('any-dossier');

function typesOf(name: 'whole-case' | 'any-dossier'): readonly string[] {
  const { oneOf = [], anyOf = [] } = eventSchemas[name] ?? {};
  return [...oneOf, ...anyOf].map((member) => String(member.properties?.type?.const));
}

function problemsOf(schema: Schema | undefined, subject: string, value: unknown): readonly Problem[] {
  return schema ? problemsIn(value, schema, sharedSchemas) : [{ path: '', message: `belongs to no known ${subject}` }];
}

/** For people: `deceased.personalId: is missing; …`. */
export function problemSentence(problems: readonly Problem[]): string {
  return problems.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ');
}
