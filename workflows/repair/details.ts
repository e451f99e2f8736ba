/** What a repair shows of itself in the Temporal UI. It carries no text from outside. */
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import { formatInstant } from '../../definitions/calendar/instant.js';
import { incidentWords } from '../engine/view/words.js';
import { searchAttributes } from '../search-attributes.js';
import type { Trouble } from './lasting-calls.js';

export function repairDetails(caseId: string, troubles: readonly Trouble[]): string {
  if (troubles.length === 0) {
    return `## Đang khôi phục · Repairing ${caseId}\nHỏi cơ quan, dừng hồ sơ còn mở · agencies are asked`;
  }
  return ['## ⚠️ Cần người xử lý · Needs a person', `Khôi phục · repair of ${caseId}`, '', ...troubles.map(line)].join(
    '\n',
  );
}

function line({ dossier, agency, kind, code, since }: Trouble): string {
  const { vi, en } = incidentWords[kind];
  const where = [dossier ?? 'hồ sơ · case', agency ?? 'sổ theo dõi · register'].join(', ');
  return `- **${where}** — ${vi} · ${en} (\`${code}\`, từ · since \`${formatInstant(since)}\`)`;
}

/** In the attributes that cases have. */
export function repairAttributes(troubles: readonly Trouble[]): SearchAttributeUpdatePair[] {
  return [
    { key: searchAttributes.incident, value: [...new Set(troubles.map(({ kind }) => kind))].sort() },
    { key: searchAttributes.needsPerson, value: troubles.length > 0 },
  ];
}
