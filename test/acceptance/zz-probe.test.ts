import { afterAll, beforeAll, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import { filedLater } from '../declarations/filed-later.js';
import { longPastDeclaration, pensionerDeclaration } from '../declarations/scenarios.js';
import { confirmDraft } from '../harness/family.js';
import { startSite, type TestSite } from '../harness/site.js';
import { dossierIn, letGo, waitForDossier, waitForEnd } from '../harness/wait-for-case.js';
let site: TestSite;
beforeAll(async () => { site = await startSite(); });
afterAll(() => site.stop());
const filedAt = instantOf('2026-03-02T09:10+07:00');
it('promise of 12', async () => {
  const { case: c } = await site.client.openCase('death', longPastDeclaration({ personalId: '094055109901' }), { filedAt: instantOf('2026-06-01T08:00+07:00') });
  console.log('promise', (await c.view()).promisedAt);
});
it('two extracts', async () => {
  const d = pensionerDeclaration({ personalId: '094055109902', chosen: ['death-registration', 'residence-deregistration'] });
  const { chosen: _c, ...single } = d;
  const a = await site.client.openCase('death-registration', single, { filedAt });
  const b = await site.client.openCase('death', d, { filedAt });
  await confirmDraft(a.case); await confirmDraft(b.case);
  console.log('extracts', [await waitForEnd(a.case), await waitForEnd(b.case)].map((v) => dossierIn(v, 'death-registration').outcome));
});
it('refile after refusal', async () => {
  const personalId = '094055109903';
  await site.fault('commune-civil-status', { kind: 'refuses', reasons: ['wrong-commune'], personalId, times: 1 });
  const d = pensionerDeclaration({ personalId });
  await waitForEnd((await site.client.openCase('death', d, { filedAt })).case);
  console.log('refile', (await site.client.openCase('death', d, { filedAt })).how);
});
it('covered by a holder that is then refused', async () => {
  const personalId = '094055109904';
  await site.fault('social-insurance', { kind: 'hold', personalId, times: 1 });
  const d = pensionerDeclaration({ personalId, benefits: { socialPension: true }, chosen: ['death-registration', 'funeral-allowance'] });
  const { case: linked } = await site.client.openCase('death', d, { filedAt });
  await confirmDraft(linked);
  await waitForDossier(linked, 'funeral-allowance', ({ status }) => status === 4);
  const { case: alone } = await site.client.openCase('funeral-support', filedLater(d), { filedAt });
  const v = await waitForEnd(alone);
  await site.fault('social-insurance', { kind: 'refuses', reasons: ['not-insured'], personalId });
  await letGo(site, 'social-insurance', linked.id);
  const w = await waitForEnd(linked);
  console.log('both', dossierIn(v, 'funeral-support').reasons, dossierIn(w, 'funeral-allowance').reasons, (await site.client.openCase('funeral-support', filedLater(d), { filedAt })).how);
});
