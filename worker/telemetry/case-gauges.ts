/** Numbers of open cases as their search attributes show them, and of callbacks that no case has taken; read now and then. */
import type { WorkflowClient } from '@temporalio/client';
import type { MetricMeter } from '@temporalio/common';
import { agencyIds } from '../../definitions/agencies/agency.js';
import type { Register } from '../../register/register.js';
import { searchAttributes } from '../../workflows/search-attributes.js';

/** Each reading counts some twenty times in Temporal's visibility store. */
const everyMs = 30_000;
/** As many untaken callbacks as anybody would look at. */
const mostCallbacks = 1_000;

const open = 'WorkflowType = "caseWorkflow" AND ExecutionStatus = "Running"';
const stages = ['inProgress', 'awaitingCitizen', 'suspended', 'returning'] as const;
const { stage, waitingOn, overdue, needsPerson, incident } = searchAttributes;

interface Watched {
  readonly workflows: WorkflowClient;
  readonly register: Pick<Register, 'untakenCallbacks'>;
  readonly meter: MetricMeter;
  readonly log: { warn(fields: object, message: string): void };
}

/** @returns stops the readings */
export function watchCases(watched: Watched): () => void {
  const gauges = gaugesOf(watched.meter);
  let reading = Promise.resolve();
  const read = () => {
    reading = reading
      .then(() => readAll(watched, gauges))
      .catch((fault: unknown) => watched.log.warn({ fault }, 'open cases could not be counted'));
  };
  read();
  const timer = setInterval(read, everyMs);
  return () => clearInterval(timer);
}

type Gauges = ReturnType<typeof gaugesOf>;

function gaugesOf(meter: MetricMeter) {
  const gauge = (name: string, what: string) => meter.createGauge(`lienthong_${name}`, 'int', undefined, what);
  return {
    openCases: gauge('open_cases', 'Open cases, by stage.'),
    overdue: gauge('overdue_cases', 'Open cases in which a dossier is or was late.'),
    needsPerson: gauge('cases_needing_person', 'Open cases that go on only when somebody acts.'),
    incidents: gauge('cases_with_incident', 'Open cases with an incident.'),
    waiting: gauge('cases_waiting_on', 'Open cases that wait for an agency.'),
    untaken: gauge('callbacks_untaken', 'Callbacks that no case has taken.'),
    callbackLag: gauge('callback_lag_seconds', 'How long the oldest of them has waited.'),
  };
}

async function readAll({ workflows, register }: Watched, gauges: Gauges): Promise<void> {
  const count = async (more: string) => (await workflows.count(`${open} AND ${more}`)).count;
  for (const name of stages) gauges.openCases.set(await count(`${stage.name} = "${name}"`), { stage: name });
  for (const agency of agencyIds) gauges.waiting.set(await count(`${waitingOn.name} = "${agency}"`), { agency });
  gauges.overdue.set(await count(`${overdue.name} = true`));
  gauges.needsPerson.set(await count(`${needsPerson.name} = true`));
  gauges.incidents.set(await count(`${incident.name} IS NOT NULL`));
  const untaken = await register.untakenCallbacks(mostCallbacks);
  gauges.untaken.set(untaken.length);
  const oldest = Math.min(Date.now(), ...untaken.map(({ firstAt }) => firstAt));
  gauges.callbackLag.set(Math.round((Date.now() - oldest) / 1_000));
}
