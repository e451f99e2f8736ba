/** Forms that departments of a province take: our application in their words, and their result in ours. */
import { z } from 'zod';
import * as enterprise from '../../definitions/procedures/enterprise-registration/schema.js';
import * as environment from '../../definitions/procedures/environment-licence/schema.js';
import * as investment from '../../definitions/procedures/investment-registration/schema.js';
import * as record from '../../definitions/procedures/judicial-record/schema.js';
import * as lease from '../../definitions/procedures/land-lease/schema.js';
import { wireAddress, writeAddress } from './exchange-parts.js';

export interface OneStopForm {
  /** The agency's words; what is not of this form is not admitted. */
  readonly wire: z.ZodType<object>;
  /** @throws ZodError when the content is no application of the procedure */
  write(content: unknown): object;
  outcome(number: string, on: string): unknown;
}

const wireRepresentative = z.strictObject({ hoTen: z.string(), soDinhDanh: z.string() });
const wireProject = z.strictObject({ maDuAn: z.string(), tenDuAn: z.string(), khuCongNghiep: z.string() });
const wireGrounds = {
  soGiayChungNhan: z.string().optional().describe('investment registration certificate'),
  maSoDoanhNghiep: z.string().optional(),
};

const writeRepresentative = ({ fullName, personalId }: z.infer<typeof investment.representative>) => ({
  hoTen: fullName,
  soDinhDanh: personalId,
});

const writeProject = ({ reference, name, park }: z.infer<typeof investment.project>) => ({
  maDuAn: reference,
  tenDuAn: name,
  khuCongNghiep: park,
});

const investmentForm: OneStopForm = {
  wire: z.strictObject({
    nguoiDaiDien: wireRepresentative,
    nhaDauTu: z.string(),
    duAn: wireProject,
    vonDauTu: z.int().describe('VND'),
    toChucKinhTe: z.string(),
  }),
  write(content) {
    const { representative, investor, project, capital, company } = investment.application.parse(content);
    return {
      nguoiDaiDien: writeRepresentative(representative),
      nhaDauTu: investor.name,
      duAn: writeProject(project),
      vonDauTu: capital,
      toChucKinhTe: company,
    };
  },
  outcome: (number, on) => ({ certificate: number, issuedOn: on }),
};

const companyForms = { 'limited-liability': 'TNHH', 'joint-stock': 'CO_PHAN', partnership: 'HOP_DANH' } as const;

const enterpriseForm: OneStopForm = {
  wire: z.strictObject({
    nguoiDaiDien: wireRepresentative,
    tenDoanhNghiep: z.string(),
    loaiHinh: z.enum(companyForms),
    vonDieuLe: z.int().describe('VND'),
    truSo: wireAddress,
    soGiayChungNhan: wireGrounds.soGiayChungNhan,
  }),
  write(content) {
    const { representative, company, investment: certificate } = enterprise.application.parse(content);
    return {
      nguoiDaiDien: writeRepresentative(representative),
      tenDoanhNghiep: company.name,
      loaiHinh: companyForms[company.form],
      vonDieuLe: company.charterCapital,
      truSo: writeAddress(company.office),
      soGiayChungNhan: certificate?.certificate,
    };
  },
  outcome: (number, on) => ({ number, issuedOn: on }),
};

const recordForm: OneStopForm = {
  wire: z.strictObject({ nguoiDeNghi: wireRepresentative, loaiPhieu: z.enum(['1', '2']), mucDich: z.string() }),
  write(content) {
    const { person, form, purpose } = record.application.parse(content);
    return { nguoiDeNghi: writeRepresentative(person), loaiPhieu: form, mucDich: purpose };
  },
  outcome: (number, on) => ({ number, issuedOn: on }),
};

type Grounds = Pick<lease.Application, 'investment' | 'enterprise'>;

const writeGrounds = ({ investment: certificate, enterprise: company }: Grounds, existing: string | undefined) => ({
  soGiayChungNhan: certificate?.certificate,
  maSoDoanhNghiep: company?.number ?? existing,
});

const environmentForm: OneStopForm = {
  wire: z.strictObject({
    nguoiDaiDien: wireRepresentative,
    duAn: wireProject,
    nhom: z.enum(['I', 'II', 'III']),
    nuocThai: z.int().describe('m³ a day'),
    ...wireGrounds,
  }),
  write(content) {
    const { representative, project, environment: burden, ...grounds } = environment.application.parse(content);
    return {
      nguoiDaiDien: writeRepresentative(representative),
      duAn: writeProject(project),
      nhom: burden.group,
      nuocThai: burden.wasteWater,
      ...writeGrounds(grounds, burden.existingCompany),
    };
  },
  outcome: (number, on) => ({ licence: number, issuedOn: on }),
};

const leaseForm: OneStopForm = {
  wire: z.strictObject({
    nguoiDaiDien: wireRepresentative,
    duAn: wireProject,
    dienTich: z.int().describe('m²'),
    thoiHan: z.int().describe('years'),
    ...wireGrounds,
  }),
  write(content) {
    const { representative, project, land, ...grounds } = lease.application.parse(content);
    return {
      nguoiDaiDien: writeRepresentative(representative),
      duAn: writeProject(project),
      dienTich: land.area,
      thoiHan: land.years,
      ...writeGrounds(grounds, land.existingCompany),
    };
  },
  outcome: (number, on) => ({ decision: number, issuedOn: on }),
};

/** By procedure. */
export const oneStopForms = {
  'investment-registration': investmentForm,
  'enterprise-registration': enterpriseForm,
  'judicial-record': recordForm,
  'environment-licence': environmentForm,
  'land-lease': leaseForm,
} as const satisfies Record<string, OneStopForm>;

export type OneStopProcedure = keyof typeof oneStopForms;
