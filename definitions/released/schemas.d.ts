/** Generated from definitions/released.json by `npm run generate`. Do not edit. */
import type { z } from 'zod';
export declare const frozenDeclarations: Readonly<Record<never, z.ZodType>>;
export declare const frozenApplications: Readonly<Record<never, z.ZodType>>;
export declare const frozenOutcomes: Readonly<Record<never, z.ZodType>>;
export declare const frozenEvents: Readonly<Record<never, z.ZodType>>;
