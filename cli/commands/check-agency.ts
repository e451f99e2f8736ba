/** `lienthong check-agency`: whether an agency's system does what the engine relies on. */
import { Command, InvalidArgumentError, Option } from '@commander-js/extra-typings';
import { agencyIds } from '../../definitions/agencies/agency.js';

/** Fixed, so that the system can be told before the command runs. */
const usualCallbackPort = 7399;
const usualWaitSeconds = 10;

export const checkAgencyCommand = new Command('check-agency')
  .description("Runs our contract against an agency's system and prints what fails. It files invented dossiers there.")
  .argument('<url>', 'base address of a test system, for example http://127.0.0.1:7301', parseUrl)
  .addOption(new Option('--agency <id>', 'whose adapter speaks to it').choices(agencyIds).makeOptionMandatory())
  .option('--procedure <id>', "what is filed; the agency's usual procedure unless given")
  .addOption(
    new Option('--secret <secret>', 'shared with the system, for its callbacks').env('LIENTHONG_CALLBACK_SECRET'),
  )
  .option('--callback-port <n>', 'port of the loopback address to which it calls back', parsePort, usualCallbackPort)
  .option('--wait <seconds>', 'longest wait for one thing to happen', parseSeconds, usualWaitSeconds)
  .option('--json', 'one JSON object instead of text')
  .action(async (url, { agency, procedure, secret, callbackPort, wait, json = false }) => {
    // The forms of all agencies take a while to load.
    const [{ checkAgency }, { summaryLine, summaryOf, verdictLine }] = await Promise.all([
      import('../agency-check.js'),
      import('../verdict-text.js'),
    ]);
    const print = (line: string) => process.stdout.write(`${line}\n`);
    let callbackUrl: string | undefined;
    const verdicts = await checkAgency(
      { url, agency, procedure, secret, callbackPort, waitMs: wait * 1_000 },
      {
        ready(awaited) {
          callbackUrl = awaited;
          const line = awaited ? `Callbacks are awaited at ${awaited}` : 'Callbacks are not awaited: no --secret given';
          if (json) process.stderr.write(`${line}\n`);
          else print(line);
        },
        tried: (verdict) => json || print(verdictLine(verdict)),
      },
    );
    const summary = summaryOf(verdicts);
    if (json) print(JSON.stringify({ url, agency, callbackUrl, ...summary, checks: verdicts }, null, 2));
    else print(`\n${summaryLine(verdicts)}`);
    if (summary.failed > 0) process.exitCode = 1;
  });

function parseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new InvalidArgumentError('It is not an address like http://127.0.0.1:7301.');
  return url.href.replace(/\/+$/, '');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new InvalidArgumentError('It is not a port, 0 to 65535.');
  return port;
}

function parseSeconds(text: string): number {
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || seconds === 0)
    throw new InvalidArgumentError('It is not a number of seconds above 0, for example 10 or 0.5.');
  return seconds;
}
