/** A bundle of procedures that there are: the first one opens, the others wait for it; its author says what really links them. */
import { join, relative } from 'node:path';
import type { Procedure } from '../../../definitions/language/procedure.js';
import type { LiveDefinition } from '../live-definitions.js';
import { camel } from './names.js';
import type { Skeleton } from './written-files.js';

export interface NewBundle {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
  /** The first one comes first; at least two. */
  readonly procedures: readonly LiveDefinition<Procedure>[];
}

export function bundleSkeleton(bundle: NewBundle): Skeleton {
  const { id } = bundle;
  const folder = `definitions/bundles/${id}`;
  const name = `${camel(id)}Bundle`;
  return {
    files: {
      [`${folder}/schema.ts`]: schemaText(bundle),
      [`${folder}/index.ts`]: indexText(bundle),
      [`test/definitions/bundles/${id}.test.ts`]: testText(bundle),
    },
    listings: [
      {
        file: 'definitions/registry.ts',
        table: 'bundles',
        entry: `'${id}@1': ${name}`,
        imports: `import { ${name} } from './bundles/${id}/index.js';`,
      },
      {
        file: 'definitions/schemas.ts',
        table: 'declarationSchemas',
        entry: `'${id}@1': ${camel(id)}.declaration`,
        imports: `import * as ${camel(id)} from './bundles/${id}/schema.js';`,
      },
    ],
    next: [
      `${folder}/schema.ts: one declaration in the citizen's words, instead of an application for each`,
      `${folder}/index.ts: the code and source, who waits for whom and what their end means, when each is applicable`,
      `${folder}/index.ts: \`passedOn\`, for what an earlier outcome gives; take those fields out of the declaration`,
      `${folder}/index.ts: the subject, the competent commune, what is out of scope and where it goes instead`,
      `test/definitions/bundles/${id}.test.ts: samples, and every choice of procedures`,
      `examples/${id}.json and worker/live/examples.ts: a sample, for npm start -- --example ${id}`,
    ],
  };
}

const idsOf = ({ procedures }: NewBundle) => procedures.map(({ definition }) => definition.id);

const schemaText = (bundle: NewBundle) => `import { z } from 'zod';
import { fullName, personalId, text } from '../../language/schema.js';
${idsOf(bundle)
  .map((id) => `import { application as ${camel(id)} } from '../../procedures/${id}/schema.js';`)
  .join('\n')}

const dossierId = z.enum(${JSON.stringify(idsOf(bundle))});

export const declaration = z.strictObject({
  applicant: z.strictObject({ fullName, personalId }),
  commune: text.describe('Code of the commune whose offices are competent'),
${idsOf(bundle)
  .map((id) => `  ${camel(id)},`)
  .join('\n')}
  chosen: z
    .array(dossierId)
    .min(1)
    .refine((chosen) => new Set(chosen).size === chosen.length, 'A procedure is chosen once.'),
});

export type Declaration = z.infer<typeof declaration>;
`;

function indexText(bundle: NewBundle): string {
  const { id, title, procedures } = bundle;
  const [first, ...others] = procedures;
  const annulled = others.some(({ definition }) => definition.reversible === 'never') ? 'stands' : 'undone';
  const imported = procedures.map(
    ({ place: { file, name } }) =>
      `import { ${name} } from '../../procedures/${relative(join(file, '..', '..'), file)
        .replaceAll('\\', '/')
        .replace(/\.ts$/, '.js')}';`,
  );
  const places = procedures.map(
    ({ definition, place: { name } }) => `    '${definition.id}': dossier({
      procedure: ${name},
${definition === first?.definition ? '' : `      after: [${first?.place.name}],\n      link: restsOnTheFirst,\n`}      application: (declaration) => declaration.${camel(definition.id)},
    }),`,
  );
  return `import { defineBundle, dossierOf } from '../../language/bundle.js';
import type { Link } from '../../language/link.js';
import { oneStopDecree } from '../../law/acts/one-stop-decree.js';
${imported.join('\n')}
import type { Declaration } from './schema.js';

const dossier = dossierOf<Declaration>();

const restsOnTheFirst = {
  refused: 'stops',
  withdrawn: 'stops',
  stopped: 'stops',
  annulled: '${annulled}',
} as const satisfies Link;

export const ${camel(id)}Bundle = defineBundle({
  id: '${id}',
  version: 1,
  code: 'configuration',
  title: ${JSON.stringify(title)},
  source: oneStopDecree.whole('unverified'),
  dossiers: {
${places.join('\n')}
  },
  subject: ({ applicant }: Declaration) => applicant.personalId,
  chosen: ({ chosen }) => chosen,
  commune: ({ commune }) => commune,
  scope: () => true,
});
`;
}

const testText = (bundle: NewBundle) => `import { describe, expect, it } from 'vitest';
import { ${camel(bundle.id)}Bundle } from '../../../definitions/bundles/${bundle.id}/index.js';
import { declaration } from '../../../definitions/bundles/${bundle.id}/schema.js';
import { predecessorsFirst } from '../../../definitions/language/undone.js';
import { applicationSchemas } from '../../../definitions/schemas.js';

describe('the bundle ${bundle.id}', () => {
  it('opens the first procedure, and then those that wait for it', () => {
    const ids = ${JSON.stringify(idsOf(bundle))};
    expect(predecessorsFirst(${camel(bundle.id)}Bundle, ids.toReversed())).toEqual(ids);
  });

  it('lets each procedure be chosen, and none of them twice', () => {
    const ids = Object.keys(${camel(bundle.id)}Bundle.dossiers);
    expect(declaration.shape.chosen.safeParse(ids).success).toBe(true);
    expect(declaration.shape.chosen.safeParse([...ids, ...ids]).success).toBe(false);
  });

  it('tells each agency what its procedure says that it receives', () => {
    for (const { procedure } of Object.values(${camel(bundle.id)}Bundle.dossiers)) {
      const { shape } = applicationSchemas[\`\${procedure.id}@1\`];
      expect([...procedure.receives].sort()).toEqual(Object.keys(shape).sort());
    }
  });
});
`;
