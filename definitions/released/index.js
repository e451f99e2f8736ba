/** Generated from definitions/released.json by `npm run generate`. Do not edit. */
export const frozenBundles = {};
export const frozenProcedures = {};
