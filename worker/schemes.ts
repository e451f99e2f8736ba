/** The schemes of provinces under which this site opens cases. */
import { readFile } from 'node:fs/promises';
import { type ProvinceScheme, readSchemeFile } from '../definitions/law/scheme-file-schema.js';

/**
 * @param env names the file in LIENTHONG_SCHEME; without it there is none
 * @throws Error when the file cannot be read or is no scheme
 */
export async function schemesFrom(env: NodeJS.ProcessEnv): Promise<readonly ProvinceScheme[]> {
  const path = env.LIENTHONG_SCHEME;
  if (!path) return [];
  try {
    return [readSchemeFile(JSON.parse(await readFile(path, 'utf8')))];
  } catch (fault) {
    const detail = (fault as Error).message;
    throw new Error(
      `LIENTHONG_SCHEME does not name the JSON file of a province's scheme, such as examples/investor-scheme.json. ${path}: ${detail}`,
      { cause: fault },
    );
  }
}
