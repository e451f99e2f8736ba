/** An annulment in the words of the exchange. */
import { annulmentReasons, type WayOfUndoing } from '../../definitions/language/annulment.js';
import type { AgencyDecision, AnnulmentNotice, AnnulmentRequest } from '../port.js';
import { type AnnulEnvelope, type InformEnvelope, wireTime } from './envelope.js';

const waysOfUndoing = {
  'by-annulment': 'HUY_KET_QUA',
  'by-recovery': 'DUNG_VA_THU_HOI',
  'by-restoration': 'KHOI_PHUC',
} as const satisfies Record<WayOfUndoing, AnnulEnvelope['cachThuHoi']>;

export function annulBody({ reference, decision, how, legalNow }: AnnulmentRequest): AnnulEnvelope {
  return {
    maThamChieu: reference,
    quyetDinh: wireDecision(decision),
    cachThuHoi: waysOfUndoing[how],
    thoiDiem: wireTime(legalNow),
  };
}

export function informBody({ reference, resultNumber, decision, legalNow }: AnnulmentNotice): InformEnvelope {
  return {
    maThamChieu: reference,
    soKetQua: resultNumber,
    quyetDinh: wireDecision(decision),
    thoiDiem: wireTime(legalNow),
  };
}

function wireDecision({ number, decidedOn, reason }: AgencyDecision): AnnulEnvelope['quyetDinh'] {
  return { so: number, ngay: decidedOn, lyDo: annulmentReasons[reason].vi };
}
