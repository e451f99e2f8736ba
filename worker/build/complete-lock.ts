/**
 * `npm run lock`: puts into package-lock.json the optional packages of other platforms that npm left out because the
 * registry at hand did not have them. Without their entries `npm ci` refuses the lock.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { completed, type Lock } from './lock-entries.js';

const file = join(import.meta.dirname, '..', '..', 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
writeFileSync(file, `${JSON.stringify(completed(lock), null, 2)}\n`);
