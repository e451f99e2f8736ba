/** All stand-in agencies in one process, each with its own address, database and secret: ten processes would be ten starts. */
import { startSandbox } from '../../agencies/sandbox/start.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { liveUnderSupervision, sayReady, settingsFromSupervisor } from './supervised.js';

export interface StandInAgency {
  readonly agency: AgencyId;
  readonly port: number;
  readonly databasePath: string;
  /** Where it calls back. */
  readonly callbackUrl: string;
  /** Signs its callbacks. */
  readonly secret: string;
  /** Pause between two of its steps, ms. */
  readonly paceMs: number;
}

export interface StandInAgenciesSettings {
  readonly agencies: readonly StandInAgency[];
}

const { agencies } = await settingsFromSupervisor<StandInAgenciesSettings>();
const log = (line: string) => void process.stderr.write(`${line}\n`);
const running = await Promise.all(agencies.map(({ agency, ...own }) => startSandbox(agency, { ...own, log })));
liveUnderSupervision(async () => {
  await Promise.all(running.map((sandbox) => sandbox.stop()));
});
sayReady();
