/** Social insurance: survivor benefits, the funeral allowance of head B1, and the health card of a child. */
import { localDate } from '../../definitions/calendar/local-date.js';
import { formatPartialDate } from '../../definitions/language/partial-date.js';
import * as allowance from '../../definitions/procedures/funeral-allowance/schema.js';
import * as healthCard from '../../definitions/procedures/health-card/schema.js';
import * as survivors from '../../definitions/procedures/survivor-benefit/schema.js';
import type { AgencyConnection } from '../http/agency-client.js';
import { writeCertificate, writeChild, writeDelivery } from '../http/birth-parts.js';
import { notHandled, writeSupplement } from '../http/content.js';
import { writeAccount, writeAddress, writeExtract, writeName, writeRelation } from '../http/exchange-parts.js';
import { onlyClaim, readDispute, readReasons, writeAgreement, writeFuneral } from '../http/funeral-parts.js';
import { createHttpAdapter } from '../http/http-adapter.js';
import type { AgencyPort } from '../port.js';
import {
  type WireCardRequest,
  type WireChoice,
  type WireFuneralClaim,
  type WireNotice,
  type WireSurvivorClaim,
  wireNotice,
} from './wire.js';

type AgencyEvent = Extract<survivors.Event | allowance.Event | healthCard.Event, { type: `agency.${string}` }>;

export function createSocialInsuranceAdapter(connection: AgencyConnection): AgencyPort {
  return createHttpAdapter<WireNotice>(
    {
      agency: 'social-insurance',
      notice: wireNotice,
      write(message) {
        const { procedure, kind, content } = message;
        if (procedure === 'survivor-benefit') {
          if (kind === 'application') return writeSurvivorClaim(survivors.application.parse(content));
          return kind === 'answer' ? writeChoice(survivors.answer.parse(content)) : writeSupplement(message);
        }
        if (procedure === 'health-card' && kind !== 'answer')
          return kind === 'application'
            ? writeCardRequest(healthCard.application.parse(content))
            : writeSupplement(message);
        if (procedure !== 'funeral-allowance') return notHandled(message);
        if (kind === 'application') return writeFuneralClaim(allowance.application.parse(content));
        return kind === 'answer' ? writeAgreement(content) : writeSupplement(message);
      },
      read,
    },
    connection,
  );
}

function writeSurvivorClaim(application: survivors.Application): WireSurvivorClaim {
  const { deceased, insurance, relatives, account, extract } = application;
  return {
    nguoiChet: { soDinhDanh: deceased.personalId, hoTen: writeName(deceased.name), ngayChet: deceased.diedOn },
    soBHXH: insurance.number,
    huongLuongHuu: insurance.pensioner,
    soThangDong: insurance.monthsPaid,
    soThangDongTruoc2014: insurance.monthsPaidBefore2014,
    mucBinhQuan: insurance.averagePay,
    luongHuu: insurance.pension,
    soThangHuong: insurance.pensionMonths,
    taiNanLaoDong: insurance.workAccident === true,
    thanNhan: relatives.map((relative) => ({
      hoTen: relative.fullName,
      soDinhDanh: relative.personalId,
      quanHe: writeRelation(relative.relation),
      ngaySinh: formatPartialDate(relative.born),
      coThuNhap: relative.hasIncome,
      coNguoiNuoiDuong: relative.supported,
    })),
    taiKhoan: account && writeAccount(account),
    trichLuc: writeExtract(extract),
  };
}

function writeFuneralClaim(application: allowance.Application): WireFuneralClaim {
  const claim = onlyClaim(application.claims, ['B1']);
  return { ...writeFuneral(application), soBHXH: claim.record, mucDeNghi: claim.amount };
}

function writeCardRequest(application: healthCard.Application): WireCardRequest {
  const { child, motherInsuranceNumber, clinic, residence, delivery, certificate } = application;
  return {
    tre: writeChild(child),
    soBHXHMe: motherInsuranceNumber,
    noiKhamChuaBenh: clinic,
    noiCuTru: writeAddress(residence),
    traKetQua: writeDelivery(delivery),
    khaiSinh: writeCertificate(certificate),
  };
}

function writeChoice({ benefit }: survivors.Answer): WireChoice {
  return { chon: benefit === 'monthly' ? 'HANG_THANG' : 'MOT_LAN' };
}

function read(notice: WireNotice): AgencyEvent {
  switch (notice.ma) {
    case 100:
      return { type: 'agency.accepted', number: notice.soHoSoBHXH, on: localDate(notice.ngay) };
    case 200:
      return { type: 'agency.examining' };
    case 250: {
      const monthly = { recipients: notice.hangThang.map(readRecipient) };
      return { type: 'agency.choiceOffered', monthly, lumpSum: { amount: notice.motLan } };
    }
    case 300:
      return { type: 'agency.supplementRequested', items: notice.thanhPhanThieu, legalBasis: notice.canCu };
    case 350:
      return readDispute(notice.soNguoiYeuCau);
    case 400:
      return { type: 'agency.refused', reasons: readReasons(notice.lyDo) };
    case 910: {
      const recipients = notice.nguoiHuong.map(readRecipient);
      return { type: 'agency.decided', outcome: { benefit: 'monthly', recipients, ...readDecision(notice) } };
    }
    case 920:
      return {
        type: 'agency.decided',
        outcome: { benefit: 'lump-sum', amount: notice.soTien, ...readDecision(notice) },
      };
    case 930: {
      const paid = { head: 'B1' as const, amount: notice.soTien, monthlyPensionFor: [] };
      return { type: 'agency.decided', outcome: { ...paid, ...readDecision(notice) } };
    }
    case 940: {
      const { soThe, giaTriTu, giaTriDen } = notice;
      const outcome = { cardNumber: soThe, validFrom: localDate(giaTriTu), validUntil: localDate(giaTriDen) };
      return { type: 'agency.decided', outcome };
    }
  }
}

function readDecision(decision: { soQuyetDinh: string; ngayQuyetDinh: string; lenhChi: string }) {
  const { soQuyetDinh, ngayQuyetDinh, lenhChi } = decision;
  return { decisionNumber: soQuyetDinh, decidedOn: localDate(ngayQuyetDinh), paymentOrder: lenhChi };
}

function readRecipient({ soDinhDanh, mucHuong }: { soDinhDanh: string; mucHuong: number }) {
  return { personalId: soDinhDanh, amount: mucHuong };
}
