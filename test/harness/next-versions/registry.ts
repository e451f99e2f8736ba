import * as present from '../../../definitions/registry.js';
import { laterBundles, laterProcedures } from './definitions.js';

export const bundles = { ...present.bundles, ...laterBundles };
export const procedures = { ...present.procedures, ...laterProcedures };
