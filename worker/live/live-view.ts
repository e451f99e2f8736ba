/** A case as it moves: a table that is redrawn in a terminal, plain lines where the output is none. */
import { createLogUpdate } from 'log-update';
import stringWidth from 'string-width';
import { agencies } from '../../definitions/agencies/agency.js';
import { nationalStatuses } from '../../definitions/language/national-status.js';
import type { CaseView, DossierView } from '../../workflows/messages.js';

export interface LiveView {
  show(view: CaseView): void;
  /** A line above the table. */
  say(line: string): void;
  /** Leaves the last table on the screen. */
  finish(): void;
}

export function createLiveView(output: NodeJS.WriteStream = process.stdout): LiveView {
  return output.isTTY ? terminalView(output) : lineView(output);
}

function terminalView(output: NodeJS.WriteStream): LiveView {
  const update = createLogUpdate(output);
  let last = '';
  return {
    show(view) {
      last = fitted(caseTable(view), output.columns);
      update(last);
    },
    say(line) {
      update.clear();
      output.write(`${line}\n`);
      if (last) update(last);
    },
    finish() {
      update.done();
      last = '';
    },
  };
}

function lineView(output: NodeJS.WriteStream): LiveView {
  const shown = new Map<string, string>();
  return {
    show({ caseId, dossiers }) {
      for (const dossier of dossiers) {
        const line = cells(dossier).filter(Boolean).join(' · ');
        if (shown.get(`${caseId} ${dossier.id}`) === line) continue;
        shown.set(`${caseId} ${dossier.id}`, line);
        output.write(`  ${line}\n`);
      }
    },
    say: (line) => output.write(`${line}\n`),
    finish: () => {},
  };
}

const headings = ['Hồ sơ · Dossier', 'Trạng thái · State', 'Cơ quan · Agency', 'Số · Number', 'Hạn · Due'];

export function caseTable(view: CaseView): string {
  const rows = [headings, ...view.dossiers.map(cells)];
  const widths = headings.map((_, column) => Math.max(...rows.map((row) => stringWidth(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const promise = view.promisedAt
    ? `hẹn trả · promised ${view.promisedAt}`
    : 'chưa có ngày hẹn · no date can be promised yet';
  return [
    `${view.title.vi}`,
    `${view.caseId} · ${view.commune.name} · nộp lúc · filed ${view.filedAt} · ${promise}`,
    '',
    line(headings),
    widths.map((width) => '─'.repeat(width)).join('  '),
    ...rows.slice(1).map(line),
  ].join('\n');
}

function cells(dossier: DossierView): string[] {
  const agency = dossier.agency && dossier.phase !== 'waiting' ? agencies[dossier.agency].vi : '';
  return [dossier.title.vi, state(dossier), agency, dossier.agencyNumber ?? '', due(dossier)];
}

function state(dossier: DossierView): string {
  const { phase, status, reason, reasons, note } = dossier;
  if (phase === 'notChosen') return 'không chọn · not chosen';
  if (reason) return `${phase === 'notApplicable' ? 'không áp dụng · n/a' : 'không mở · not opened'}: ${reason.en}`;
  if (phase === 'waiting') return `chờ · waits for ${dossier.waitsForDossiers.join(', ')}`;
  if (dossier.waitingOn === 'payment') return 'chờ khoản cao hơn · a higher payment first';
  if (status === null) return '';
  const { vi, en } = nationalStatuses[status];
  const why = reasons.length > 0 ? ` (${reasons.join(', ')})` : note ? ` (${note})` : '';
  const waits = dossier.waitingOn === 'citizen' && status !== 5 ? ', chờ công dân · citizen' : '';
  return `${status} ${vi} · ${en}${waits}${why}`;
}

function due({ phase, suspended, dueAt, overdue }: DossierView): string {
  if (suspended) return 'tạm dừng · suspended';
  if (!dueAt) return '';
  return overdue && phase === 'open' ? `${dueAt} quá hạn · overdue` : dueAt;
}

/** A line that wraps would break the table, and the redrawing. */
function fitted(table: string, columns: number): string {
  const fit = (line: string) => (stringWidth(line) < columns ? line : `${line.slice(0, columns - 2)}…`);
  return table.split('\n').map(fit).join('\n');
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}
