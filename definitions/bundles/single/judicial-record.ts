import { judicialRecordLaw2009 } from '../../law/acts/judicial-record-law-2009.js';
import { judicialRecord } from '../../procedures/judicial-record/index.js';
import { ofOneApplication } from './of-one-application.js';

export const singleJudicialRecord = ofOneApplication({
  version: 1,
  procedure: judicialRecord,
  source: judicialRecordLaw2009.whole('unverified'),
  subject: ({ person, purpose }) => `${person.personalId} ${purpose}`,
});
