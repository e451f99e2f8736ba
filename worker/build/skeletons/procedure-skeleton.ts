/** A procedure that works as it stands: a dossier is filed, examined, supplemented, decided; its author fills in its law. */
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import { camel, pascal } from './names.js';
import type { Skeleton } from './written-files.js';

export interface NewProcedure {
  readonly id: string;
  readonly agency: AgencyId;
  readonly title: { readonly vi: string; readonly en: string };
}

export function procedureSkeleton(procedure: NewProcedure): Skeleton {
  const { id, agency } = procedure;
  const folder = `definitions/procedures/${id}`;
  return {
    files: {
      [`${folder}/schema.ts`]: schemaText,
      [`${folder}/chart.ts`]: chartText(id),
      [`${folder}/index.ts`]: indexText(procedure),
      [`definitions/bundles/single/${id}.ts`]: singleText(id),
      [`test/definitions/procedures/${id}.test.ts`]: testText(id),
    },
    appended: { 'definitions/law/ref-v1.ts': limitText(id) },
    listings: [...registryListings(id), ...schemaListings(id)],
    next: [
      `${folder}/schema.ts: what the agency receives, what it issues, its own events`,
      `${folder}/chart.ts: its own states and transitions, beside the parts that all share`,
      `${folder}/index.ts: national code, who sees which field, how it is undone`,
      `definitions/law/ref-v1.ts: its limit, with a source, for the five working days that stand there; its act in definitions/law/acts/`,
      `definitions/bundles/single/${id}.ts: who or what a case of it is about, and what belongs elsewhere`,
      `test/definitions/procedures/${id}.test.ts: a sample of each, and what is particular about its law`,
      `agencies/${agency}/ and agencies/sandbox/systems/${agency}.ts: its words; until then it answers AGENCY_REJECTED`,
      `agencies/contract/sample-applications.ts: one application, so that the contract is tried with it`,
    ],
  };
}

function registryListings(id: string): Skeleton['listings'] {
  const file = 'definitions/registry.ts';
  return [
    {
      file,
      table: 'bundles',
      entry: `'${id}@1': single${pascal(id)}`,
      imports: `import { single${pascal(id)} } from './bundles/single/${id}.js';`,
    },
    {
      file,
      table: 'procedures',
      entry: `'${id}@1': ${camel(id)}`,
      imports: `import { ${camel(id)} } from './procedures/${id}/index.js';`,
    },
  ];
}

function schemaListings(id: string): Skeleton['listings'] {
  const of = {
    declarationSchemas: 'declaration',
    applicationSchemas: 'application',
    outcomeSchemas: 'outcome',
    eventSchemas: 'event',
  };
  return Object.entries(of).map(([table, field]) => ({
    file: 'definitions/schemas.ts',
    table,
    entry: `'${id}@1': ${camel(id)}.${field}`,
    imports: `import * as ${camel(id)} from './procedures/${id}/schema.js';`,
  }));
}

const schemaText = `import { z } from 'zod';
import { examiningEvent } from '../../language/event-schemas.js';
import { documentReference, fullName, localDate, personalId, standardEvents, text } from '../../language/schema.js';

export const application = z.strictObject({
  applicant: z.strictObject({ fullName, personalId }),
  request: text.describe('What is asked for'),
  papers: z.array(documentReference),
});

export const outcome = z.strictObject({ decisionNumber: text, decidedOn: localDate });

export const event = z.discriminatedUnion('type', [...standardEvents(application, outcome), examiningEvent]);

/** For the procedure by itself. */
export const declaration = application.extend({ commune: text.describe('Code of the commune whose office is competent') });

export type Application = z.infer<typeof application>;
export type Outcome = z.infer<typeof outcome>;
export type Event = z.infer<typeof event>;
export type Declaration = z.infer<typeof declaration>;
`;

const chartText = (id: string) => `import { setup } from 'xstate';
import { agencyAnswers, decisionAwaited, filed, received, submitting } from '../../language/chart-filing.js';
import {
  byHand,
  endStates,
  examining,
  leaving,
  officeForms,
  submissionFailed,
  supplementStates,
  type WorkingContext,
  workingContext,
} from '../../language/chart-parts.js';
import { dossierSetup } from '../../language/chart-setup.js';
import type { Application, Event, Outcome } from './schema.js';

type Context = WorkingContext<Application, Outcome>;

/** A correction keeps the person; anything else is another case. */
const samePerson = ({ context, event }: { context: Context; event: { readonly application?: Application } }) =>
  event.application?.applicant.personalId === context.application.applicant.personalId;

export const chart = setup(dossierSetup<Context, Event>(samePerson)).createMachine({
  id: '${id}',
  context: ({ input }) => workingContext(input.application),
  initial: 'submitting',
  states: {
    submitting: submitting(byHand),
    submissionFailed: submissionFailed(byHand),
    processing: {
      initial: 'filed',
      on: { ...leaving, ...byHand, ...agencyAnswers },
      states: {
        filed,
        received: received(officeForms.receipt, 'examining'),
        examining,
        ...supplementStates({ form: officeForms.supplement, resumeAt: 'examining' }),
        awaitingDecision: decisionAwaited('agency.accepted', 'agency.examining', 'agency.supplementRequested'),
      },
    },
    ...endStates({ refusalForm: officeForms.refusal, takenOver: byHand }),
  },
});
`;

const indexText = ({
  id,
  agency,
  title,
}: NewProcedure) => `import { defineProcedure } from '../../language/procedure.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

export const ${camel(id)} = defineProcedure({
  id: '${id}',
  version: 1,
  title: ${JSON.stringify(title)},
  code: 'configuration',
  agency: '${agency}',
  limit: refV1.${camel(id)},
  receives: ['applicant', 'request', 'papers'],
  reversible: 'by-annulment',
  chart,
});
`;

const limitText = (id: string) => `export const ${camel(id)} = limitSince(
  oneStopDecree,
  '${id}',
  workingDays(5, oneStopDecree.whole('unverified')),
);
`;

const singleText = (id: string) => `import { defineBundle, dossierOf } from '../../language/bundle.js';
import { oneStopDecree } from '../../law/acts/one-stop-decree.js';
import { ${camel(id)} } from '../../procedures/${id}/index.js';
import type { Declaration } from '../../procedures/${id}/schema.js';

export const single${pascal(id)} = defineBundle({
  id: '${id}',
  version: 1,
  code: 'configuration',
  title: ${camel(id)}.title,
  source: oneStopDecree.whole('unverified'),
  dossiers: {
    '${id}': dossierOf<Declaration>()({
      procedure: ${camel(id)},
      application: ({ applicant, request, papers }) => ({ applicant, request, papers }),
    }),
  },
  // The same subject is the same case for ever: what may be asked for again needs one that says which time it is.
  subject: ({ applicant }: Declaration) => applicant.personalId,
  chosen: () => ['${id}'],
  commune: ({ commune }) => commune,
  scope: () => true,
});
`;

const testText = (id: string) => `import { ${camel(id)} } from '../../../definitions/procedures/${id}/index.js';
import { describeChart } from './chart-suite.js';

describeChart(${camel(id)}, {
  application: {
    applicant: { fullName: 'Lê Văn Thử', personalId: '089280000001' },
    request: 'Thử nghiệm',
    papers: [],
  },
  outcome: { decisionNumber: '1/QĐ', decidedOn: '2026-03-05' },
});
`;
