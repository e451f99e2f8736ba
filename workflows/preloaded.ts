/** Evaluated once per isolate and shared, frozen, by all its cases: nothing in here may change after loading. */
export * as xstate from 'xstate';
export { bundleHash } from '../definitions/hashes.js';
export { bundles } from '../definitions/registry.js';
export { declarationProblems, eventProblems } from './validation/validators.js';
