/** Bugs that a run has to find, each as what it changes in our code. */

export interface PlantedBug {
  readonly sentence: string;
  readonly file: string;
  readonly replacements: readonly (readonly [before: string, after: string])[];
  /** The check that has to speak. */
  readonly foundBy: string;
}

export const plantedBugs: readonly PlantedBug[] = [
  {
    sentence: 'an application whose end is unknown is sent again without asking',
    file: 'activities/agency-calls.ts',
    replacements: [['const outcomeUnknown = repeated || activityInfo().attempt > 1;', 'const outcomeUnknown = false;']],
    foundBy: 'each agency holds one dossier per application',
  },
  {
    sentence: 'an undoing goes on record only after its call',
    file: 'register/annulments.ts',
    replacements: [
      [".set({ state: 'begun', begun_at: at })", ".set({ state: 'begun' })"],
      ['done_at: at,\n        tries,', 'done_at: at,\n        begun_at: at,\n        tries,'],
    ],
    foundBy: 'an annulment undoes everything in reverse order',
  },
];
