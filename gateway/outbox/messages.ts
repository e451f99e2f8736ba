/** What those who follow cases are told, made of what a case has shown. Nothing in it is personal: whoever may know more asks. */
import { z } from '@hono/zod-openapi';
import type { Sentence } from '../../definitions/language/bundle.js';
import { keyOf, placeId } from '../../definitions/language/dossier-id.js';
import { type NationalStatus, nationalStatuses } from '../../definitions/language/national-status.js';
import type { OutboxMessage, Shown } from '../../register/outbox.js';
import { incidentWords, outcomeWords } from '../../workflows/engine/view/words.js';
import { sentence, time } from '../cases/case-schema.js';
import { apiInstant } from '../http/api-time.js';
import type { Change } from './history-changes.js';

/**
 * - `case.opened`, `case.closed`.
 * - `dossier.status`: a national status (TrangThai), for the national portal.
 * - `citizen.asked`: a notice to the citizen, whose move it is now.
 * - `case.overdue`: an apology to the citizen is owed. `case.incident`: a person has to act.
 */
export const messageKinds = [
  'case.opened',
  'dossier.status',
  'citizen.asked',
  'case.overdue',
  'case.incident',
  'case.closed',
] as const;

export const webhookMessage = z
  .object({
    id: z.string().describe('The same whenever it is sent: take each once'),
    kind: z.enum(messageKinds),
    caseId: z.string(),
    at: time,
    dossier: z.string().optional(),
    code: z.string().optional().describe('Code of the dossier'),
    status: z.int().min(1).max(10).optional(),
    outcome: z.string().optional(),
    incidents: z.array(z.string()).optional(),
    text: sentence,
    self: z.string(),
  })
  .openapi('WebhookMessage');

type Message = z.infer<typeof webhookMessage>;
type Told = Pick<Message, 'kind' | 'text'> & Partial<Message>;

export function messagesOf(caseId: string, change: Change): readonly OutboxMessage[] {
  return toldBy(change).map((told, place): OutboxMessage => {
    const id = `${change.id}/${place}`;
    const body: Message = { id, caseId, at: apiInstant(change.at), ...told, self: `/cases/${caseId}` };
    const position = change.at * 1_000 + place;
    return { id, kind: told.kind, caseId, at: change.at, position, body: JSON.stringify(body) };
  });
}

function toldBy({ first, before, after }: Change): readonly Told[] {
  return [
    ...(first ? [{ kind: 'case.opened' as const, text: { vi: 'Đã tiếp nhận hồ sơ', en: 'The case was opened' } }] : []),
    ...statusesIn(after).flatMap((dossier) => statusTold(dossier, before)),
    ...asksCitizen(before, after),
    ...(after.overdue && !before.overdue
      ? [
          {
            kind: 'case.overdue' as const,
            text: { vi: 'Quá hạn; phải xin lỗi và hẹn lại', en: 'Overdue: an apology is owed' },
          },
        ]
      : []),
    ...incidentTold(before, after),
    ...(after.outcome !== null && before.outcome === null ? [closedTold(after.outcome)] : []),
  ];
}

interface DossierStatus {
  readonly dossier: string;
  readonly status: string;
  readonly code?: string;
}

/** `death-registration:4` and, behind it, the code of that dossier. */
function statusesIn({ dossiers }: Shown): readonly DossierStatus[] {
  const idOf = (keyword: string) => keyword.split(':', 1)[0] ?? keyword;
  const severalOf = dossiers.map(idOf).flatMap((id) => (keyOf(id) === undefined ? [] : [placeId(id)]));
  // One of several is listed by its procedure as well, which is no dossier.
  const own = dossiers.filter((keyword) => !severalOf.includes(idOf(keyword)));
  return own.flatMap((keyword, at): DossierStatus[] => {
    const [dossier = '', status] = keyword.split(':');
    const code = own[at + 1];
    if (status === undefined) return [];
    return [{ dossier, status, ...(code && !code.includes(':') && { code }) }];
  });
}

function statusTold({ dossier, status: word, code }: DossierStatus, before: Shown): readonly Told[] {
  const status = Number(word);
  const told = [...before.dossiers, ...(before.takenBack ?? [])];
  if (!(status in nationalStatuses) || told.includes(`${dossier}:${word}`)) return [];
  const text = nationalStatuses[status as NationalStatus];
  return [{ kind: 'dossier.status', dossier, status, ...(code && { code }), text }];
}

function asksCitizen(before: Shown, after: Shown): readonly Told[] {
  if (!after.waitingOn.includes('citizen') || before.waitingOn.includes('citizen')) return [];
  return [{ kind: 'citizen.asked', text: { vi: 'Đang chờ người dân', en: 'It is the citizen’s move' } }];
}

function incidentTold(before: Shown, after: Shown): readonly Told[] {
  const incidents = after.incidents.filter((kind) => !before.incidents.includes(kind));
  if (incidents.length === 0) return [];
  const words = incidents.map((kind) => wordsOf(incidentWords, kind));
  const text = { vi: words.map(({ vi }) => vi).join('; '), en: words.map(({ en }) => en).join('; ') };
  return [{ kind: 'case.incident', incidents, text }];
}

function closedTold(outcome: string): Told {
  return { kind: 'case.closed', outcome, text: wordsOf(outcomeWords, outcome) };
}

function wordsOf(words: Readonly<Record<string, Sentence>>, name: string): Sentence {
  const { vi, en } = words[name] ?? { vi: name, en: name };
  return { vi, en };
}
