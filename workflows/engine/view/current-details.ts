/**
 * The markdown that the Temporal UI shows as a case's current details: verdict, promise, who is waited for, what comes
 * next, a row per dossier, and what needs a person. It carries no personal data and no text from outside, because the
 * UI sends it back over the wire to render it.
 */
import { type AgencyId, agencies } from '../../../definitions/agencies/agency.js';
import { nationalStatuses } from '../../../definitions/language/national-status.js';
import type { CaseView } from './case-view.js';
import { workingDaysOf } from './dossier-time.js';
import type { DossierView } from './dossier-view.js';
import { incidentWords, officerWays, outcomeWords, type Verdict, verdictOf, verdicts } from './words.js';

/** The UI sets table cells side by side without padding: an em space ends each. */
const cellEnd = '\u2003';

/** @param runbook address of the page about incidents; without it they are not linked */
export function currentDetails(view: CaseView, runbook?: string): string {
  const closed = view.stage === 'closed' || view.stage === 'returning';
  return [
    `## ${headline(view, verdictOf(view))}`,
    // Repeated here because a case that goes on in a new run loses its static summary.
    `${view.title.vi} · ${view.commune.name} · nộp lúc · filed \`${view.filedAt}\``,
    ...(closed ? [] : [facts(view)]),
    '',
    ...table(view),
    ...needs(view, runbook),
    ...(closed ? [] : reasons(view)),
    '',
    links(view),
  ].join('\n');
}

function headline(view: CaseView, verdict: Verdict): string {
  const { mark, vi, en } = verdicts[verdict];
  const overdue = view.dossiers.filter((dossier) => dossier.overdue && dossier.phase === 'open').length;
  if (verdict === 'overdue' && overdue > 0)
    return `${mark} ${overdue} hồ sơ quá hạn · ${overdue} dossier${overdue > 1 ? 's' : ''} overdue`;
  const outcome = view.outcome ? outcomeWords[view.outcome] : null;
  return outcome ? `${mark} ${outcome.vi} · ${outcome.en}` : `${mark} ${vi} · ${en}`;
}

function facts(view: CaseView): string {
  const promised = view.promisedAt ? `\`${view.promisedAt}\`` : 'chưa có lịch · calendar missing';
  const waiting = view.dossiers.filter(({ phase, waitingOn }) => phase === 'open' && waitingOn !== null).map(waits);
  return [
    `**Hẹn trả · Promised** ${promised}`,
    ...projected(view),
    ...(view.nextDue
      ? [`**Hạn kế tiếp · Next due** \`${view.nextDue.at}\` ${titleOf(view, view.nextDue.dossier)}`]
      : []),
    '**Đang chờ · Waiting for**',
    '',
    ...(waiting.length > 0 ? waiting : ['- không ai · nobody']),
  ].join('\n');
}

/** Only when it is another day than the promised one. */
function projected({ projectedAt, workingDaysLate, dossiers }: CaseView): string[] {
  if (!projectedAt || !workingDaysLate) return [];
  const days = Math.abs(workingDaysLate);
  const plural = days === 1 ? '' : 's';
  const later = `muộn ${days} ngày làm việc · ${days} working day${plural} late`;
  const sooner = `sớm ${days} ngày làm việc · ${days} working day${plural} sooner`;
  const why = workingDaysLate > 0 ? dossiers.flatMap(delays) : [];
  return [
    `**Dự kiến · Projected** \`${projectedAt}\`, ${workingDaysLate > 0 ? later : sooner}`,
    ...(why.length > 0 ? ['', ...why] : []),
  ];
}

/** Whose time it was. */
function delays({ title, lateByPredecessor, timeTaken, plannedDueAt }: DossierView): string[] {
  const waited = workingDaysOf(timeTaken?.citizen ?? 0);
  const parts = [
    ...(lateByPredecessor > 0
      ? [`hồ sơ trước chậm ${lateByPredecessor} ngày làm việc · late by predecessor, ${workingDays(lateByPredecessor)}`]
      : []),
    ...(waited > 0
      ? [
          `chờ công dân ${String(waited).replace('.', ',')} ngày làm việc · waiting for the citizen ${workingDays(waited)}`,
        ]
      : []),
  ];
  return parts.length > 0 && plannedDueAt ? [`- ${title.vi}: ${parts.join('; ')}`] : [];
}

function workingDays(count: number): string {
  return `${count} working day${count === 1 ? '' : 's'}`;
}

/** Who has to act, for which dossier, since when and until when. */
function waits(dossier: DossierView): string {
  return `- **${waitedParty(dossier)}**: ${dossier.title.vi}, từ · since \`${dossier.since}\`${until(dossier)}${asks(dossier)}`;
}

function waitedParty({ waitingOn, agency }: DossierView): string {
  if (waitingOn === 'citizen') return 'công dân · citizen';
  if (waitingOn === 'officer') return 'cán bộ xử lý · an officer';
  if (waitingOn === 'payment') return 'khoản chi được ưu tiên hơn · the payment ranked before it';
  return agencyName(agency);
}

/** Whose limit runs; while it is suspended there is none, and the row of the dossier says so. */
function until({ waitingOn, citizenDueAt, dueAt, suspended, rescheduled }: DossierView): string {
  // A pause may have moved the legal date beyond the one that was given anew.
  const latest = rescheduled && (!dueAt || rescheduled.dueAt > dueAt) ? rescheduled.dueAt : dueAt;
  const ofAgency = suspended ? null : latest;
  const end = waitingOn === 'citizen' ? citizenDueAt : ofAgency;
  return end ? `, hạn · until \`${end}\`` : '';
}

function asks({ asks: count, silentSince, tries, nextTryAt }: DossierView): string {
  if (tries > 1) return `, thử ${tries} lần · tried ${tries} times${nextTryAt ? `, tiếp · next \`${nextTryAt}\`` : ''}`;
  return count > 0 ? `, đã hỏi ${count} lần từ · asked ${count} times since \`${silentSince}\`` : '';
}

function table(view: CaseView): string[] {
  const rows = view.dossiers
    .filter(({ phase }) => phase !== 'notChosen')
    .map(
      (dossier) =>
        `| ${mark(dossier)} ${dossier.title.vi} · ${dossier.title.en}${cellEnd}| ${state(dossier)}${cellEnd}| ${due(dossier)} |`,
    );
  return [`| Hồ sơ · Dossier${cellEnd}| Trạng thái · State${cellEnd}| Hạn · Due |`, '|:--|:--|:--|', ...rows];
}

function mark(dossier: DossierView): string {
  if (dossier.result) return { positive: '✅', refused: '⛔', withdrawn: '↩️', stopped: '⏹️' }[dossier.result];
  if (dossier.phase === 'notApplicable') return '➖';
  if (dossier.waitingOn === 'officer') return '⚠️';
  if (dossier.overdue) return '🔴';
  return dossier.suspended ? '⏸️' : dossier.phase === 'waiting' ? '🕓' : '⏳';
}

function state(dossier: DossierView): string {
  if (dossier.phase === 'notApplicable') return 'không áp dụng · n/a';
  if (dossier.phase === 'notOpened') return 'không mở · not opened';
  if (dossier.phase === 'waiting') return 'chờ hồ sơ trước · waits for an earlier one';
  if (dossier.status === null) return '—';
  const { vi, en } = nationalStatuses[dossier.status];
  const covered = dossier.reasons.includes('covered') ? ' (đã có khoản khác · covered)' : '';
  const byHand = dossier.officerActs.some(({ type }) => type.endsWith('ByHand')) ? ' (xử lý bằng tay · by hand)' : '';
  if (dossier.waitingOn === 'payment') return 'chờ khoản cao hơn · a higher payment first';
  return `${dossier.status} ${vi} · ${en}${covered}${byHand}`;
}

function due(dossier: DossierView): string {
  if (dossier.suspended) return 'tạm dừng · suspended';
  const day = dossier.dueAt?.slice(0, 10) ?? '—';
  if (dossier.rescheduled && dossier.rescheduled.dueAt > (dossier.dueAt ?? ''))
    return `${day} → hẹn lại · new date ${dossier.rescheduled.dueAt.slice(0, 10)}`;
  return dossier.escalation > 0 ? `${day} (+${dossier.escalation})` : day;
}

function needs(view: CaseView, runbook: string | undefined): string[] {
  const owed = view.dossiers.filter(({ apologyOwed }) => apologyOwed);
  if (view.incidents.length === 0 && owed.length === 0) return [];
  const page = '/namespaces/{namespace}/workflows/{workflowId}/{runId}/pending-activities';
  const lines = view.incidents.map(({ kind, dossier, code, since }) => {
    const { vi, en } = incidentWords[kind];
    const subject = dossier ? titleOf(view, dossier) : 'hồ sơ · case';
    const ways = dossier ? waysOut(view, dossier) : '';
    const help = runbook === undefined ? '' : `, [cách xử lý · runbook](${runbook}#${code.toLowerCase()})`;
    return `- **${subject}** — ${vi} · ${en} (\`${code}\`, từ · since \`${since}\`)${ways} → [việc đang chờ · pending](${page})${help}`;
  });
  const apologies = owed.map(
    ({ title, overdueSince }) =>
      `- **${title.vi} · ${title.en}** — chưa gửi Phiếu xin lỗi và hẹn lại ngày trả kết quả (mẫu số 04) · apology with a new date owed (form 04), từ · since \`${overdueSince}\``,
  );
  return ['', '### ⚠️ Cần người xử lý · Needs a person', ...lines, ...apologies];
}

/** What an officer may do about it now; docs/operators.md says which for which incident. */
function waysOut({ dossiers }: CaseView, id: string): string {
  const allowed = dossiers.find((dossier) => dossier.id === id)?.allowed ?? [];
  const ways = officerWays.filter(({ type }) => allowed.includes(type));
  if (ways.length === 0) return '';
  return `, lối ra · ways out: ${ways.map(({ type, vi, en }) => `${vi} · ${en} \`${type}\``).join('; ')}`;
}

/** Why each running date is as it is; the query \`explain\` says it in full, with every source. */
function reasons({ dossiers }: CaseView): string[] {
  const lines = dossiers.flatMap(({ title, why }) => (why ? [`- **${title.vi}**: ${why.vi} · ${why.en}`] : []));
  return lines.length > 0 ? ['', '**Vì sao hạn như vậy · Why these dates**', '', ...lines] : [];
}

function links(view: CaseView): string {
  const page = '/namespaces/{namespace}/workflows/{workflowId}/{runId}';
  const stamp = `\`${view.bundle}\` · cập nhật · as of \`${view.asOf}\``;
  return `[Hỏi hồ sơ · ask the case](${page}/query) · [Dòng thời gian · timeline](${page}/timeline) · ${stamp}`;
}

function titleOf(view: CaseView, id: string): string {
  const title = view.dossiers.find((dossier) => dossier.id === id)?.title;
  return title ? `${title.vi} · ${title.en}` : id;
}

function agencyName(agency: AgencyId | null): string {
  return agency ? `${agencies[agency].vi} · ${agencies[agency].en}` : 'cơ quan · agency';
}
