/** One of our adapters before the system that is to be checked. */
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { createAdapters } from '../adapters.js';
import type { AgencyPort } from '../port.js';
import type { ContractContext } from './contract-check.js';
import { createPatience } from './patience.js';
import { applicationTo, contentedReply } from './sample-applications.js';

/** @param url base address, without a slash at the end @param timeoutMs for one exchange */
export function portTo(agency: AgencyId, url: string, timeoutMs?: number): AgencyPort {
  const urls = Object.fromEntries(agencyIds.map((id) => [id, url])) as Record<AgencyId, string>;
  return createAdapters(urls, timeoutMs)[agency];
}

/** @param waitMs longest wait for one thing to happen @param procedure that is filed: the agency's usual one unless given */
export function contractContext(port: AgencyPort, waitMs: number, procedure?: string): ContractContext {
  return {
    port,
    patience: createPatience(waitMs),
    newApplication: () => applicationTo(port.agency, procedure === undefined ? {} : { procedure }),
    reply: contentedReply,
  };
}
