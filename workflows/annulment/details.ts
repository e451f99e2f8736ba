/**
 * The markdown that the Temporal UI shows as an annulment's current details: a line per step. It carries no text from
 * outside, because the UI sends it back over the wire to render it.
 */
import type { AnnulmentStep } from '../../activities/register-calls.js';
import { agencies } from '../../definitions/agencies/agency.js';
import { formatInstant } from '../../definitions/calendar/instant.js';
import { annulmentReasons } from '../../definitions/language/annulment.js';
import { incidentWords } from '../engine/view/words.js';
import type { AnnulmentView } from './messages.js';
import { titleOf, waysInWords } from './words.js';

const headlines = {
  stoppingCase: '⏳ Đang dừng hồ sơ trước khi hủy kết quả · Stopping the case before its results are annulled',
  annulling: '⏳ Đang hủy kết quả · Annulling',
  annulled: '✅ Đã hủy kết quả · Annulled',
} as const;

export function annulmentDetails(view: AnnulmentView): string {
  const { stage, decision, annulment, incident, bundle } = view;
  const reason = annulmentReasons[decision.reason];
  const standing = annulment?.standing ?? [];
  return [
    `## ${incident ? '⚠️ Cần người xử lý · Needs a person' : headlines[stage]}`,
    `${reason.vi} · ${reason.en}`,
    '',
    ...(annulment?.steps ?? []).map((step) => `${step.position}. ${stepLine(view, step)}`),
    ...standing.map((dossier) => `- ⏸️ ${titleOf(bundle, dossier).vi}: giữ nguyên · stands`),
    ...trouble(view),
    ...(view.cancellationRefused
      ? [
          '',
          '**Không hủy bỏ được việc này · It cannot be cancelled**: phải làm đến cùng · it is carried out to its end',
        ]
      : []),
    '',
    `cập nhật · as of \`${formatInstant(view.asOf)}\``,
  ].join('\n');
}

function stepLine(view: AnnulmentView, step: AnnulmentStep): string {
  const { vi, en } = waysInWords[step.how];
  const what = `${titleOf(view.bundle, step.dossier).vi} → ${agencies[step.agency].vi}: ${vi} · ${en}`;
  switch (step.state) {
    case 'planned':
      return `🕓 ${what}`;
    case 'begun':
      return `⏳ ${what}${underWay(view, step)}`;
    case 'done':
      return `✅ ${what}${since(' xong · done', step.doneAt)}`;
    case 'byHand':
      return `✍️ ${what}${since(' làm bằng tay · by hand', step.doneAt)}`;
    default:
      return what;
  }
}

function underWay({ tries, nextTryAt }: AnnulmentView, { begunAt }: AnnulmentStep): string {
  const tried = tries > 1 ? `, thử ${tries} lần · tried ${tries} times` : '';
  return `${since(' từ · since', begunAt)}${tried}${nextTryAt === null ? '' : since(', tiếp · next', nextTryAt)}`;
}

function since(words: string, at: AnnulmentStep['doneAt']): string {
  return at === undefined ? '' : `${words} \`${formatInstant(at)}\``;
}

function trouble({ incident, annulment }: AnnulmentView): string[] {
  if (!incident) return [];
  const { vi, en } = incidentWords[incident.kind];
  const step = annulment?.steps.find(({ state }) => state === 'begun');
  const subjects = { step: `${step?.position}`, case: 'hồ sơ · case', register: 'sổ theo dõi · register' };
  return [
    '',
    `- **${subjects[incident.at]}** — ${vi} · ${en} (\`${incident.code}\`${since(', từ · since', incident.since)})`,
  ];
}
