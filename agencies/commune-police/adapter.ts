/** Residence: the commune police remove a deceased person from the residence register. */
import { localDate } from '../../definitions/calendar/local-date.js';
import {
  type Application,
  application,
  type Event,
} from '../../definitions/procedures/residence-deregistration/schema.js';
import type { AgencyConnection } from '../http/agency-client.js';
import { notHandled, writeSupplement } from '../http/content.js';
import { writeAddress, writeExtract, writeName, writeRelation } from '../http/exchange-parts.js';
import { createHttpAdapter } from '../http/http-adapter.js';
import type { AgencyPort } from '../port.js';
import { type WireNotice, type WireRemoval, wireNotice } from './wire.js';

type AgencyEvent = Extract<Event, { type: `agency.${string}` }>;

export function createPoliceAdapter(connection: AgencyConnection): AgencyPort {
  return createHttpAdapter<WireNotice>(
    {
      agency: 'commune-police',
      notice: wireNotice,
      write(message) {
        if (message.procedure !== 'residence-deregistration' || message.kind === 'answer') return notHandled(message);
        return message.kind === 'application'
          ? writeRemoval(application.parse(message.content))
          : writeSupplement(message);
      },
      read,
    },
    connection,
  );
}

function writeRemoval({ deceased, residence, household, extract }: Application): WireRemoval {
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
  }
}

function removalOf({ ngayXoa, soThongBao }: { readonly ngayXoa: string; readonly soThongBao: string }) {
  return { removedOn: localDate(ngayXoa), noticeNumber: soThongBao };
}
