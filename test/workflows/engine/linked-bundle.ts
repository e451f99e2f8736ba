/** A bundle of small dossiers that wait for each other, each with a link of its own. */
import { assign, setup } from 'xstate';
import { type Bundle, type BundleDossier, defineBundle } from '../../../definitions/language/bundle.js';
import { calls } from '../../../definitions/language/calls.js';
import { type DossierContext, openContext } from '../../../definitions/language/dossier-chart.js';
import type { Link } from '../../../definitions/language/link.js';
import { defineProcedure, type Procedure } from '../../../definitions/language/procedure.js';
import { days, source } from './test-bundle.js';

const linkedChart = setup({
  types: {} as {
    context: DossierContext<{ given: readonly unknown[] }, string>;
    input: { application: { given: readonly unknown[] } };
    events:
      | { type: 'agency.decided'; outcome: string }
      | { type: 'agency.refused' }
      | { type: 'citizen.withdrew' }
      | { type: 'officer.stopped' }
      | { type: 'case.returned' };
  },
  actors: calls,
}).createMachine({
  id: 'linked',
  context: ({ input }) => openContext(input.application),
  initial: 'working',
  states: {
    working: {
      tags: ['counting', 'awaiting:officer'],
      meta: { status: 4 },
      on: {
        'agency.decided': { target: 'decided', actions: assign({ outcome: ({ event }) => event.outcome }) },
        'agency.refused': 'refused',
        'citizen.withdrew': 'withdrawn',
        'officer.stopped': 'stopped',
      },
    },
    decided: { tags: 'final:positive', meta: { status: 9 }, on: { 'case.returned': 'returned' } },
    returned: { type: 'final', tags: 'final:positive', meta: { status: 10 } },
    refused: { type: 'final', tags: 'final:refused', meta: { status: 3 } },
    withdrawn: { type: 'final', tags: 'final:withdrawn', meta: { status: 8 } },
    stopped: { type: 'final', tags: 'final:stopped', meta: { status: 8 } },
  },
});

export interface LinkedPlace {
  readonly after?: readonly string[];
  readonly link?: Partial<Link>;
  readonly reversible?: Procedure['reversible'];
}

const strict: Link = { refused: 'stops', withdrawn: 'stops', stopped: 'stops', annulled: 'undone' };

/** @param places by id, each behind those that it waits for; its application lists what it was passed on */
export function linkedBundle(places: Readonly<Record<string, LinkedPlace>>): Bundle {
  const dossiers: Record<string, BundleDossier> = {};
  for (const [id, { after = [], link, reversible = 'by-annulment' }] of Object.entries(places)) {
    dossiers[id] = {
      procedure: linkedProcedure(id, reversible),
      after: after.flatMap((earlier) => dossiers[earlier]?.procedure ?? []),
      ...(after.length > 0 && { link: { ...strict, ...link } }),
      applicable: () => true,
      application: () => ({}),
      passedOn: (...given) => ({ given }),
    };
  }
  return defineBundle({
    id: 'linked',
    version: 1,
    code: 'configuration',
    title: { vi: 'Liên thông thử', en: 'Linked' },
    source,
    dossiers,
    subject: () => 'S',
    chosen: () => Object.keys(places),
    commune: () => '31684',
    scope: () => true,
  });
}

function linkedProcedure(id: string, reversible: Procedure['reversible']): Procedure {
  return defineProcedure({
    id,
    version: 1,
    title: { vi: `Thủ tục ${id}`, en: `Procedure ${id}` },
    code: 'configuration',
    agency: 'commune-police',
    limit: days(3),
    receives: ['given'],
    reversible,
    chart: linkedChart,
  });
}
