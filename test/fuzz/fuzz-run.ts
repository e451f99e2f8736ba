/** Every operation of a running gateway, called with what its description allows and with what it does not. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { pythonTool } from '../harness/python-tool.js';
import type { WholeSystem } from '../harness/whole-system.js';
import { formsOfADeath } from './forms.js';
import { OpenedCases } from './opened-cases.js';

const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'missing_required_header',
  'unsupported_method',
  'ignored_auth',
];

/** What a case does not admit is 409. */
const refusals = 'negative_data_rejection.expected-statuses = ["4xx"]';

/** Any text is a file of lines: what is wrong in it is said line by line, and the file is taken. */
const fileOfLines = [
  '[[operations]]',
  'include-operation-id = "openCases"',
  'parameters = { "path.id" = "death" }',
  'checks.negative_data_rejection.enabled = false',
].join('\n');

/** An agency signs, also where the fuzzer leaves the token out. */
const signed = ['[[operations]]', 'include-operation-id = "callBack"', 'checks.ignored_auth.enabled = false'].join(
  '\n',
);

export interface FuzzResult {
  readonly sound: boolean;
  readonly output: string;
}

/** @param seconds the whole run takes about so long */
export async function fuzz(system: WholeSystem, seconds: number, seed: number): Promise<FuzzResult> {
  const programs = await pythonTool('schemathesis');
  const folder = await mkdtemp(join(tmpdir(), 'lienthong-fuzz-'));
  try {
    const { settings, env } = await prepare(system);
    await writeFile(join(folder, 'schemathesis.toml'), settings);
    const child = spawn(
      join(programs, 'st'),
      [
        ...['--config-file', join(folder, 'schemathesis.toml'), '--no-color', 'run', `${system.url}/openapi.json`],
        ...['--max-time', String(seconds), '--seed', String(seed)],
        // One worker: Python 3.11 cannot compile in two threads at a time, which the fuzzer does.
        ...['--workers', '1', '--request-timeout', '20', '--generation-database', 'none', '--continue-on-failure'],
      ],
      { cwd: folder, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    const [code] = await once(child, 'close');
    return { sound: code === 0, output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

interface Prepared {
  /** For schemathesis. */
  readonly settings: string;
  /** For `hooks.py`. */
  readonly env: Readonly<Record<string, string>>;
}

async function prepare(system: WholeSystem): Promise<Prepared> {
  const bearer = async (role: 'system' | 'auditor') => `Bearer ${await system.token({ role, sub: `fuzz-${role}` })}`;
  const [usual, auditor] = [await bearer('system'), await bearer('auditor')];
  const cases = new OpenedCases(system, usual);
  const [read, acted, unpaid, told] = [
    await cases.open('death'),
    await cases.open('death'),
    await cases.openUnpaid(),
    await cases.open('death'),
  ];
  const about = (operation: string, caseId: string, ...more: readonly string[]) =>
    [
      '[[operations]]',
      `include-operation-id = "${operation}"`,
      `parameters = { "path.id" = "${caseId}" }`,
      ...more,
    ].join('\n');
  const settings = [
    `hooks = ${JSON.stringify(join(import.meta.dirname, 'hooks.py'))}`,
    `headers = { Authorization = "${usual}" }`,
    // Named on the command line, they would overrule what is said of one operation.
    ['[checks]', 'enabled = false', ...checks.map((check) => `${check}.enabled = true`), refusals].join('\n'),
    about('readCase', read),
    about('followCase', read, 'max-stream-events = 1'),
    about('readAudit', read, `headers = { Authorization = "${auditor}" }`),
    about('act', acted),
    about('addToCase', read),
    about('pay', unpaid),
    about('openCase', 'death'),
    fileOfLines,
    signed,
  ].join('\n\n');
  const secrets = await Promise.all(agencyIds.map(async (agency) => [agency, await system.callbackSecret(agency)]));
  return {
    settings,
    env: {
      LIENTHONG_FUZZ_FORMS: JSON.stringify(formsOfADeath(told)),
      LIENTHONG_FUZZ_SECRETS: JSON.stringify(Object.fromEntries(secrets)),
    },
  };
}
