/** Every way from one version of a bundle to another for cases that are open. There is none while there is one version. */
import { checkMigrations, type Migration } from './language/migration.js';
import { bundles } from './registry.js';

export const migrations: readonly Migration[] = [];

checkMigrations(migrations, bundles);
