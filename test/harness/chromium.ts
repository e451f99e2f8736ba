/** Which browser the tests of pages drive: the one that `CHROMIUM` names, otherwise the first that is installed under a known name. */
import { findOnPath } from '../../worker/temporal-server/on-path.js';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** @throws Error which says how to install one */
export async function findChromium({ CHROMIUM, PATH }: NodeJS.ProcessEnv): Promise<string> {
  if (CHROMIUM) return CHROMIUM;
  for (const name of names) {
    const found = await findOnPath(name, PATH);
    if (found) return found;
  }
  throw new Error(
    `There is no Chromium on the path (${names.join(', ')}): install one, on Debian and Ubuntu with ` +
      '"apt-get install chromium fonts-noto-color-emoji", or name its program in CHROMIUM.',
  );
}
