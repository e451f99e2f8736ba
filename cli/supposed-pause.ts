import type { SupposedPause } from '../client/what-if.js';
import { parsePause } from './instants.js';

const reason = { vi: 'chờ bổ sung', en: 'supplement asked for' };

/**
 * `2026-04-21T10:00..2026-05-04T15:00`, or with a dossier before it: `survivor-benefit=…`
 * @throws RangeError when it is neither
 */
export function supposedPause(text: string): SupposedPause {
  const [, dossier, span = ''] = /^(?:([a-z][a-z0-9-]*)=)?(.*)$/.exec(text) ?? [];
  return { ...parsePause(span), dossier: dossier ?? null, reason };
}
