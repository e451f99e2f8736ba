import { describe, expect, it } from 'vitest';
import { deathBundle } from '../../../definitions/bundles/death/index.js';
import { checkMigrations, defineMigration } from '../../../definitions/language/migration.js';

const source = { act: 'made up', grade: 'unverified' } as const;
const migration = (dossiers = {}) => ({ from: 'death@1', to: 'death@2', source, dossiers });
const bundles = { 'death@1': deathBundle, 'death@2': deathBundle };

describe('a migration', () => {
  it.each([
    ['death@2', 'death@1'],
    ['death@1', 'death@1'],
    ['death@1', 'birth@2'],
    ['death', 'death@2'],
  ])('does not lead from %s to %s', (from, to) => {
    expect(() => defineMigration({ from, to, source })).toThrow(/from one version of a bundle to a higher one/);
  });

  it('names states that both charts have', () => {
    const rename = (before: string, after: string) => () =>
      checkMigrations([migration({ 'survivor-benefit': { state: { [before]: after } } })], bundles);
    expect(rename('processing.received', 'processing.filed')).not.toThrow();
    expect(rename('processing.reading', 'processing.filed')).toThrow(/there is no state processing.reading/);
    expect(rename('processing.filed', 'processing.reading')).toThrow(/there is no state processing.reading/);
  });

  it('names dossiers and versions that exist, and stands once', () => {
    expect(() => checkMigrations([migration({ birth: {} })], bundles)).toThrow(/"birth" that death@1 does not have/);
    expect(() => checkMigrations([migration()], { 'death@1': deathBundle })).toThrow(/this build does not have/);
    expect(() => checkMigrations([migration(), migration()], bundles)).toThrow(/stands twice/);
  });
});
