export { laterMigrations as migrations } from './definitions.js';
