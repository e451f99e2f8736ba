import { describe, expect, it } from 'vitest';
import { agencyCalls, directCalls, type ReachedAgency } from '../../activities/agency-calls.js';
import { callFailures } from '../../activities/errors.js';
import { registerCalls } from '../../activities/register-calls.js';
import type { AgencyPort } from '../../agencies/port.js';
import { clientErrorCodes } from '../../client/client-error.js';
import type { AgencyId } from '../../definitions/agencies/agency.js';
import { bundles } from '../../definitions/registry.js';
import { problemKinds } from '../../gateway/http/problem-kinds.js';
import type { Register } from '../../register/register.js';
import { incidentCodes, refusalCodes, startCodes } from '../../workflows/codes.js';
import type { PendingCall } from '../../workflows/engine/decide/case-state.js';
import { roundsBeforeIncident, usualPatience } from '../../workflows/engine/decide/patience.js';
import { callOptions } from '../../workflows/engine/perform/call-options.js';
import { incidentWords } from '../../workflows/engine/view/words.js';
import { incidentFailures } from './incident-failures.js';
import { quoted, readDocument, section, sourcesOf, tableRows } from './markdown.js';

const page = readDocument('docs/errors.md');
const sources = sourcesOf([
  'definitions',
  'workflows',
  'activities',
  'register',
  'codec',
  'worker',
  'client',
  'gateway',
]);

/** What the first cells of a section's tables name. */
const named = (heading: string, column = 0) =>
  tableRows(section(page, heading))
    .flatMap((row) => quoted(row[column] ?? ''))
    .sort();

const sorted = (words: readonly string[]) => [...words].sort();

/** Words in capitals that other systems gave us. */
const foreignWords = new Set([
  'KEYWORD_LIST',
  'TRY_CANCEL',
  'AUTO_UPGRADE',
  'TIMED_OUT',
  'ALLOW_DUPLICATE_FAILED_ONLY',
  'REJECT_DUPLICATE',
  'CONTINUED_AS_NEW',
  'LIENTHONG_CALLBACK_SECRET',
]);
const codesInSources = [
  ...new Set(
    sources.flatMap(({ text }) => [...text.matchAll(/['"]([A-Z]+(?:_[A-Z]+)+)['"]/g)].map(([, word = '']) => word)),
  ),
].filter((word) => !foreignWords.has(word));
const documentedCodes = new Set(quoted(page).filter((word) => /^[A-Z]+(_[A-Z]+)+$/.test(word)));

const environmentIn = (text: string) => [...text.matchAll(/env\.([A-Z_]+)/g)].map(([, name = '']) => name);

describe('docs/errors.md explains every code, and none that does not exist', () => {
  it('of the client', () => {
    expect(named('## The client')).toEqual(sorted(clientErrorCodes));
  });

  it('of a refused message and of a refused start', () => {
    expect(named('## A message that the case refuses')).toEqual(sorted(refusalCodes));
    expect(named('## A start that is refused')).toEqual(sorted(startCodes));
  });

  it('of incidents, with every kind', () => {
    const words = named('## Incidents');
    const kinds = Object.keys(incidentWords);
    expect(words.filter((word) => /^[a-z]/.test(word))).toEqual(sorted(kinds));
    expect(words.filter((word) => /^[A-Z]/.test(word))).toEqual(sorted([...incidentCodes, ...incidentFailures]));
  });

  it('of calls, with what is final', () => {
    const [codes = ''] = section(page, '## Calls to the outside').split('### ');
    const rows = tableRows(codes).map(([code = '', final]) => [quoted(code)[0], final]);
    expect(Object.fromEntries(rows)).toEqual(
      Object.fromEntries(Object.entries(callFailures).map(([code, { final }]) => [code, final ? 'final' : 'repeated'])),
    );
  });

  it('of the gateway, each with its status', () => {
    const rows = tableRows(section(page, '## The gateway')).map(([status, code = '']) => [
      quoted(code)[0],
      Number(status),
    ]);
    const elsewhere: readonly string[] = [
      ...clientErrorCodes,
      ...refusalCodes,
      ...Object.keys(callFailures),
      ...incidentCodes,
    ];
    const own = Object.entries(problemKinds).filter(([code]) => !elsewhere.includes(code));
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(own.map(([code, { status }]) => [code, status])));
  });

  it('of callbacks', () => {
    const given = sources
      .filter(({ path }) => path === 'gateway/callbacks.ts' || path === 'gateway/callback-route.ts')
      .flatMap(({ text }) => [...text.matchAll(/code: '([A-Z_]+)'/g)].map(([, code = '']) => code));
    const passedOn = ['CASE_NOT_FOUND', 'CASE_CLOSED'];
    expect(new Set(named('## Callbacks of agencies', 1))).toEqual(new Set([...given, ...passedOn]));
  });

  it('wherever in the sources a code is written, in whatever room', () => {
    expect(codesInSources.filter((code) => !documentedCodes.has(code))).toEqual([]);
    const environment = sources.flatMap(({ text }) => environmentIn(text));
    const problems = Object.keys(problemKinds);
    const known = new Set([
      ...codesInSources,
      ...problems,
      ...Object.keys(callFailures),
      ...foreignWords,
      ...environment,
    ]);
    expect([...documentedCodes].filter((code) => !known.has(code))).toEqual([]);
  });

  it('and every exception of our own', () => {
    const classes = [...sources, ...sourcesOf(['agencies'])].flatMap(({ text }) =>
      [...text.matchAll(/export class (\w+) extends \w*Error\b/g)].map(([, name = '']) => name),
    );
    expect(named('## Exceptions without a code')).toEqual(sorted(classes));
  });
});

describe('docs/errors.md says of every activity what the code does', () => {
  const [, activities = ''] = section(page, '## Calls to the outside').split('### Each activity');

  it('names all of them, each with the queue on which it runs', () => {
    const direct = Object.keys(directCalls({} as Record<AgencyId, ReachedAgency>));
    const atAgencies = Object.keys(agencyCalls({} as AgencyPort)).map((name) => {
      return [name, direct.includes(name) ? "the cases' once, then the agency's" : "the agency's"];
    });
    const ours = Object.keys(registerCalls({} as Register)).map((name) => [name, "the cases'"]);
    const rows = tableRows(activities)
      .filter(([name = '']) => name.startsWith('`'))
      .map(([name = '', queue]) => [quoted(name)[0], queue]);
    expect(Object.fromEntries(rows)).toEqual(Object.fromEntries([...atAgencies, ...ours]));
  });

  it('states the timeouts and the number of tries that are set', () => {
    const call: PendingCall = {
      name: 'submitApplication',
      dossier: 'residence-deregistration',
      invokeId: 'submit',
      agency: 'commune-police',
      input: {},
      token: 1,
      attempts: 1,
      ordinal: 1,
      status: 'running',
      nextTryAt: null,
    };
    const inRound = (attempts: number) => callOptions(bundles['death@1'], { ...call, attempts }, 'lienthong');
    const { startToCloseTimeout, scheduleToCloseTimeout, retry, cancellationType, heartbeatTimeout } = inRound(1);
    const said = Object.fromEntries(tableRows(activities).map(([what = '', value = '']) => [what, value]));
    expect(said['Start to close']).toContain(String(startToCloseTimeout).replace(/s$/, ' s'));
    expect(said['Schedule to close']).toContain(String(scheduleToCloseTimeout));
    const tries = [1, 2, 3, 4, 5].map((round) => inRound(round).retry?.maximumAttempts);
    const rounds = tries.filter((count) => count === tries[0]).length;
    expect(tries.slice(rounds)).toEqual(tries.slice(rounds).map(() => 1));
    expect(said['Tries in a round']).toBe(
      `${tries[0]} in each of the first ${rounds} rounds, 1 s and 2 s apart; 1 in every later one`,
    );
    expect(retry).toMatchObject({ initialInterval: '1s', backoffCoefficient: 2 });
    expect(said.Heartbeat).toMatch(/^none/);
    expect(heartbeatTimeout).toBeUndefined();
    expect(said.Cancellation).toContain(String(cancellationType));
  });

  it.each([
    ['beforeRetrying', 'minutes', 60_000],
    ['beforeAsking', 'hours', 3_600_000],
  ] as const)('states the usual pauses %s', (pauses, unit, length) => {
    const counts = usualPatience[pauses].map((pause) => pause / length);
    expect(activities).toContain(`${counts.join(', ')} ${unit}`);
  });

  it('states from which round on an agency that cannot be reached is shown', () => {
    expect(activities).toContain(`from the ${roundsBeforeIncident}rd round in vain on`);
  });
});
