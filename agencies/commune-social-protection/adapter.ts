/** Social protection: the commune's support for funeral costs, heads B3 and B4. */
import { localDate } from '../../definitions/calendar/local-date.js';
import { type Application, application, type Event } from '../../definitions/procedures/funeral-support/schema.js';
import type { AgencyConnection } from '../http/agency-client.js';
import { notHandled, writeSupplement } from '../http/content.js';
import { writePaper } from '../http/exchange-parts.js';
import { onlyClaim, readDispute, readReasons, writeAgreement, writeFuneral } from '../http/funeral-parts.js';
import { createHttpAdapter } from '../http/http-adapter.js';
import type { AgencyPort } from '../port.js';
import { type WireNotice, type WireSupportClaim, wireNotice } from './wire.js';

type AgencyEvent = Extract<Event, { type: `agency.${string}` }>;

export function createSocialProtectionAdapter(connection: AgencyConnection): AgencyPort {
  return createHttpAdapter<WireNotice>(
    {
      agency: 'commune-social-protection',
      notice: wireNotice,
      write(message) {
        const { procedure, kind, content } = message;
        if (procedure !== 'funeral-support') return notHandled(message);
        if (kind === 'application') return writeClaim(application.parse(content));
        return kind === 'answer' ? writeAgreement(content) : writeSupplement(message);
      },
      read,
    },
    connection,
  );
}

function writeClaim(content: Application): WireSupportClaim {
  const { head, amount } = onlyClaim(content.claims, ['B3', 'B4']);
  const { otherAllowance } = content;
  return {
    ...writeFuneral(content),
    doiTuong: head === 'B3' ? 'BAO_TRO_XA_HOI' : 'HUU_TRI_XA_HOI',
    mucDeNghi: amount,
    cheDoKhac: otherAllowance && {
      ten: otherAllowance.kind,
      quyetDinhThoiHuong: otherAllowance.stopDecision && writePaper(otherAllowance.stopDecision),
    },
  };
}

function read(notice: WireNotice): AgencyEvent {
  switch (notice.trangThai) {
    case 2:
      return { type: 'agency.accepted', number: notice.soBienNhan, on: localDate(notice.ngay) };
    case 3:
      return { type: 'agency.refused', reasons: readReasons(notice.lyDo) };
    case 4:
      return { type: 'agency.examining' };
    case 5:
      if (notice.tranhChap) return readDispute(notice.tranhChap.soNguoi);
      return { type: 'agency.supplementRequested', items: notice.giayTo, legalBasis: notice.canCu };
    case 9:
      return {
        type: 'agency.decided',
        outcome: {
          head: notice.doiTuong === 'BAO_TRO_XA_HOI' ? 'B3' : 'B4',
          amount: notice.mucHoTro,
          decisionNumber: notice.soQuyetDinh,
          decidedOn: localDate(notice.ngayQuyetDinh),
        },
      };
  }
}
