/** The agencies that this command can ask: those of the environment, or what `npm start` has running here. */
import { createAdapters } from '../agencies/adapters.js';
import type { AgencyDesks } from '../client/agency-desks.js';
import { type AgencyId, agencyIds } from '../definitions/agencies/agency.js';
import { alreadyRunning } from '../worker/live/running-file.js';
import { stateFolderPath } from '../worker/live/state-folder.js';

/** @throws RangeError when LIENTHONG_AGENCIES is not of its form */
export async function agencyDesks(): Promise<AgencyDesks> {
  const urls = process.env.LIENTHONG_AGENCIES ? urlsIn(process.env.LIENTHONG_AGENCIES) : await urlsOfRunning();
  const adapters = createAdapters(urls as Record<AgencyId, string>);
  return Object.fromEntries(Object.keys(urls).map((agency) => [agency, adapters[agency as AgencyId]]));
}

type Urls = Partial<Record<AgencyId, string>>;

/** @param text `commune-police=http://127.0.0.1:7302,home-affairs=https://…` */
function urlsIn(text: string): Urls {
  const entries = text.split(',').map((entry): [AgencyId, string] => {
    const [name = '', url = ''] = entry.trim().split(/=(.*)/);
    const agency = agencyIds.find((id) => id === name);
    if (!agency || !URL.canParse(url)) {
      const form = 'LIENTHONG_AGENCIES is written <agency>=<address>,<agency>=<address>';
      throw new RangeError(`"${entry}" names no agency and its address. ${form}; agencies: ${agencyIds.join(', ')}.`);
    }
    return [agency, url.replace(/\/+$/, '')];
  });
  return Object.fromEntries(entries);
}

async function urlsOfRunning(): Promise<Urls> {
  const running = await alreadyRunning({ path: stateFolderPath() });
  return Object.fromEntries(Object.entries(running?.agencies ?? {}).map(([agency, { url }]) => [agency, url]));
}
