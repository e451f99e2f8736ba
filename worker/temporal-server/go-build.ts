import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { aloneWith } from './build-lock.js';
import type { ProgressOutput } from './build-progress.js';
import { describeDuration, describeProgress, nothingYet, readBuildLine, showProgress } from './build-progress.js';
import { cachePathOf, findCached } from './cache-folder.js';
import type { GoToolchain } from './go-toolchain.js';
import { buildEnvironment, buildFlags } from './go-toolchain.js';
import type { Pin } from './pins.js';
import { TemporalUnavailable } from './temporal-unavailable.js';

interface BuildPlace {
  readonly cacheFolder: string;
  readonly env: NodeJS.ProcessEnv;
  readonly output: ProgressOutput;
}

/**
 * Builds a pinned program into the cache, unless another process just did, and answers its path.
 * @throws TemporalUnavailable with the compiler's last lines when the build fails
 */
export async function buildWithGo(pin: Pin, go: GoToolchain, place: BuildPlace): Promise<string> {
  const path = cachePathOf(pin, place.cacheFolder);
  await mkdir(dirname(path), { recursive: true });
  const onWait = (owner: number) =>
    place.output.say(`process ${owner} is building ${pin.name} ${pin.version}: waiting for it`);
  return aloneWith(`${path}.lock`, onWait, async () => {
    const built = await findCached(pin, place.cacheFolder);
    if (built !== undefined) return built;
    const buildFolder = `${path}.building`;
    await rm(buildFolder, { recursive: true, force: true });
    await mkdir(buildFolder);
    await install(pin, go, buildFolder, place);
    const program = process.platform === 'win32' ? 'server.exe' : 'server';
    // Renamed on the same disk: the cache holds the whole program or none.
    await rename(join(buildFolder, program), path);
    await rm(buildFolder, { recursive: true, force: true });
    return path;
  });
}

async function install(pin: Pin, go: GoToolchain, buildFolder: string, { env, output }: BuildPlace): Promise<void> {
  const startedAt = Date.now();
  const usually = describeDuration(pin.buildSeconds * 1000);
  output.say(`building ${pin.name} ${pin.version} with Go ${go.version}, once: about ${usually} on two cores`);
  let progress = nothingYet;
  const child = spawn(go.path, ['install', '-v', ...buildFlags, `${pin.module}@v${pin.version}`], {
    cwd: buildFolder,
    env: { ...buildEnvironment(go, env), GOBIN: buildFolder },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const lines = createInterface({ input: child.stderr });
  lines.on('line', (line) => {
    progress = readBuildLine(progress, line);
  });
  const elapsedMs = () => Date.now() - startedAt;
  const display = showProgress(output, () => describeProgress(pin, progress, elapsedMs()));
  try {
    const [exitCode] = await once(child, 'close');
    if (exitCode !== 0) throw buildFailed(pin, go, progress.complaints);
  } finally {
    display.end();
  }
  output.say(`built ${pin.name} ${pin.version} in ${describeDuration(elapsedMs())} (${progress.packages} packages)`);
}

const buildFailed = (pin: Pin, go: GoToolchain, complaints: readonly string[]) =>
  new TemporalUnavailable(
    [
      `Go ${go.version} could not build ${pin.module}@v${pin.version}.`,
      ...complaints.map((line) => `  ${line}`),
      'It needs the Go module proxy or the modules already downloaded (go env GOPROXY).',
    ].join('\n'),
  );
