/** What the description of the API leaves open, written out for a death, so that made-up requests get as far as the case. */
import type { z } from 'zod';
import { wireNotice as registration } from '../../agencies/commune-civil-status/wire.js';
import { wireNotice as residence } from '../../agencies/commune-police/wire.js';
import { declarationSchemas, eventSchemas } from '../../definitions/schemas.js';
import { formOf } from '../../gateway/law/form.js';

type Form = Readonly<Record<string, unknown>>;

/** Name of a schema, its property, and the form of that; without a property, of the whole: for `hooks.py`. */
export type WrittenOut = readonly (readonly [schema: string, property: string | null, form: Form])[];

/** @param caseId about which agencies speak */
export function formsOfADeath(caseId: string): WrittenOut {
  const { $schema: _dialect, ...declaration } = formOf(declarationSchemas['death@1']);
  const events = variantsOf(eventSchemas['death-registration@1'], eventSchemas['survivor-benefit@1']);
  const notices = variantsOf(registration, residence).map((notice) => aboutDossiers(notice, caseId));
  return [
    ['Filing', 'declaration', declaration],
    ['Supposed', 'bundle', { enum: ['death'] }],
    ['Supposed', 'declaration', declaration],
    ['Act', 'event', { anyOf: events.filter(saidByCitizens) }],
    ['Addition', 'part', { ...declaration, required: [] }],
    ['Paying', 'dossier', { enum: ['birth-registration', 'health-card'] }],
    ['AgencyNotice', null, { anyOf: notices }],
  ];
}

function variantsOf(...unions: readonly z.ZodType[]): readonly Form[] {
  return unions.flatMap((union) => formOf(union).oneOf as Form[]);
}

/** One that was withdrawn would take nothing more. */
function saidByCitizens({ properties }: Form): boolean {
  const { type } = properties as { readonly type: { readonly const: string } };
  return type.const.startsWith('citizen.') && type.const !== 'citizen.withdrew';
}

function aboutDossiers({ properties, ...form }: Form, caseId: string): Form {
  const references = ['death-registration', 'residence-deregistration'].map((dossier) => `${caseId}/${dossier}/1`);
  return { ...form, properties: { ...(properties as Form), maThamChieu: { enum: references } } };
}
