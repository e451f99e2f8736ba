import { CaseHandle } from '../client/case-handle.js';
import { connected } from './connected.js';

/** @throws ClientError CASE_NOT_FOUND, CASE_UNREACHABLE */
export function askCase<Answer>(caseId: string, ask: (handle: CaseHandle) => Promise<Answer>): Promise<Answer> {
  return connected((workflows) => ask(new CaseHandle(workflows, caseId)));
}
