/** The case that the browser looks at: one dossier is late, one waits for papers, one needs a person, one waits for another. */
import { Client, Connection } from '@temporalio/client';
import { expect, vi } from 'vitest';
import type { FaultRule } from '../../agencies/sandbox/faults.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { instantOf } from '../../definitions/calendar/instant.js';
import { sampleDeclaration } from '../../worker/live/sample-declaration.js';
import { between, forward } from '../harness/virtual-time.js';
import type { WholeSystem } from '../harness/whole-system.js';

export const deceased = '089460000051';
const filedAt = '2026-03-02T09:10+07:00';
/** The removal of residence, received on Monday, was due on Tuesday. */
const lookedAt = '2026-03-05T09:10+07:00';

const faults: Partial<Record<AgencyId, FaultRule>> = {
  'commune-police': { kind: 'hold' },
  'social-insurance': { kind: 'asksSupplement', items: ['so-bhxh'] },
  'home-affairs': { kind: 'fails', status: 422, on: 'application' },
};

export interface LateCase {
  readonly id: string;
  /** Its page in the Temporal UI, as the gateway's answer links it. */
  readonly page: string;
}

interface Answer {
  readonly id: string;
  readonly dossiers: readonly DossierAnswer[];
  readonly links: { readonly temporal: string };
}

interface DossierAnswer {
  readonly id: string;
  readonly overdue: boolean;
  readonly waitingOn: string | null;
  readonly allowed: readonly string[];
}

export async function openLateCase(system: WholeSystem): Promise<LateCase> {
  const { agencies, temporal } = await system.running();
  for (const [agency, rule] of Object.entries(faults))
    await send(`${agencies[agency]?.url}/sandbox/faults`, [{ ...rule, personalId: deceased }]);
  const headers = { authorization: `Bearer ${await system.token({ role: 'system', sub: 'browser' })}` };
  const declaration = await sampleDeclaration('death', instantOf(filedAt), deceased);
  const { id, links } = (await send(
    `${system.url}/bundles/death/cases`,
    { declaration, filedAt: '2026-03-02T09:10:00+07:00' },
    headers,
  )) as Answer;
  const dossier = async (name: string) => {
    const { dossiers } = (await (await fetch(`${system.url}/cases/${id}`, { headers })).json()) as Answer;
    return dossiers.find((one) => one.id === name);
  };
  const becomes = (name: string, wanted: object) =>
    vi.waitFor(async () => expect(await dossier(name)).toMatchObject(wanted), { timeout: 60_000, interval: 100 });
  const act = async (name: string, event: { readonly type: string }) => {
    await becomes(name, { allowed: expect.arrayContaining([event.type]) });
    await send(`${system.url}/cases/${id}/events`, { dossier: name, event }, headers);
  };
  await act('death-registration', { type: 'citizen.confirmed' });
  await becomes('residence-deregistration', { waitingOn: 'agency' });
  await becomes('survivor-benefit', { waitingOn: 'citizen' });
  await becomes('funeral-allowance', { waitingOn: 'officer' });
  await moveOn(temporal, id);
  await becomes('residence-deregistration', { overdue: true });
  return { id, page: links.temporal };
}

async function moveOn({ address, namespace }: { readonly address: string; readonly namespace: string }, id: string) {
  const connection = await Connection.connect({ address });
  try {
    await forward(new Client({ connection, namespace }), id, between(filedAt, lookedAt));
  } finally {
    await connection.close();
  }
}

async function send(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${text}`);
  return text && JSON.parse(text);
}
