import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { consequencesOf } from '../../../workflows/engine/decide/consequences.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { InvestorCase } from './investor-case.js';

const company = 'enterprise-registration';
const nameTaken = { type: 'agency.refused', reasons: ['tên trùng với doanh nghiệp đã đăng ký'] };

/** The certificate is issued, and the name of the company is refused. */
function refusedName(): InvestorCase {
  const trial = new InvestorCase();
  trial.decideOn('investment-registration');
  trial.tell(nameTaken, company);
  return trial;
}

const viewOf = (trial: InvestorCase, id: string) => {
  const found = caseView(trial.state, trial.bundle, trial.now).dossiers.find((dossier) => dossier.id === id);
  if (!found) throw new RangeError(`no ${id}`);
  return found;
};

/** The application that the view shows, with another name. */
function renamed(trial: InvestorCase, name = 'Công ty TNHH Mẫu Thử Hai') {
  const shown = viewOf(trial, company).application as { company: object };
  return { type: 'citizen.refiled', application: { ...shown, company: { ...shown.company, name } } };
}

describe('a refusal that may be mended', () => {
  it('leaves what was issued before as it is, and what waits for it waiting', () => {
    const trial = refusedName();
    expect(viewOf(trial, company)).toMatchObject({
      status: 3,
      result: null,
      waitingOn: 'citizen',
      citizenDueAt: '2026-05-15 17:00',
      dueAt: null,
      forms: [{ number: '03' }],
    });
    expect(viewOf(trial, 'investment-registration').result).toBe('positive');
    expect(trial.phases()).toMatchObject({ 'environment-licence': 'waiting', 'land-lease': 'waiting' });
  });

  it('takes the mended application as a new filing under a new reference, with a fresh limit', () => {
    const trial = refusedName();
    trial.pass(instantOf('2026-03-20T10:00+07:00') - trial.now);
    trial.tell(renamed(trial), company);
    expect(trial.applications.filter((key) => key.startsWith(company))).toEqual([
      `${company}/1/application`,
      `${company}/2/application`,
    ]);
    expect(viewOf(trial, company)).toMatchObject({ status: 1, dueAt: '2026-03-25 17:00', reasons: [] });
    expect(trial.open(company).snapshot.context.application.investment).toEqual({
      certificate: '12/2026',
      issuedOn: '2026-03-31',
    });
    trial.decideOn(company);
    expect(trial.phases()).toMatchObject({ 'environment-licence': 'open', 'land-lease': 'open' });
  });

  it('lets what the agency says late of the first filing pass without effect', () => {
    const trial = refusedName();
    trial.tell(renamed(trial), company);
    trial.confirm();
    const reference = `${trial.state.facts.caseId}/${company}/1`;
    const late = { agency: 'business-registration', reference, sequence: 2 };
    const event = { type: 'agency.decided', outcome: { number: '1800000099', issuedOn: '2026-03-20' } };
    trial.take({ type: 'messageReceived', message: { id: 'late', dossier: company, notice: late, event } });
    expect(viewOf(trial, company)).toMatchObject({ status: 1, result: null });
  });

  it('takes nothing else for a mending: another project is another case', () => {
    const trial = refusedName();
    const application = viewOf(trial, company).application as { project: object };
    const other = { ...application, project: { ...application.project, reference: 'DA-02' } };
    const refusal = trial.refusal({ type: 'citizen.refiled', application: other }, company);
    expect(refusal?.sentence).toMatch(/the same matter.*anything else is another case.*Allowed now: .*citizen.refiled/);
  });

  it('can be refused and mended again and again', () => {
    const trial = refusedName();
    for (const attempt of [2, 3, 4]) {
      trial.tell(renamed(trial, `Tên ${attempt}`), company);
      trial.confirm();
      expect(trial.open(company).filing).toMatchObject({ attempt, lastNotice: 0 });
      trial.tell(nameTaken, company);
    }
    expect(viewOf(trial, company).forms.filter(({ number }) => number === '03')).toHaveLength(4);
  });

  it('is final when the time to mend it has run out: what waited never opens, the certificate stands', () => {
    const trial = refusedName();
    trial.pass(instantOf('2026-05-15T17:01+07:00') - trial.now);
    expect(viewOf(trial, company)).toMatchObject({ result: 'refused', reasons: nameTaken.reasons });
    expect(trial.phases()).toMatchObject({ 'environment-licence': 'notOpened', 'land-lease': 'notOpened' });
    trial.decideOn('judicial-record.director');
    expect(trial.state.calls).toMatchObject([{ name: 'closeCase', input: { record: { outcome: 'partly-returned' } } }]);
  });

  it('is final when it is given up, and stopped when an officer stops it', () => {
    const given = refusedName();
    given.tell({ type: 'citizen.withdrew' }, company);
    expect(viewOf(given, company).result).toBe('refused');
    const stopped = refusedName();
    stopped.tell({ type: 'officer.stopped', by: 'desk', reason: 'filed twice' }, company);
    expect(viewOf(stopped, company).result).toBe('stopped');
  });

  it('is predicted: a refusal lets the dossier go on', () => {
    const trial = new InvestorCase();
    trial.decideOn('investment-registration');
    const { lines } = consequencesOf(trial.state, trial.bundle, 'refuse', company);
    expect(lines.find(({ dossier }) => dossier === company)).toMatchObject({ effect: 'continues', statuses: [3] });
  });
});

describe('a fee', () => {
  const fee = { type: 'agency.paymentRequested', fee: { amount: 100_000, reason: 'lệ phí' } };

  it('at receipt pauses the limit until it is paid, and the agency is told the receipt', () => {
    const trial = new InvestorCase();
    trial.decideOn('investment-registration');
    trial.tell(fee, company);
    expect(viewOf(trial, company)).toMatchObject({
      status: 6,
      suspended: true,
      waitingOn: 'citizen',
      shownToCitizen: { amount: 100_000, reason: 'lệ phí' },
    });
    trial.pass(instantOf('2026-03-18T10:00+07:00') - trial.now);
    const receipt = { number: 'BL-77', paidOn: '2026-03-18' };
    trial.tell({ type: 'citizen.paid', receipt }, company);
    const sent = trial.state.calls.find(({ dossier }) => dossier === company);
    expect(sent?.input).toMatchObject({ kind: 'answer', content: { receipt } });
    trial.confirm();
    // Three working days from Monday 16/03, of which two were paused.
    expect(viewOf(trial, company)).toMatchObject({ status: 1, suspended: false, dueAt: '2026-03-23 17:00' });
    trial.tell({ type: 'agency.supplementRequested', items: ['điều lệ'] }, company);
    expect(viewOf(trial, company)).toMatchObject({ waitingOn: 'citizen', shownToCitizen: null });
  });

  it('at the result holds the result back until it is paid', () => {
    const trial = new InvestorCase();
    trial.decideOn('investment-registration', company);
    trial.tell({ type: 'agency.accepted', number: 'L-1', on: '2026-03-16' }, 'land-lease');
    trial.tell({ type: 'agency.examining' }, 'land-lease');
    trial.tell({ ...fee, fee: { amount: 5_000_000, reason: 'tiền thuê đất' } }, 'land-lease');
    expect(viewOf(trial, 'land-lease')).toMatchObject({ status: 6, outcome: null });
    trial.tell({ type: 'citizen.paid', receipt: { number: 'BL-78', paidOn: '2026-03-18' } }, 'land-lease');
    trial.confirm();
    expect(viewOf(trial, 'land-lease').status).toBe(4);
    trial.decideOn('land-lease');
    expect(viewOf(trial, 'land-lease').result).toBe('positive');
  });
});
