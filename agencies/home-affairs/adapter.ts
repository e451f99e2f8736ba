/** Home affairs: the funeral allowance of meritorious persons (B5) and of veterans (B6). */
import { localDate } from '../../definitions/calendar/local-date.js';
import { type Application, application, type Event } from '../../definitions/procedures/funeral-allowance/schema.js';
import type { AgencyConnection } from '../http/agency-client.js';
import { notHandled, writeSupplement } from '../http/content.js';
import { writeRelation } from '../http/exchange-parts.js';
import { onlyClaim, readDispute, readReasons, writeAgreement, writeFuneral } from '../http/funeral-parts.js';
import { createHttpAdapter } from '../http/http-adapter.js';
import type { AgencyPort } from '../port.js';
import { type WireAllowanceClaim, type WireNotice, wireNotice } from './wire.js';

type AgencyEvent = Extract<Event, { type: `agency.${string}` }>;

export function createHomeAffairsAdapter(connection: AgencyConnection): AgencyPort {
  return createHttpAdapter<WireNotice>(
    {
      agency: 'home-affairs',
      notice: wireNotice,
      write(message) {
        const { procedure, kind, content } = message;
        if (procedure !== 'funeral-allowance') return notHandled(message);
        if (kind === 'application') return writeClaim(application.parse(content));
        return kind === 'answer' ? writeAgreement(content) : writeSupplement(message);
      },
      read,
    },
    connection,
  );
}

function writeClaim(content: Application): WireAllowanceClaim {
  const { head, amount, record } = onlyClaim(content.claims, ['B5', 'B6']);
  return {
    ...writeFuneral(content),
    doiTuong: head === 'B5' ? 'NGUOI_CO_CONG' : 'CUU_CHIEN_BINH',
    soHoSoGoc: record,
    mucDeNghi: amount,
    tuatHangThang: content.monthlyPensionFor.map(({ fullName, personalId, relation }) => ({
      hoTen: fullName,
      soDinhDanh: personalId,
      quanHe: writeRelation(relation),
    })),
  };
}

function read(notice: WireNotice): AgencyEvent {
  switch (notice.buoc) {
    case 'tiep-nhan':
      return { type: 'agency.accepted', number: notice.soTiepNhan, on: localDate(notice.ngay) };
    case 'chuyen-so':
      return { type: 'agency.forwarded', to: notice.noiNhan, on: localDate(notice.ngay) };
    case 'kiem-tra':
      return { type: 'agency.examining' };
    case 'bo-sung':
      return { type: 'agency.supplementRequested', items: notice.yeuCau, legalBasis: notice.canCu };
    case 'tranh-chap':
      return readDispute(notice.soNguoi);
    case 'tra-lai':
      return { type: 'agency.refused', reasons: readReasons(notice.lyDo) };
    case 'quyet-dinh':
      return {
        type: 'agency.decided',
        outcome: {
          head: notice.doiTuong === 'NGUOI_CO_CONG' ? 'B5' : 'B6',
          amount: notice.maiTangPhi,
          decisionNumber: notice.soQuyetDinh,
          decidedOn: localDate(notice.ngayQuyetDinh),
          monthlyPensionFor: notice.huongTuatHangThang,
        },
      };
  }
}
