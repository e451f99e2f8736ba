/** An investor's papers, from which every scenario of the investor bundle is built. All data are made up. */
import type { DeclarationOf } from '../../client/bundle-types.js';

export type Investor = DeclarationOf<'investor'>;

export const director: NonNullable<Investor['people']>[number] = {
  key: 'director',
  person: { fullName: 'Trần Văn Thử Giám', personalId: '089380000011' },
  form: '1',
  purpose: 'thành lập doanh nghiệp',
};

export const owner: NonNullable<Investor['people']>[number] = {
  key: 'owner',
  person: { fullName: 'Ngô Thị Thử Chủ', personalId: '089380000012' },
  form: '1',
  purpose: 'thành lập doanh nghiệp',
};

export const environment: NonNullable<Investor['environment']> = { group: 'II', wasteWater: 120 };
export const land: NonNullable<Investor['land']> = { area: 20_000, years: 40 };

/** A foreign investor who founds a company for a project in an industrial park and asks for everything. */
export function investorDeclaration(other: Partial<Investor> & { readonly personalId?: string } = {}): Investor {
  const { personalId = '089380000001', ...given } = other;
  return {
    applicant: { fullName: 'Đặng Văn Thử Đại', personalId },
    investor: { kind: 'foreign', name: 'Công ty Mẫu Thử Nghiệm', country: 'JP', registration: `JP-${personalId}` },
    project: {
      reference: 'DA-01',
      name: 'Nhà máy Mẫu Thử',
      park: 'KCN Mẫu Thử',
      commune: '31684',
      line: 'chế biến thực phẩm',
    },
    investment: { capital: 60_000_000_000, company: 'Công ty TNHH Mẫu Thử' },
    company: {
      name: 'Công ty TNHH Mẫu Thử',
      form: 'limited-liability',
      charterCapital: 20_000_000_000,
      office: { province: '92', commune: '31684', detail: 'Lô 1, KCN Mẫu Thử' },
    },
    people: [director],
    environment,
    land,
    ...given,
  };
}
