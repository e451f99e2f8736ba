/** Generated from definitions/released.json by `npm run generate`. Do not edit. */
export const frozenDeclarations = {};
export const frozenApplications = {};
export const frozenOutcomes = {};
export const frozenEvents = {};
