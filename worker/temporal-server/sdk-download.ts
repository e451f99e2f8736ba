import { mkdir, readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { TemporalCli } from './temporal-cli.js';
import { readCli } from './temporal-cli.js';

const reachableWithinMs = 5_000;
const keptForMs = 365 * 24 * 3_600_000;

/**
 * The `temporal` program that the SDK downloads for its own test environment, kept in the cache; undefined when it
 * cannot be had, which is said when the download began. Uses the process's Temporal runtime: install yours before.
 */
export async function downloadWithSdk(
  cacheFolder: string,
  say: (line: string) => void,
): Promise<TemporalCli | undefined> {
  const sdkVersion = versionOfSdk();
  const folder = join(cacheFolder, `sdk-${sdkVersion}-${process.platform}-${process.arch}`);
  const kept = await findDownloaded(folder);
  if (kept !== undefined || !(await isReachable('https://temporal.download'))) return kept;
  say('downloading the temporal CLI from temporal.download, as the SDK does');
  try {
    await download(folder, sdkVersion);
  } catch (error) {
    say(`the download failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return findDownloaded(folder);
}

/** The SDK can only download and start in one step: the server is started once on a free port and ended at once. */
async function download(folder: string, sdkVersion: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Loaded only here: it brings the native core, which finding a server otherwise does not need.
  const { Runtime } = await import('@temporalio/worker');
  const runtime = Runtime.instance();
  const server = await runtime.createEphemeralServer({
    type: 'dev-server',
    exe: {
      type: 'cached-download',
      version: 'default',
      downloadDir: folder,
      ttl: keptForMs,
      sdkName: 'sdk-typescript',
      sdkVersion,
    },
    namespace: 'default',
    ip: '127.0.0.1',
    port: null,
    uiPort: null,
    dbFilename: null,
    ui: false,
    log: { format: 'pretty', level: 'error' },
    extraArgs: [],
  });
  await runtime.shutdownEphemeralServer(server);
}

async function findDownloaded(folder: string): Promise<TemporalCli | undefined> {
  const names = await readdir(folder).catch(() => []);
  const name = names.find((candidate) => candidate.startsWith('temporal') && !candidate.endsWith('.downloading'));
  return name === undefined ? undefined : readCli(join(folder, name));
}

/** A network that swallows packets would keep the SDK waiting for minutes: asked first, with a short patience. */
const isReachable = (url: string): Promise<boolean> =>
  fetch(url, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(reachableWithinMs) }).then(
    () => true,
    () => false,
  );

function versionOfSdk(): string {
  const { version } = createRequire(import.meta.url)('@temporalio/worker/package.json') as { version: string };
  return version;
}
