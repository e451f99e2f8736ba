/** Sorting out what a message brings, before an adapter translates it. */
import { z } from 'zod';
import { documentReference } from '../../definitions/language/schema.js';
import type { AgencyMessage } from '../port.js';
import { type wireSupplement, writePaper } from './exchange-parts.js';

type Content = Pick<AgencyMessage, 'procedure' | 'kind' | 'content'>;

const supplement = z.object({ documents: z.array(documentReference).min(1) });

export function writeSupplement({ content }: Content): z.infer<typeof wireSupplement> {
  return { giayTo: supplement.parse(content).documents.map(writePaper) };
}

/** @throws RangeError: the agency does not handle such a message */
export function notHandled({ procedure, kind }: Content): never {
  throw new RangeError(`this agency takes no ${kind} for ${procedure}`);
}
