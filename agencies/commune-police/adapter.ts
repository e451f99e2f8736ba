/** The commune police: residence, and identity cards. */
import { localDate } from '../../definitions/calendar/local-date.js';
import * as card from '../../definitions/procedures/identity-card/schema.js';
import * as removal from '../../definitions/procedures/residence-deregistration/schema.js';
import * as registration from '../../definitions/procedures/residence-registration/schema.js';
import type { AgencyConnection } from '../http/agency-client.js';
import { writeCertificate, writeChild, writeDelivery, writeRelationToChild } from '../http/birth-parts.js';
import { notHandled, writeSupplement } from '../http/content.js';
import { writeAddress, writeExtract, writeName, writePaper, writeRelation } from '../http/exchange-parts.js';
import { readFee, writeReceipt } from '../http/fee-parts.js';
import { createHttpAdapter } from '../http/http-adapter.js';
import type { AgencyPort } from '../port.js';
import { type WireCardForm, type WireNotice, type WireRegistration, type WireRemoval, wireNotice } from './wire.js';

type AgencyEvent = Extract<removal.Event | registration.Event | card.Event, { type: `agency.${string}` }>;

export function createPoliceAdapter(connection: AgencyConnection): AgencyPort {
  return createHttpAdapter<WireNotice>(
    {
      agency: 'commune-police',
      notice: wireNotice,
      write(message) {
        const write = forms[message.procedure];
        if (!write) return notHandled(message);
        if (message.kind === 'application') return write(message.content);
        if (message.kind === 'supplement') return writeSupplement(message);
        if (message.procedure !== 'residence-registration') return notHandled(message);
        return writeReceipt(registration.answer.parse(message.content).receipt);
      },
      read,
    },
    connection,
  );
}

const forms: Readonly<Record<string, (content: unknown) => unknown>> = {
  'residence-deregistration': (content) => writeRemoval(removal.application.parse(content)),
  'residence-registration': (content) => writeRegistration(registration.application.parse(content)),
  'identity-card': (content) => writeCardForm(card.application.parse(content)),
};

function writeRemoval({ deceased, residence, household, extract }: removal.Application): WireRemoval {
  return {
    soDinhDanh: deceased.personalId,
    hoTen: writeName(deceased.name),
    noiThuongTru: writeAddress(residence),
    chuHo: household && {
      hoTen: household.head,
      soDinhDanh: household.headPersonalId,
      quanHeVoiChuHo: writeRelation(household.relation),
    },
    trichLuc: writeExtract(extract),
  };
}

function writeRegistration({ child, household, certificate }: registration.Application): WireRegistration {
  return {
    tre: writeChild(child),
    chuHo: {
      hoTen: household.head,
      soDinhDanh: household.headPersonalId,
      quanHeVoiChuHo: writeRelation(household.relation),
    },
    noiThuongTru: writeAddress(household.address),
    yKienChuHo: household.consent && writePaper(household.consent),
    khaiSinh: writeCertificate(certificate),
  };
}

function writeCardForm({ child, representative, delivery, certificate }: card.Application): WireCardForm {
  return {
    tre: writeChild(child),
    nguoiDaiDien: {
      hoTen: representative.fullName,
      soDinhDanh: representative.personalId,
      quanHe: writeRelationToChild(representative.relation),
    },
    traKetQua: writeDelivery(delivery),
    khaiSinh: writeCertificate(certificate),
  };
}

function read(notice: WireNotice): AgencyEvent {
  switch (notice.phieu) {
    case 'CT04':
      return { type: 'agency.accepted', number: notice.soPhieu, on: localDate(notice.ngay) };
    case 'DANG_KIEM_TRA':
      return { type: 'agency.examining' };
    case 'CT05':
      return { type: 'agency.supplementRequested', items: notice.noiDungBoSung, legalBasis: notice.canCu };
    case 'CT06':
      return { type: 'agency.refused', reasons: notice.lyDo };
    case 'TB_XOA':
      return { type: 'agency.decided', outcome: removalOf(notice) };
    case 'TB_DA_XOA_TRUOC':
      return { type: 'agency.alreadyRemoved', outcome: removalOf(notice), note: notice.ghiChu };
    case 'THU_LE_PHI':
      return { type: 'agency.paymentRequested', fee: readFee(notice) };
    case 'TB_DANG_KY': {
      const outcome = { registeredOn: localDate(notice.ngayDangKy), noticeNumber: notice.soThongBao };
      return { type: 'agency.decided', outcome };
    }
    case 'CAP_THE':
      return { type: 'agency.decided', outcome: cardOf(notice) };
  }
}

function removalOf({ ngayXoa, soThongBao }: { readonly ngayXoa: string; readonly soThongBao: string }) {
  return { removedOn: localDate(ngayXoa), noticeNumber: soThongBao };
}

function cardOf({ soThe, ngayCap, coGiaTriDen, noiCap }: Extract<WireNotice, { phieu: 'CAP_THE' }>) {
  return { cardNumber: soThe, issuedOn: localDate(ngayCap), validUntil: localDate(coGiaTriDen), issuedBy: noiCap };
}
