/** Civil status: what goes out are the portal's forms, what comes in are the words of the civil status system. */
import { localDate } from '../../definitions/calendar/local-date.js';
import { formatPartialDate } from '../../definitions/language/partial-date.js';
import type { Event as BirthEvent } from '../../definitions/procedures/birth-registration/schema.js';
import {
  type Application,
  answer,
  application,
  type Event as DeathEvent,
} from '../../definitions/procedures/death-registration/schema.js';
import type { AgencyConnection } from '../http/agency-client.js';
import { notHandled, writeSupplement } from '../http/content.js';
import { writeAddress, writePaper, writeRelation } from '../http/exchange-parts.js';
import { readFee } from '../http/fee-parts.js';
import { createHttpAdapter } from '../http/http-adapter.js';
import type { AgencyPort } from '../port.js';
import { writeBirthAnswer, writeBirthForm } from './birth.js';
import { writeAnswer } from './draft-answer.js';
import { type WireForm, type WireNotice, wireNotice } from './wire.js';

type AgencyEvent = Extract<DeathEvent | BirthEvent, { type: `agency.${string}` }>;

export function createCivilStatusAdapter(connection: AgencyConnection): AgencyPort {
  return createHttpAdapter<WireNotice>(
    {
      agency: 'commune-civil-status',
      notice: wireNotice,
      write(message) {
        const forms = formsOf[message.procedure];
        if (!forms) return notHandled(message);
        return message.kind === 'supplement' ? writeSupplement(message) : forms[message.kind](message.content);
      },
      read,
    },
    connection,
  );
}

interface Forms {
  application(content: unknown): unknown;
  answer(content: unknown): unknown;
}

const formsOf: Readonly<Record<string, Forms>> = {
  'death-registration': {
    application: (content) => writeForm(application.parse(content)),
    answer: (content) => writeAnswer(answer.parse(content)),
  },
  'birth-registration': { application: writeBirthForm, answer: writeBirthAnswer },
};

const residenceKinds = { permanent: 'THUONG_TRU', temporary: 'TAM_TRU', none: 'KHONG' } as const;

function writeForm({ applicant, deceased, death, deathNotice, evidence, copies }: Application): WireForm {
  const { residence } = deceased;
  return {
    ...writeApplicant(applicant),
    ...writeDeceased(deceased),
    NctccLoaiCutru: residenceKinds[residence.kind],
    NctccDiaChi: residence.kind === 'none' ? undefined : writeAddress(residence.address),
    NctccNgayChet: [death.date, death.time].filter(Boolean).join(' '),
    NoichetMaQuocgia: death.country,
    NoichetDiachi: writeAddress(death.place),
    NguyenNhanChet: death.cause,
    GbtLoaiGiayto: deathNotice?.kind,
    GbtSogiayto: deathNotice?.number,
    GbtNgaycap: deathNotice?.issuedOn,
    GbtNoicap: deathNotice?.issuedBy,
    GiayToKemTheo: evidence.map(writePaper),
    BanSaoSoluong: copies,
  };
}

function writeApplicant(applicant: Application['applicant']) {
  return {
    NycHoTen: applicant.fullName,
    NycSoGiayto: applicant.personalId,
    NycQuanHe: applicant.kind === 'person' ? writeRelation(applicant.relation) : 'NGUOI_DAI_DIEN',
    NycToChuc: applicant.kind === 'organisation' ? applicant.organisation : undefined,
    NycDiaChi: applicant.address && writeAddress(applicant.address),
  };
}

function writeDeceased({ name, born, sex, personalId, idIssue, nationality, ethnicity }: Application['deceased']) {
  return {
    NdktHo: name.family,
    NdktChuDem: name.middle,
    NdktTen: name.given,
    NdktNgaySinh: formatPartialDate(born),
    NdktGioiTinh: sex === 'male' ? ('NAM' as const) : ('NU' as const),
    NdktSoGiayto: personalId,
    NdktNgayCapGiayTo: idIssue?.on,
    NdktNoiCapGiayTo: idIssue?.by,
    NdktMaQuoctich: nationality,
    NdktMaDantoc: ethnicity,
  };
}

function read(notice: WireNotice): AgencyEvent {
  switch (notice.trangThai) {
    case 'DA_TIEP_NHAN':
      return { type: 'agency.accepted', number: notice.soTiepNhan, on: localDate(notice.ngay) };
    case 'DANG_XU_LY':
      return { type: 'agency.examining' };
    case 'DANG_XAC_MINH':
      return { type: 'agency.verificationStarted', reason: notice.lyDo };
    case 'GUI_DU_THAO':
      return { type: 'agency.draftPrepared', draft: notice.duThao };
    case 'YEU_CAU_BO_SUNG':
      return { type: 'agency.supplementRequested', items: notice.giayToThieu, legalBasis: notice.canCu };
    case 'TU_CHOI':
      return { type: 'agency.refused', reasons: notice.lyDo };
    case 'DA_DANG_KY': {
      const outcome = { number: notice.soTrichLuc, issuedOn: localDate(notice.ngayDangKy), signedBy: notice.nguoiKy };
      return { type: 'agency.decided', outcome };
    }
    case 'YEU_CAU_THU_PHI':
      return { type: 'agency.paymentRequested', fee: readFee(notice) };
    case 'DA_DANG_KY_KHAI_SINH': {
      const { soGiayKhaiSinh, ngayDangKy, soDinhDanh, nguoiKy } = notice;
      const issued = { number: soGiayKhaiSinh, issuedOn: localDate(ngayDangKy), personalId: soDinhDanh };
      return { type: 'agency.decided', outcome: { ...issued, signedBy: nguoiKy } };
    }
  }
}
