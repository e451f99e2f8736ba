import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { veteranOnSocialPensionDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForEnd } from '../harness/wait-for-case.js';

describe('what the agencies and the Temporal server are told of a death', () => {
  const declaration = veteranOnSocialPensionDeclaration({
    personalId: '094055103001',
    household: { head: 'Lê Thị Thử Chủ Hộ', headPersonalId: '094160000015', relation: 'sibling' },
  });
  let site: TestSite;
  let caseId: string;

  beforeAll(async () => {
    site = await startSite();
    const filedAt = instantOf('2026-03-02T09:10+07:00');
    const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
    caseId = linked.id;
    await confirmDraft(linked);
    await waitForEnd(linked);
  });
  afterAll(() => site.stop());

  it.each<[what: string, text: string | undefined, who: AgencyId[]]>([
    ['the cause of death', declaration.death.cause, ['commune-civil-status']],
    ['the birth date', '1949-08', ['commune-civil-status']],
    ['the head of the household', declaration.household?.headPersonalId, ['commune-police']],
    ['the insurance number', declaration.insurance?.number, ['social-insurance']],
    ['the widow', declaration.relatives?.[0]?.personalId, ['social-insurance']],
    ['the bank account', declaration.account?.number, ['social-insurance']],
    ['the veteran’s file', declaration.benefits.meritFile, ['home-affairs']],
  ])('%s reaches only the agencies that may have it', async (_what, text, who) => {
    const told = await Promise.all(
      agencyIds.map(async (agency) => {
        const applications = (await site.held(agency, caseId)).map(({ application }) => application);
        return JSON.stringify(applications).includes(JSON.stringify(text)) ? [agency] : [];
      }),
    );
    expect(told.flat().toSorted()).toEqual(who.toSorted());
  });

  it('the list of cases in the Temporal UI and a case’s page there name nobody', async () => {
    const handle = site.temporal.workflow.getHandle(caseId);
    const described = await handle.describe();
    const { workflowId, memo, searchAttributes } = described;
    const summary = await described.staticSummary();
    const details = await described.staticDetails();
    const page = await handle.query('__temporal_workflow_metadata');
    const shown = JSON.stringify({ workflowId, memo, searchAttributes, summary, details, page });
    const { deceased, applicant } = declaration;
    for (const personal of [deceased.personalId, applicant.personalId, applicant.fullName, 'Văn Thử']) {
      expect(shown).not.toContain(personal);
    }
    // Both what the list shows and what the page shows were really read.
    for (const told of ['2.002913', 'Đăng ký khai tử']) expect(shown).toContain(told);
  });
});
