/** What must not compile in a definition. Checked by `npm run types`: an expected error that is missing is an error. */
import { setup } from 'xstate';
import type { DeathDeclaration } from '../../definitions/bundles/death/schema.js';
import type { Instant } from '../../definitions/calendar/instant.js';
import type { LocalDate } from '../../definitions/calendar/local-date.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import { isWorkingDay } from '../../definitions/calendar/working-days.js';
import { dossierOf } from '../../definitions/language/bundle.js';
import { calls } from '../../definitions/language/calls.js';
import type { WorkingContext } from '../../definitions/language/chart-parts.js';
import { dossierSetup } from '../../definitions/language/chart-setup.js';
import type { ChartTag, StateMeta } from '../../definitions/language/dossier-chart.js';
import type { EffectiveValue } from '../../definitions/language/effective-dated.js';
import type { LimitValue } from '../../definitions/language/legal-limit.js';
import { type ApplicationOf, defineProcedure, type EventOf } from '../../definitions/language/procedure.js';
import { each, repeatedDossierOf } from '../../definitions/language/repeated.js';
import { sameDay, type TimeLimit, workingDays, workingHours } from '../../definitions/language/time-limit.js';
import { deathRegistration } from '../../definitions/procedures/death-registration/index.js';
import { chart as policeChart } from '../../definitions/procedures/residence-deregistration/chart.js';
import { residenceDeregistration } from '../../definitions/procedures/residence-deregistration/index.js';

const source = { act: '00/2026/TEST', grade: 'unverified' } as const;
declare const now: Instant;
declare const day: LocalDate;
const facts = {
  title: { vi: 'Mẫu', en: 'Sample' },
  version: 1,
  code: 'configuration',
  reversible: 'never',
  chart: policeChart,
} as const;
const lawful = {
  ...facts,
  id: 'sample',
  agency: 'commune-police',
  limit: { name: 'sample-limit', values: [{ validFrom: day, statutory: workingDays(1, source) }] },
  receives: ['extract'],
} as const;
const { limit: _limit, ...withoutLimit } = lawful;

export const refused = [
  // @ts-expect-error a limit without its source
  workingDays(3),
  // @ts-expect-error a same-day limit whose cut-off is no time of day
  sameDay({ cutOff: 'afternoon', source }),
  // @ts-expect-error a limit in an unknown unit
  { unit: 'weeks', days: 1, source } satisfies TimeLimit,
  // @ts-expect-error a limit in hours without its source
  workingHours(4),
  // @ts-expect-error a value of a limit that does not say since when
  { statutory: workingDays(1, source) } satisfies LimitValue,
  // @ts-expect-error a value of a limit that does not say what the law allows
  { validFrom: day, promised: workingDays(1, source) } satisfies LimitValue,
  // @ts-expect-error a limit that is not dated
  defineProcedure({ ...lawful, limit: workingDays(1, source) }),
  // @ts-expect-error an amount without its source
  { validFrom: day, value: 2_530_000 } satisfies EffectiveValue<number>,
  // @ts-expect-error an unknown agency
  defineProcedure({ ...lawful, agency: 'post-office' }),
  // @ts-expect-error a procedure without a limit
  defineProcedure(withoutLimit),
  // @ts-expect-error a field that the application does not have
  defineProcedure({ ...lawful, receives: ['bankAccount'] }),
  // @ts-expect-error a way of undoing that does not exist
  defineProcedure({ ...lawful, reversible: 'by-magic' }),
  // @ts-expect-error an instant is not a day
  isWorkingDay(now, publicSectorCalendar),
  // @ts-expect-error a tag that the engine does not know
  'awaiting:mayor' satisfies ChartTag,
  // @ts-expect-error a status beyond the ten national ones
  { status: 11 } satisfies StateMeta,
  // @ts-expect-error an event of another procedure
  { type: 'agency.draftPrepared' } satisfies EventOf<typeof residenceDeregistration>,
];

const dossier = dossierOf<DeathDeclaration>();
declare const withoutExtract: (
  declaration: DeathDeclaration,
) => Omit<ApplicationOf<typeof residenceDeregistration>, 'extract'>;
declare const registered: (declaration: DeathDeclaration) => ApplicationOf<typeof deathRegistration>;
declare const unregistered: ApplicationOf<typeof residenceDeregistration>['extract'];

const resting = { refused: 'stops', withdrawn: 'stops', stopped: 'stops', annulled: 'undone' } as const;
const residence = {
  procedure: residenceDeregistration,
  after: [deathRegistration],
  link: resting,
  application: withoutExtract,
} as const;
const { link: _link, ...unlinked } = residence;
const goingOn = { ...resting, refused: 'continues' } as const;

export const misfitting = [
  // @ts-expect-error nobody gives the extract
  dossier(residence),
  // @ts-expect-error the extract is more than its number
  dossier({ ...residence, passedOn: ({ number }) => ({ extract: number }) }),
  // @ts-expect-error the registration issues no such field
  dossier({ ...residence, passedOn: ({ decisionNumber }) => ({ extract: decisionNumber }) }),
  // @ts-expect-error the declaration has no such field
  dossier({ procedure: deathRegistration, application: ({ birth }) => birth }),
  // @ts-expect-error it waits for another and does not say what the end of that one means for it
  dossier({ ...unlinked, passedOn: (extract) => ({ extract }) }),
  // @ts-expect-error a link of one that waits for nobody
  dossier({ procedure: deathRegistration, link: resting, application: registered }),
  // @ts-expect-error what a link says of an annulment is not what it says of a refusal
  dossier({ ...residence, link: { ...resting, refused: 'stands' }, passedOn: (extract) => ({ extract }) }),
  // @ts-expect-error going on after a refusal, there may be no extract
  dossier({ ...residence, link: goingOn, passedOn: ({ number, issuedOn }) => ({ extract: { number, issuedOn } }) }),
];

/** The same, as it should be: the errors above have no other cause. */
export const fitting = [
  dossier({ ...residence, passedOn: ({ number, issuedOn }) => ({ extract: { number, issuedOn } }) }),
  dossier({ ...residence, link: goingOn, passedOn: (extract) => ({ extract: extract ?? unregistered }) }),
  dossier({
    ...residence,
    link: { refused: 'stops', withdrawn: 'stops', stopped: 'stops', annulled: 'stands' },
    passedOn: ({ number, issuedOn }) => ({ extract: { number, issuedOn } }),
  }),
  dossier({ procedure: deathRegistration, application: registered }),
];

const repeated = repeatedDossierOf<{ readonly list: readonly { readonly key: string; readonly note: string }[] }>();
declare const registeredFor: (note: string) => ApplicationOf<typeof deathRegistration>;

export const misrepeated = [
  // @ts-expect-error items without a key
  repeated({ procedure: deathRegistration, over: () => [{ note: '' }], application: () => registeredFor('') }),
  repeated({
    procedure: deathRegistration,
    over: ({ list }) => list,
    // @ts-expect-error an item that has no such field
    application: (_all, { age }) => registeredFor(age),
  }),
  dossier({
    ...residence,
    after: [each(deathRegistration)],
    // @ts-expect-error of each there is a list
    passedOn: ({ number, issuedOn }) => ({ extract: { number, issuedOn } }),
  }),
  dossier({
    ...residence,
    link: { ...resting, absent: 'continues' },
    // @ts-expect-error what the case does not have issues nothing
    passedOn: ({ number, issuedOn }) => ({ extract: { number, issuedOn } }),
  }),
];

export const wellRepeated = [
  repeated({
    procedure: deathRegistration,
    over: ({ list }) => list,
    application: (_all, { note }) => registeredFor(note),
  }),
  dossier({
    ...residence,
    after: [each(deathRegistration)],
    passedOn: ([first]) => ({ extract: first ?? unregistered }),
  }),
];

const draft = setup({ types: {} as { context: { note: string }; events: { type: 'agency.decided' } }, actors: calls });

draft.createMachine({
  context: { note: '' },
  // @ts-expect-error a call that does not exist
  invoke: { id: 'submit', src: 'sendLetter', onDone: 'next', onError: 'next' },
});

draft.createMachine({
  context: { note: '' },
  // @ts-expect-error an event that the procedure does not have
  on: { 'agency.exploded': 'next' },
});

interface Asked {
  readonly who: string;
}
type Remembered = WorkingContext<Asked, { readonly number: string }>;
type Decided<Outcome> = { readonly type: 'agency.decided'; readonly outcome: Outcome };

export const setups = [
  dossierSetup<Remembered, Decided<{ readonly number: string }>>(() => true),
  // @ts-expect-error the agency issues something else than the chart remembers
  dossierSetup<Remembered, Decided<{ readonly number: number }>>(() => true),
  // @ts-expect-error a correction is told by a field that the application does not have
  dossierSetup<Remembered, Decided<{ readonly number: string }>>(({ event }) => event.application?.whom === 'x'),
  // @ts-expect-error a context without what the parts remember
  dossierSetup<{ readonly application: Asked }, Decided<{ readonly number: string }>>(() => true),
];
