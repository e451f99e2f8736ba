/** Births, under both versions of their bundle. */
import { instantOf } from '../../definitions/calendar/instant.js';
import { birthDeclaration, earlierBirthDeclaration } from '../declarations/birth.js';
import { confirmBirthDraft, payFee } from '../harness/birth-family.js';
import { between } from '../harness/virtual-time.js';
import { waitForDossier } from '../harness/wait-for-case.js';
import { ended, type RecordedCase } from './recorded-case.js';

const september = '2026-09-03T08:00+07:00';

export const recordedBirths: readonly RecordedCase[] = [
  {
    name: 'birth-with-copies',
    sentence:
      'a birth with copies of the certificate: paid four days later, then residence and both cards side by side',
    async play(site) {
      const declaration = birthDeclaration({ code: '92001.GCS.90001.26', filer: '089296900001', copies: 2 });
      const opened = await site.client.openCase('birth', declaration, { filedAt: instantOf(september) });
      await confirmBirthDraft(opened.case);
      await waitForDossier(opened.case, 'birth-registration', ({ status }) => status === 6);
      await site.forward(opened.case.id, between(september, '2026-09-07T08:00+07:00'));
      await payFee(opened.case, 'birth-registration', '2026-09-07');
      return ended(opened.case.handle);
    },
  },
  {
    name: 'birth-until-august-2026',
    sentence: 'a birth filed in August 2026: no identity card, and the health card is refused',
    async play(site) {
      // Social insurance is told of the child and of its mother's number, which no other sample has.
      const motherNumber = '0892989002';
      await site.fault('social-insurance', { kind: 'refuses', reasons: ['already-insured'], personalId: motherNumber });
      const healthInsurance = { clinic: 'Trạm Y tế Thử Nghiệm', motherNumber };
      const declaration = earlierBirthDeclaration({ code: '92001.GCS.90002.26', healthInsurance });
      const filedAt = instantOf('2026-08-28T16:10+07:00');
      const opened = await site.client.openCase('birth', declaration, { filedAt });
      await confirmBirthDraft(opened.case);
      return ended(opened.case.handle);
    },
  },
];
