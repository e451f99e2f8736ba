/** Each procedure filed by itself, with what is particular about it: its agency, its dates and its forms. */
import type { CaseHandle } from '../../client/case-handle.js';
import type { LienthongClient } from '../../client/client.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { pensionerDeclaration, veteranOnSocialPensionDeclaration } from '../declarations/scenarios.js';

export interface ProcedureAlone {
  readonly name: string;
  readonly dossier: string;
  readonly agency: AgencyId;
  /** Files it on Monday 02/03/2026 at 09:10. */
  open(client: LienthongClient, personalId: string): Promise<CaseHandle>;
  readonly dueAt: string;
  /** After a pause from Monday 02/03 to Thursday 05/03. */
  readonly dueAfterPause: string;
  /** What the citizen is asked on the way to a decision. */
  readonly answer?: { readonly type: string; readonly benefit?: string };
  readonly forms: { readonly receipt: string; readonly supplement: string; readonly refusal: string };
}

const filed = { filedAt: instantOf('2026-03-02T09:10+07:00') };
const officeForms = {
  receipt: '03/2025/TT-VPCP 01',
  supplement: '03/2025/TT-VPCP 02',
  refusal: '03/2025/TT-VPCP 03',
};
const policeSlips = {
  receipt: '66/2023/TT-BCA CT04',
  supplement: '66/2023/TT-BCA CT05',
  refusal: '66/2023/TT-BCA CT06',
};

export const stopForm = '03/2025/TT-VPCP 05';

export const proceduresAlone: readonly ProcedureAlone[] = [
  {
    name: 'death registration',
    dossier: 'death-registration',
    agency: 'commune-civil-status',
    open: async (client, personalId) => {
      const { chosen: _chosen, ...papers } = pensionerDeclaration({ personalId });
      return (await client.openCase('death-registration', papers, filed)).case.handle;
    },
    dueAt: '2026-03-02 17:00',
    dueAfterPause: '2026-03-05 17:00',
    answer: { type: 'citizen.confirmed' },
    forms: officeForms,
  },
  {
    name: 'removal of permanent residence',
    dossier: 'residence-deregistration',
    agency: 'commune-police',
    open: async (client, personalId) => {
      const papers = filedLater(pensionerDeclaration({ personalId }));
      return (await client.openCase('residence-deregistration', papers, filed)).case.handle;
    },
    dueAt: '2026-03-03 17:00',
    dueAfterPause: '2026-03-06 17:00',
    forms: policeSlips,
  },
  {
    name: 'survivor benefit',
    dossier: 'survivor-benefit',
    agency: 'social-insurance',
    open: async (client, personalId) => {
      const papers = filedLater(pensionerDeclaration({ personalId }));
      return (await client.openCase('survivor-benefit', papers, filed)).case.handle;
    },
    dueAt: '2026-03-12 17:00',
    dueAfterPause: '2026-03-17 17:00',
    answer: { type: 'citizen.chose', benefit: 'monthly' },
    forms: officeForms,
  },
  {
    name: 'funeral-cost support by the commune',
    dossier: 'funeral-support',
    agency: 'commune-social-protection',
    open: async (client, personalId) => {
      const onAllowance = { insurance: undefined, benefits: { monthlySocialAllowance: true } };
      const papers = filedLater(pensionerDeclaration({ personalId, ...onAllowance }));
      return (await client.openCase('funeral-support', papers, filed)).case.handle;
    },
    dueAt: '2026-03-05 17:00',
    dueAfterPause: '2026-03-10 17:00',
    forms: officeForms,
  },
  {
    name: 'funeral allowance by social insurance',
    dossier: 'funeral-allowance',
    agency: 'social-insurance',
    open: async (client, personalId) => {
      const papers = filedLater(pensionerDeclaration({ personalId }));
      return (await client.openCase('funeral-allowance', papers, filed)).case.handle;
    },
    dueAt: '2026-03-12 17:00',
    dueAfterPause: '2026-03-17 17:00',
    forms: officeForms,
  },
  {
    name: 'funeral allowance by home affairs',
    dossier: 'funeral-allowance',
    agency: 'home-affairs',
    open: async (client, personalId) => {
      const papers = filedLater(veteranOnSocialPensionDeclaration({ personalId }));
      return (await client.openCase('funeral-allowance', papers, filed)).case.handle;
    },
    // 19 calendar days end on Saturday 21/03.
    dueAt: '2026-03-23 17:00',
    dueAfterPause: '2026-03-24 17:00',
    forms: officeForms,
  },
];
