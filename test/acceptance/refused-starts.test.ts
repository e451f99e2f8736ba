import { randomUUID } from 'node:crypto';
import { ApplicationFailure, WorkflowFailedError } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '../../definitions/calendar/instant.js';
import type { CaseInput } from '../../workflows/messages.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { historyOf } from '../harness/history.js';
import { startSite, type TestSite } from '../harness/site.js';
import { waitForDossier } from '../harness/wait-for-case.js';

let site: TestSite;
let lawful: CaseInput;
let taskQueue: string;
beforeAll(async () => {
  site = await startSite();
  // What the client built for a lawful case, read back from the server.
  const declaration = pensionerDeclaration({ personalId: '094055900001' });
  const filedAt = instantOf('2026-03-02T09:10+07:00');
  const { case: linked } = await site.client.openCase('death', declaration, { filedAt });
  await waitForDossier(linked, 'death-registration', ({ waitingOn }) => waitingOn === 'citizen');
  const [started] = await historyOf(site.temporal, linked.id);
  const { input, taskQueue: queue } = started?.workflowExecutionStartedEventAttributes ?? {};
  lawful = JSON.parse(Buffer.from(input?.payloads?.[0]?.data ?? []).toString()) as CaseInput;
  taskQueue = queue?.name ?? '';
});
afterAll(() => site.stop());

/** Starts a case past the client and gives the reason for which it ended. */
async function refusalOf(args: unknown[]): Promise<{ code: string; sentence: string; caseId: string }> {
  const caseId = `death-${randomUUID().slice(0, 16)}`;
  const started = await site.temporal.workflow.start('caseWorkflow', { workflowId: caseId, taskQueue, args });
  const outcome: unknown = await started.result().catch((fault: unknown) => fault);
  if (outcome instanceof WorkflowFailedError && outcome.cause instanceof ApplicationFailure) {
    return { code: outcome.cause.type ?? '', sentence: outcome.cause.message, caseId };
  }
  throw new Error(`The start should have been refused: ${JSON.stringify(outcome)}`);
}

describe('a case that the client did not build is refused at its start, before any agency hears of it', () => {
  const starts: { what: string; args: () => unknown[]; says: string }[] = [
    { what: 'without any input', args: () => [], says: 'declaration' },
    {
      what: 'with the declaration alone',
      args: () => [{ declaration: lawful.declaration }],
      says: 'lacks bundle, hash',
    },
    {
      what: 'of a bundle that does not exist',
      args: () => [{ ...lawful, bundle: 'wedding@1' }],
      says: 'no bundle wedding@1',
    },
    { what: 'of a bundle defined otherwise', args: () => [{ ...lawful, hash: 'sha256-other' }], says: 'sha256-other' },
    {
      what: 'that claims to have been moved from another version',
      args: () => [{ ...lawful, limitsOf: { 'death-registration': 'death@1' } }],
      says: 'moved from another version',
    },
    {
      what: 'with a declaration that is not valid',
      args: () => [{ ...lawful, declaration: { ...(lawful.declaration as object), deceased: undefined } }],
      says: 'deceased',
    },
  ];
  for (const { what, args, says } of starts) {
    it(what, async () => {
      const { code, sentence, caseId } = await refusalOf(args());
      expect(code).toBe('CASE_START_REFUSED');
      for (const said of [says, 'client (openCase)', 'gateway']) expect(sentence).toContain(said);
      const events = await historyOf(site.temporal, caseId);
      expect(events.filter((event) => event.activityTaskScheduledEventAttributes)).toEqual([]);
      expect(await site.held('commune-civil-status', caseId)).toEqual([]);
    });
  }
});
