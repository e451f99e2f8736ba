import { defineProcedure } from '../../language/procedure.js';
import { judicialRecordLaw2025 } from '../../law/acts/judicial-record-law-2025.js';
import * as refV1 from '../../law/ref-v1.js';
import { chart } from './chart.js';

/** Cấp phiếu lý lịch tư pháp, for one person. */
export const judicialRecord = defineProcedure({
  id: 'judicial-record',
  version: 1,
  title: { vi: 'Cấp phiếu lý lịch tư pháp', en: 'Judicial record' },
  code: 'configuration',
  agency: 'justice-department',
  laterAgencies: [
    {
      validFrom: judicialRecordLaw2025.validFrom,
      value: 'provincial-police',
      source: judicialRecordLaw2025.whole('C'),
    },
  ],
  limit: refV1.judicialRecord,
  receives: ['person', 'form', 'purpose'],
  reversible: 'by-annulment',
  chart,
});
