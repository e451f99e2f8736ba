import type { LegalSource, SourceGrade } from '../language/legal-source.js';

/** The published text of a procedure on the national portal: what citizens are told, short of the act behind it. */
export const portalText = (code: string, grade: SourceGrade): LegalSource => ({ act: `TTHC ${code}`, grade });
