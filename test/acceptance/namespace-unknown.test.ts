/** A server that is started again may not know its namespaces at first: what it answers then must not be taken for a case that is gone. */
import { Client } from '@temporalio/client';
import { expect, it } from 'vitest';
import { CaseHandle } from '../../client/case-handle.js';
import { isNamespaceUnknown } from '../../client/not-found.js';
import { problemOf } from '../../gateway/http/problem.js';
import { changesSince, isGone } from '../../gateway/outbox/history-changes.js';
import { sharedConnections } from '../harness/connections.js';
import { namespaces } from '../harness/namespaces.js';

const workflowsIn = async (namespace: string) =>
  new Client({ connection: (await sharedConnections()).connection, namespace }).workflow;

const failureOf = (asked: Promise<unknown>): Promise<unknown> =>
  asked.then(
    () => expect.fail('it was answered'),
    (fault) => fault,
  );

it.each([
  ['to start a case', (workflows) => workflows.start('caseWorkflow', { workflowId: 'death-1', taskQueue: 'none' })],
  ['where a case is', (workflows) => workflows.getHandle('death-1').describe()],
  ['for its history', (workflows) => workflows.getHandle('death-1').fetchHistory()],
  ['for its changes', (workflows) => changesSince(workflows, 'death-1', crypto.randomUUID(), undefined)],
  ['for its view', (workflows) => new CaseHandle(workflows, 'death-1').view()],
] satisfies [string, (workflows: Client['workflow']) => Promise<unknown>][])(
  'asked %s, a server without the namespace does not answer',
  async (_asked, ask) => {
    const fault = await failureOf(ask(await workflowsIn('not-there-yet')));
    expect(isGone(fault)).toBe(false);
    expect(problemOf(fault)).toMatchObject({ code: 'CASE_UNREACHABLE' });
  },
);

it('a server with the namespace says of a case that is not there that it is gone', async () => {
  const fault = await failureOf((await workflowsIn(namespaces.usual)).getHandle('death-never').fetchHistory());
  expect([isNamespaceUnknown(fault), isGone(fault)]).toEqual([false, true]);
});
