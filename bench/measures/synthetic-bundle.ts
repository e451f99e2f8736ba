/** Bundles of any size, for what grows with it: one registration, and after it any number of removals side by side. */
import { localDate } from '../../definitions/calendar/local-date.js';
import { type Bundle, type BundleDossier, defineBundle, dossierOf } from '../../definitions/language/bundle.js';
import { defineAct } from '../../definitions/language/legal-source.js';
import { defineProcedure, type Procedure } from '../../definitions/language/procedure.js';
import * as refV1 from '../../definitions/law/ref-v1.js';
import { chart } from '../../definitions/procedures/residence-deregistration/chart.js';

const source = defineAct({
  number: 'BENCH/2026',
  title: { vi: 'Văn bản thử', en: 'Test act' },
  validFrom: localDate('2026-01-01'),
}).whole('unverified');

const stops = { refused: 'stops', withdrawn: 'stops', stopped: 'stops', annulled: 'undone' } as const;

function removal(number: number): Procedure {
  return defineProcedure({
    id: `removal-${number}`,
    version: 1,
    title: { vi: `Xóa đăng ký ${number}`, en: `Removal ${number}` },
    code: 'configuration',
    agency: 'commune-police',
    limit: refV1.residenceDeregistration,
    receives: ['deceased', 'residence', 'household', 'extract'],
    reversible: 'by-restoration',
    chart,
  });
}

interface Declaration {
  readonly subject: string;
}

/** @param dossiers at least 1 */
export function syntheticBundle(dossiers: number): Bundle {
  const dossier = dossierOf<Declaration>();
  const application = ({ subject }: Declaration) => ({ deceased: { personalId: subject } });
  const [first, ...others] = Array.from({ length: dossiers }, (_, at) => removal(at + 1));
  if (!first) throw new RangeError('A bundle has at least one dossier.');
  const places: Record<string, BundleDossier<Declaration>> = {
    [first.id]: dossier({ procedure: first, application }) as BundleDossier<Declaration>,
  };
  for (const procedure of others) {
    const place = { procedure, after: [first], link: stops, application, passedOn: () => ({}) };
    places[procedure.id] = dossier(place as never) as BundleDossier<Declaration>;
  }
  return defineBundle({
    id: 'synthetic',
    version: 1,
    code: 'configuration',
    title: { vi: 'Thử', en: 'Trial' },
    source,
    dossiers: places,
    subject: ({ subject }: Declaration) => subject,
    chosen: () => Object.keys(places),
    commune: () => '31684',
    scope: () => true,
  } as never) as Bundle;
}
