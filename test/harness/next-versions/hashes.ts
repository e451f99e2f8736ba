import * as present from '../../../definitions/hashes.js';
import { laterHash } from './definitions.js';

export const bundleHash = (key: string) => laterHash(key) ?? present.bundleHash(key);
