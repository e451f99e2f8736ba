/**
 * Evaluated once per isolate and shared, frozen, by all its cases: nothing in here may change after loading,
 * except what is remembered of values that never change. Besides the definitions this is the pure half of the engine, every
 * file of `engine/decide/` and `engine/view/`.
 */
import './short-stacks.js';

export * as xstate from 'xstate';
export { bundleHash } from '../definitions/hashes.js';
export { bundles } from '../definitions/registry.js';
export { withSharedCalendars } from './engine/decide/calendars.js';
export { consequencesOf } from './engine/decide/consequences.js';
export { decide } from './engine/decide/decide.js';
export { migratedCase } from './engine/decide/migration.js';
export { openCase } from './engine/decide/open-case.js';
export { fromStored } from './engine/decide/stored-case.js';
export { caseExplanation } from './engine/view/case-explanation.js';
export { caseView } from './engine/view/case-view.js';
export { currentDetails } from './engine/view/current-details.js';
export { wakeSummary } from './engine/view/summaries.js';
export { declarationProblems, eventProblems } from './validation/validators.js';
