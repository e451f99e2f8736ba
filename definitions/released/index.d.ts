/** Generated from definitions/released.json by `npm run generate`. Do not edit. */
import type { Bundle } from '../language/bundle.js';
import type { Procedure } from '../language/procedure.js';
export declare const frozenBundles: Readonly<Record<never, Bundle>>;
export declare const frozenProcedures: Readonly<Record<never, Procedure>>;
