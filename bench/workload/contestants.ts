/** The engine and its controls: how each is started, told something, and waited for. */
import { randomUUID } from 'node:crypto';
import { TypedSearchAttributes } from '@temporalio/common';
import { prepareCase } from '../../client/case-facts.js';
import { createClient } from '../../client/client.js';
import { rehearseOpening } from '../../client/rehearsal.js';
import { localDateOf } from '../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import type { Patience } from '../../workflows/engine/decide/patience.js';
import { caseView } from '../../workflows/engine/view/case-view.js';
import { agencyUpdate, type CaseMessage, citizenUpdate } from '../../workflows/messages.js';
import { openingAttributes } from '../../workflows/search-attributes.js';
import { allDuties, type ControlInput, type Duties } from '../controls/contract.js';
import { declarationOf, filedAt } from './declaration.js';
import type { BenchSite } from './site.js';

export const contestantNames = ['engine', 'inline', 'children', 'actor', 'floor'] as const;
export type ContestantName = (typeof contestantNames)[number];

const oneYearMs = 365 * 86_400_000;

/** Where a contestant finds its server and its workers. */
export interface Place {
  readonly site: BenchSite;
  readonly taskQueue: string;
}

export interface Contestant {
  readonly name: ContestantName;
  /** @returns the case's id; its workflow has been started */
  open(place: Place, serial: number): Promise<string>;
  /** Hands a message to the case, and waits until that has had its effect; `children` only until the server has it. */
  tell(place: Place, caseId: string, message: CaseMessage): Promise<unknown>;
}

const engineWith = (patience?: Patience): Contestant => ({
  name: 'engine',
  async open({ site, taskQueue }, serial) {
    const opened = await clientOf(site, taskQueue, patience).openCase('death', declarationOf(serial), { filedAt });
    return opened.case.id;
  },
  tell: ({ site, taskQueue }, caseId, message) =>
    // As the gateway does: each delivery asks the case anew.
    clientOf(site, taskQueue).findCase(caseId).send(message, randomUUID()),
});

/** Its cases never ask a silent agency: nobody wakes them. */
export const patientEngine = engineWith({ beforeAsking: [oneYearMs], beforeRetrying: [oneYearMs] });

/** Both take what they are told as updates, as the engine does. */
const inOneWorkflow = (name: 'inline' | 'actor', duties: Duties): Contestant => ({
  name,
  open: (place, serial) => openControl(place, `${name}Workflow`, serial, duties),
  tell: ({ site }, caseId, message) => {
    const update = message.event.type.startsWith('agency.') ? agencyUpdate : citizenUpdate;
    return site.temporal.workflow.getHandle(caseId).executeUpdate(update, { args: [message] });
  },
});

const children = (duties: Duties): Contestant => ({
  name: 'children',
  open: (place, serial) => openControl(place, 'childrenWorkflow', serial, duties),
  tell: ({ site }, caseId, message) =>
    site.temporal.workflow.getHandle(`${caseId}.${message.dossier}`).signal('told', message),
});

const withoutWork = (workflow: string): Contestant => ({
  name: 'floor',
  async open({ site, taskQueue }, serial) {
    const workflowId = `${workflow}-${site.subjectSecret}-${serial}`;
    await site.temporal.workflow.start(workflow, { workflowId, taskQueue, args: [] });
    return workflowId;
  },
  tell: () => Promise.reject(new Error('A workflow that does nothing is told nothing.')),
});

/** What any workflow costs that waits, and does nothing else. */
export const idle = withoutWork('idleWorkflow');

/** @param duties of the controls; the engine always has all */
export function contestants(duties: Duties = allDuties): Readonly<Record<ContestantName, Contestant>> {
  return {
    engine: engineWith(),
    inline: inOneWorkflow('inline', duties),
    children: children(duties),
    actor: inOneWorkflow('actor', duties),
    floor: withoutWork('floorWorkflow'),
  };
}

function clientOf({ temporal, register, subjectSecret }: BenchSite, taskQueue: string, patience?: Patience) {
  return createClient({
    workflows: temporal.workflow,
    register,
    subjectSecret,
    taskQueue,
    ...(patience && { patience }),
  });
}

/** Whoever writes it by hand checks, registers and lists a case as the client does. */
async function openControl(
  { site, taskQueue }: Place,
  workflow: string,
  serial: number,
  duties: Duties,
): Promise<string> {
  const { register, subjectSecret, temporal } = site;
  const ground = { subjectSecret, calendar: publicSectorCalendar, promises: {} };
  const { facts, bundle, orgCode } = prepareCase('death', declarationOf(serial), filedAt, ground);
  const { caseId, subjectKey, declaration } = facts;
  const dossiers = bundle.chosen(declaration);
  const filing = { caseId, subjectKey, bundle: facts.bundle, orgCode, filedOn: localDateOf(filedAt) };
  const opening = {
    ...filing,
    dossiers,
    soleDossiers: ['death-registration'],
    commune: facts.commune.code,
    person: null,
  };
  const { dossierCodes } = duties.register ? await register.registerOpening(opening) : { dossierCodes: {} };
  const opened = { ...facts, dossierCodes };
  const input: ControlInput = { ...opened, declaration: declarationOf(serial), duties };
  const shown = () => openingAttributes(opened, caseView(rehearseOpening(opened, bundle), bundle, filedAt));
  await temporal.workflow.start(workflow, {
    workflowId: caseId,
    taskQueue,
    args: [input],
    ...(duties.attributes && { typedSearchAttributes: new TypedSearchAttributes(shown()) }),
  });
  return caseId;
}
