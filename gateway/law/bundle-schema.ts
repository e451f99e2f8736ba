/** Bundles and procedures as the gateway shows them. */
import { z } from '@hono/zod-openapi';
import { orNull, sentence } from '../cases/case-schema.js';

export const bundleParameter = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, 'A bundle or procedure is named for example death')
    .openapi({ param: { name: 'id', in: 'path' }, example: 'death' }),
});

export const onQuery = z.object({
  on: z.iso
    .date()
    .optional()
    .openapi({ param: { name: 'on', in: 'query' }, description: 'A day of filing; today unless given' }),
});

/** Of a bundle: also where it is to be filed. */
export const placeQuery = onQuery.extend({
  commune: z
    .string()
    .regex(/^\d{5}$/, 'A commune has five digits, for example 31684')
    .optional()
    .openapi({
      param: { name: 'commune', in: 'query' },
      description: 'Where it is filed: the scheme of its province says what is offered, by whom, and by when',
      example: '31684',
    }),
});

const source = z
  .object({ act: z.string(), article: z.string().optional(), grade: z.enum(['A', 'B', 'C', 'unverified']) })
  .openapi('LegalSource');

const timeLimit = z
  .object({
    unit: z.enum(['workingDays', 'calendarDays', 'workingHours', 'sameDay']),
    days: z.int().optional(),
    hours: z.number().optional(),
    cutOff: z.string().optional(),
    source,
  })
  .openapi('TimeLimit');

const jsonSchema = z.record(z.string(), z.unknown()).openapi({ type: 'object', additionalProperties: true });

export const listedBundle = z
  .object({
    id: z.string(),
    version: z.int(),
    title: sentence,
    code: z.string().describe('National code, or `configuration`'),
    source,
    inForceFrom: z.string().nullable(),
    procedures: z.array(z.string()),
  })
  .openapi('ListedBundle');

export const bundleAnswer = listedBundle
  .extend({
    dossiers: z.array(
      z.object({
        id: z.string(),
        title: sentence,
        after: z.array(z.string()).describe('Whose results it waits for'),
        link: z.record(z.string(), z.string()).nullable().describe('What the end of those means for it'),
        agencies: z.array(z.string()).describe('Who is competent; several where it depends on the facts'),
        notOffered: orNull(sentence).describe('Why the scheme of the province leaves it out'),
      }),
    ),
    scheme: orNull(
      z
        .object({
          id: z.string(),
          source,
          promises: z.record(z.string(), timeLimit).describe('Shorter limits, by the name of the limit'),
        })
        .openapi('Scheme'),
    ).describe('That of the province in which the commune is, where it has one'),
    declaration: jsonSchema.describe('JSON Schema of the declaration'),
  })
  .openapi('Bundle');

const limit = z
  .object({
    name: z.string(),
    whose: z.enum(['agency', 'citizen']),
    validFrom: z.string(),
    statutory: timeLimit,
    promised: orNull(timeLimit),
  })
  .openapi('LegalLimit');

export const procedureAnswer = z
  .object({
    id: z.string(),
    version: z.int(),
    title: sentence,
    codes: z.array(z.string()).describe('National codes; several where it depends on the facts'),
    agencies: z.array(z.string()).describe('Several where it depends on the facts'),
    limits: z.array(limit),
    receives: z.array(z.string()).describe('What of the application the agency sees'),
    reversible: z.string(),
    oncePerSubject: z.boolean(),
    sources: z.array(source),
    forms: z.object({
      application: jsonSchema,
      outcome: jsonSchema,
      events: jsonSchema.describe('What may be told to its dossier'),
    }),
  })
  .openapi('Procedure');
