/** What `inline` needs and never changes, evaluated once per worker: whoever writes for speed does that too. */
export { calendarOf } from '../../workflows/engine/decide/calendars.js';
export { contentOf, rules } from './dossiers.js';
export { closing, outcomeOf } from './final-record.js';
export { heard, marked } from './progress.js';
