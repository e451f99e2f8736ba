/**
 * One stand-in agency as a process of its own:
 * `tsx agencies/sandbox/main.ts <agency> --database <file> [--port <n>] [--callback <url>] [--pace <ms>]`,
 * with the secret in LIENTHONG_CALLBACK_SECRET. Prints one JSON line when ready; ends with its parent, or on SIGTERM.
 */
import { parseArgs } from 'node:util';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { startSandbox } from './start.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    database: { type: 'string' },
    port: { type: 'string', default: '0' },
    callback: { type: 'string' },
    pace: { type: 'string', default: '0' },
  },
});

function wanted<Value>(value: Value | undefined, what: string): Value {
  if (value) return value;
  process.stderr.write(`${what} is missing. Agencies: ${agencyIds.join(', ')}.\n`);
  process.exit(2);
}

const agency: AgencyId = wanted(
  agencyIds.find((id) => id === positionals[0]),
  'The agency',
);
const sandbox = await startSandbox(agency, {
  databasePath: wanted(values.database, '--database'),
  port: Number(values.port),
  paceMs: Number(values.pace),
  secret: wanted(process.env.LIENTHONG_CALLBACK_SECRET, 'LIENTHONG_CALLBACK_SECRET'),
  ...(values.callback ? { callbackUrl: values.callback } : {}),
  log: (line) => process.stderr.write(`${line}\n`),
});
let ending = false;
async function end(): Promise<void> {
  if (ending) return;
  ending = true;
  await sandbox.stop();
  process.exit(0);
}
process.once('SIGTERM', end);
process.once('SIGINT', end);
// A parent that was killed cannot say goodbye: its channel breaks instead.
process.once('disconnect', end);
if (process.connected === false) await end();

// Last, so that whoever reads it may already send signals.
process.stdout.write(`${JSON.stringify({ agency, url: sandbox.url, pid: process.pid })}\n`);
