import type { ConnectionSettings } from './connection-settings.js';
import { firstVirtualTimeVersion, goVersion, temporalServer } from './pins.js';
import type { ServerFacts } from './server-facts.js';
import type { TemporalCli } from './temporal-cli.js';
import { TemporalUnavailable } from './temporal-unavailable.js';
import { isAtLeast } from './versions.js';

/** `virtual-time`: workflows whose clock the tests move; `any`: whatever runs them. */
export type Needs = 'any' | 'virtual-time';

/** A server that runs already, the `temporal` CLI, or the server program; `origin` is the way it was found, a sentence. */
export type Found =
  | { readonly kind: 'running'; readonly connection: ConnectionSettings; readonly origin: string }
  | { readonly kind: 'cli'; readonly cli: TemporalCli; readonly origin: string }
  | { readonly kind: 'program'; readonly path: string; readonly origin: string };

/** The places where a server can be had, in the order in which they are asked. */
export interface Places {
  /** From TEMPORAL_ADDRESS. */
  readonly connection: ConnectionSettings | undefined;
  askServer(connection: ConnectionSettings): Promise<ServerFacts | undefined>;
  cliOnPath(): Promise<TemporalCli | undefined>;
  cached(): Promise<string | undefined>;
  sdkDownload(): Promise<TemporalCli | undefined>;
  /** Undefined when there is no Go; throws when the build fails. */
  build(): Promise<string | undefined>;
}

type Answer = Found | { readonly kind: 'passedOver'; readonly why: string };

/**
 * Finds a Temporal server and says which it took and what it passed over.
 * @throws TemporalUnavailable when no place has one, with the ways out
 */
export async function locateServer(places: Places, needs: Needs, say: (line: string) => void): Promise<Found> {
  const reasons: string[] = [];
  for (const look of [byAddress, onPath, inCache, fromSdk, withGo]) {
    const answer = await look(places, needs);
    if (answer.kind !== 'passedOver') {
      say(answer.origin);
      return answer;
    }
    reasons.push(answer.why);
  }
  throw nothingFound(needs, reasons);
}

async function byAddress({ connection, askServer }: Places, needs: Needs): Promise<Answer> {
  if (connection === undefined) return passedOver('TEMPORAL_ADDRESS is not set');
  const facts = await askServer(connection);
  const server = `the server at TEMPORAL_ADDRESS ${connection.address}`;
  if (needs === 'any') {
    if (facts === undefined) throw notAnswering(connection.address);
    return { kind: 'running', connection, origin: `Temporal ${facts.version}: ${server}` };
  }
  if (facts === undefined) return passedOver(`${server} does not answer`);
  if (!facts.virtualTime) return passedOver(`${server} is ${facts.version} without virtual time`);
  return { kind: 'running', connection, origin: `Temporal ${facts.version} with virtual time: ${server}` };
}

async function onPath({ cliOnPath }: Places, needs: Needs): Promise<Answer> {
  const cli = await cliOnPath();
  if (cli === undefined) return passedOver('no "temporal" CLI on PATH');
  if (needs === 'virtual-time' && !isAtLeast(cli.serverVersion, firstVirtualTimeVersion)) {
    return passedOver(`${cli.path} brings server ${cli.serverVersion}, older than ${firstVirtualTimeVersion}`);
  }
  return { kind: 'cli', cli, origin: `Temporal ${cli.serverVersion}: the temporal CLI on PATH, ${cli.path}` };
}

async function inCache({ cached }: Places): Promise<Answer> {
  const path = await cached();
  if (path === undefined) return passedOver(`server ${temporalServer.version} is not in the cache`);
  return { kind: 'program', path, origin: `Temporal ${temporalServer.version}: built before, ${path}` };
}

async function fromSdk({ sdkDownload }: Places, needs: Needs): Promise<Answer> {
  if (needs === 'virtual-time') return passedOver("the SDK's own download does not promise virtual time");
  const cli = await sdkDownload();
  if (cli === undefined) return passedOver("the SDK's download (temporal.download) cannot be reached");
  return { kind: 'cli', cli, origin: `Temporal ${cli.serverVersion}: downloaded by the SDK, ${cli.path}` };
}

async function withGo({ build }: Places): Promise<Answer> {
  const path = await build();
  if (path === undefined) return passedOver('there is no Go 1.21 or later on PATH');
  return { kind: 'program', path, origin: `Temporal ${temporalServer.version}: built with Go, ${path}` };
}

const passedOver = (why: string): Answer => ({ kind: 'passedOver', why });

const notAnswering = (address: string) =>
  new TemporalUnavailable(
    `TEMPORAL_ADDRESS names ${address}, where no Temporal server answers. ` +
      'Start that server, correct the address, or unset TEMPORAL_ADDRESS to have a server started here.',
  );

function nothingFound(needs: Needs, reasons: readonly string[]): TemporalUnavailable {
  const must =
    needs === 'virtual-time'
      ? `\nThe tests move the clock: a server from the CLI or at an address must be ${firstVirtualTimeVersion} or later, with frontend.WorkflowTimeSkippingEnabled on.`
      : '';
  return new TemporalUnavailable(
    `No Temporal server to be had: ${reasons.join('; ')}.\nThree ways out:\n` +
      '  1. put the "temporal" CLI on PATH (https://docs.temporal.io/cli);\n' +
      `  2. install Go ${goVersion} or later (from 1.21 on it fetches that by itself), and the server is built once;\n` +
      `  3. set TEMPORAL_ADDRESS to the host:port of a running server.${must}`,
  );
}
