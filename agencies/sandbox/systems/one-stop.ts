/** A department as it works with its province's one-stop system: receives, examines, asks for a fee if one is due, decides. */
import type { AgencyId } from '../../../definitions/agencies/agency.js';
import { wireReceipt } from '../../http/fee-parts.js';
import { formsOf } from '../../http/one-stop-adapter.js';
import type { OneStopProcedure } from '../../http/one-stop-forms.js';
import type { WireNotice } from '../../http/one-stop-words.js';
import { type AgencySystem, digits, type Folder, type Step, type TakeNumber } from '../agency-system.js';
import type { Words } from './words.js';

type Say = Words<WireNotice>;

/** What the department may have on file: a fee that is due at receipt, or before the result is handed out. */
interface Known {
  readonly feeAtReceipt?: number;
  readonly feeAtResult?: number;
  readonly paid?: readonly string[];
}

const knownOf = ({ memory }: Folder): Known => memory as Known;

const asksFee = (soTien: number, noiDungThu: string): Say => ({ buoc: 'nop-phi', soTien, noiDungThu });

/** @param prefix of its dossier numbers */
export function oneStopSystem(agency: AgencyId, prefix: string, procedures: readonly OneStopProcedure[]): AgencySystem {
  const formOf = formsOf(procedures);
  const received = ({ number }: Folder): Step => ({
    say: [{ buoc: 'tiep-nhan', soTiepNhan: number } satisfies Say],
    next: 'opening',
  });
  return {
    agency,
    admit(procedure, content) {
      const form = formOf(procedure);
      if (!form) throw new RangeError(`không giải quyết thủ tục ${procedure}`);
      return form.wire.parse(content);
    },
    numberOf: (running, year) => `${prefix}/${year}/${digits(running, 5)}`,
    receive(folder) {
      const { feeAtReceipt } = knownOf(folder);
      if (feeAtReceipt === undefined) return received(folder);
      return { say: [asksFee(feeAtReceipt, 'lệ phí')], next: 'awaitingFeeAtReceipt' };
    },
    stages: {
      awaitingFeeAtReceipt: {
        onAnswer: (folder, content) => ({ ...received(folder), remember: payment(folder, content) }),
      },
      opening: { clerical: true, work: () => ({ say: [{ buoc: 'tham-dinh' } satisfies Say], next: 'appraising' }) },
      appraising: { work: appraise },
      awaitingFeeAtResult: {
        onAnswer: (folder, content) => ({ next: 'handingOut', remember: payment(folder, content) }),
      },
      handingOut: { clerical: true, work: decide },
    },
    asks: (items, canCu) => ({ buoc: 'bo-sung', yeuCau: [...items], canCu }) satisfies Say,
    refuses: (reasons) => ({ buoc: 'tra-lai', lyDo: [...reasons] }) satisfies Say,
  };
}

function payment(folder: Folder, content: unknown) {
  const { paid = [] } = knownOf(folder);
  return { paid: [...paid, wireReceipt.parse(content).soBienLai] };
}

function appraise(folder: Folder, takeNumber: TakeNumber): Promise<Step> | Step {
  const { feeAtResult } = knownOf(folder);
  if (feeAtResult === undefined) return decide(folder, takeNumber);
  return { say: [asksFee(feeAtResult, 'nghĩa vụ tài chính')], next: 'awaitingFeeAtResult' };
}

async function decide({ procedure, day }: Folder, takeNumber: TakeNumber): Promise<Step> {
  const running = await takeNumber(`${procedure} ${day.slice(0, 4)}`);
  const soKetQua =
    procedure === 'enterprise-registration' ? `18${digits(running, 8)}` : `${running}/${day.slice(0, 4)}`;
  return { say: [{ buoc: 'ket-qua', thuTuc: procedure, soKetQua, ngayKetQua: day } satisfies Say], end: 'decided' };
}
