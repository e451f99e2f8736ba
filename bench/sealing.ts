/** `npx tsx bench/sealing.ts`: what sealing costs a case, in turns with the same case in the clear on the same server. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DefaultLogger, Runtime } from '@temporalio/worker';
import { createMasterKeyFile, masterKeyFile } from '../codec/master-key-file.js';
import { startTemporal } from '../worker/temporal-server/start-temporal.js';
import { historyFigures } from './measures/history-figures.js';
import { median } from './measures/numbers.js';
import { playSerialCase } from './measures/serial-case.js';
import { serialsFrom } from './measures/serials.js';
import { type Throughput, throughput } from './measures/throughput.js';
import { contestants } from './workload/contestants.js';
import { type BenchSite, bundleAll, openSite } from './workload/site.js';

const { values: flags } = parseArgs({
  options: { rounds: { type: 'string', default: '5' }, cases: { type: 'string', default: '60' } },
});
const load = { cases: Number(flags.cases), atOnce: 12 };
Runtime.install({ logger: new DefaultLogger('ERROR') });
const say = (line: string) => process.stderr.write(`${line}\n`);
const folder = await mkdtemp(join(tmpdir(), 'lienthong-sealing-'));
const temporal = await startTemporal({
  stateFolder: folder,
  say,
  needs: 'virtual-time',
  ui: false,
  preferredPort: 0,
  persistence: 'memory',
});
try {
  const { address, pids } = temporal;
  const workflowBundles = await bundleAll();
  const keyFile = join(folder, 'master-keys.json');
  await createMasterKeyFile(keyFile);
  const place = async (name: string) => {
    await mkdir(join(folder, name));
    return { address, folder: join(folder, name), workflowBundles };
  };
  const plain = await openSite(await place('plain'));
  const sealed = await openSite({ ...(await place('sealed')), masterKey: masterKeyFile(keyFile) });
  const serials = serialsFrom();
  const engine = contestants().engine;
  const bytesOf = async (site: BenchSite) =>
    (await historyFigures(site, await playSerialCase(site, engine, serials.next()))).bytes;
  const bytes = { plain: await bytesOf(plain), sealed: await bytesOf(sealed) };
  const rounds: { readonly plain: Throughput; readonly sealed: Throughput }[] = [];
  for (let round = 1; round <= Number(flags.rounds); round += 1) {
    const measure = (site: BenchSite) => throughput(site, engine, load, { serials, serverPid: pids.server });
    // Who comes first in one round comes last in the next.
    const first = await measure(round % 2 ? plain : sealed);
    const second = await measure(round % 2 ? sealed : plain);
    const figures = round % 2 ? { plain: first, sealed: second } : { plain: second, sealed: first };
    rounds.push(figures);
    say(
      `round ${round}: ${figures.plain.ownMsPerCase.toFixed(1)} ms in the clear, ${figures.sealed.ownMsPerCase.toFixed(1)} ms sealed`,
    );
  }
  const typical = (read: (one: Throughput) => number) => {
    const [before, after] = [
      median(rounds.map(({ plain }) => read(plain))),
      median(rounds.map(({ sealed }) => read(sealed))),
    ];
    const ratio = median(rounds.map((round) => read(round.sealed) / read(round.plain)));
    return `${before.toFixed(1)} | ${after.toFixed(1)} | ${ratio.toFixed(2)} |`;
  };
  process.stdout.write(
    [
      '| | in the clear | sealed | ratio |',
      '| --- | --- | --- | --- |',
      `| history of a case, KB | ${(bytes.plain / 1024).toFixed(1)} | ${(bytes.sealed / 1024).toFixed(1)} | ${(bytes.sealed / bytes.plain).toFixed(2)} |`,
      `| worker, client and agencies, ms of processor time per case | ${typical(({ ownMsPerCase }) => ownMsPerCase)}`,
      `| server, ms of processor time per case | ${typical(({ serverMsPerCase }) => serverMsPerCase)}`,
      `| cases a second | ${typical(({ casesPerSecond }) => casesPerSecond)}`,
      '',
    ].join('\n'),
  );
  await plain.close();
  await sealed.close();
} finally {
  await temporal.stop();
  await rm(folder, { recursive: true, force: true });
}
