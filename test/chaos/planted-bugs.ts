/** Bugs that a run has to find, each as what it changes in our code. */

export interface PlantedBug {
  readonly sentence: string;
  /** By file. */
  readonly replacements: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>>;
  /** What the run has to say. */
  readonly foundBy: string;
}

export const plantedBugs: readonly PlantedBug[] = [
  {
    sentence: 'an application whose end is unknown is sent again without asking',
    replacements: {
      'activities/agency-calls.ts': [
        ['const outcomeUnknown = repeated || activityInfo().attempt > 1;', 'const outcomeUnknown = false;'],
      ],
    },
    foundBy: 'each agency holds one dossier per application',
  },
  {
    sentence: 'an undoing goes on record only after its call',
    replacements: {
      'register/annulments.ts': [
        [".set({ state: 'begun', begun_at: at })", ".set({ state: 'planned' })"],
        [".where('state', '=', 'begun')", ".where('state', '=', 'planned')"],
        ['done_at: at,\n        tries,', 'done_at: at,\n        begun_at: at,\n        tries,'],
      ],
      'workflows/annulment/running-annulment.ts': [
        ["({ state }) => state === 'begun'", "({ state }) => state === 'planned'"],
      ],
    },
    foundBy: 'its undoing went on record after its call',
  },
];
