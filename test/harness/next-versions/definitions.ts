/**
 * Made-up later versions of the death bundle: the police name a state otherwise and are given more time. Under version 2
 * running limits stay, under version 3 they are counted anew, and no survivor benefit can move there.
 */
import { type AnyStateMachine, createMachine } from 'xstate';
import { deathBundle } from '../../../definitions/bundles/death/index.js';
import { localDate } from '../../../definitions/calendar/local-date.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { defineLimit } from '../../../definitions/language/legal-limit.js';
import { defineMigration, type Migration } from '../../../definitions/language/migration.js';
import { residenceDeregistration } from '../../../definitions/procedures/residence-deregistration/index.js';

const madeUp = { act: '00/2026/TT-BCA', grade: 'unverified' } as const;

const longerLimit = defineLimit({
  name: 'longer-removal',
  values: [{ validFrom: localDate('2000-01-01'), statutory: { unit: 'workingDays', days: 5, source: madeUp } }],
});

const laterRemoval = {
  ...residenceDeregistration,
  version: 2,
  limit: longerLimit,
  chart: withCheckingFor(residenceDeregistration.chart),
};

export const laterBundles: Readonly<Record<string, Bundle>> = {
  'death@2': laterDeath(2, '2026-06-01'),
  'death@3': laterDeath(3, '2026-09-01'),
};

export const laterProcedures = { 'residence-deregistration@2': laterRemoval };

const renamed = { 'processing.examining': 'processing.checking' };

export const laterMigrations: readonly Migration[] = [
  defineMigration({
    from: 'death@1',
    to: 'death@2',
    source: madeUp,
    dossiers: { 'residence-deregistration': { state: renamed } },
  }),
  defineMigration({
    from: 'death@1',
    to: 'death@3',
    source: madeUp,
    dossiers: {
      'residence-deregistration': { state: renamed, limits: 'recount' },
      'survivor-benefit': {
        cannot: { vi: 'theo luật cũ', en: 'the fund finishes what it received under the old law' },
      },
    },
  }),
];

/** The same key in a version that has generated schemas: what may be filed and said is alike in all of them. */
export function firstVersion(key: string): string {
  return key.replace(/^(death|residence-deregistration)@[23]$/, '$1@1');
}

export function laterHash(key: string): string | undefined {
  return laterBundles[key] && `hash-of-${key}`;
}

function laterDeath(version: number, from: string): Bundle {
  const bundle: Bundle = deathBundle as unknown as Bundle;
  const removal = bundle.dossiers['residence-deregistration'];
  if (!removal) throw new Error('The death bundle has no removal of residence.');
  const dossiers = { ...bundle.dossiers, 'residence-deregistration': { ...removal, procedure: laterRemoval } };
  return { ...bundle, version, inForceFrom: localDate(from), dossiers };
}

function withCheckingFor(chart: AnyStateMachine): AnyStateMachine {
  const name = (word: unknown) => (word === 'examining' ? 'checking' : word);
  const rename = (part: unknown): unknown => {
    if (Array.isArray(part)) return part.map(rename);
    if (typeof part !== 'object' || part === null) return name(part);
    return Object.fromEntries(Object.entries(part).map(([key, value]) => [name(key), rename(value)]));
  };
  return createMachine(rename(chart.config) as never, chart.implementations as never);
}
