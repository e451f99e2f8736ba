/** The process that listens to backend systems and to the callbacks of agencies. */
import type { Server } from 'node:http';
import { serve } from '@hono/node-server';
import { Client, Connection } from '@temporalio/client';
import { createAdapters } from '../../agencies/adapters.js';
import { createNonceMemory } from '../../agencies/signature.js';
import { createClient } from '../../client/client.js';
import { openSealedRegister } from '../../client/sealed-register.js';
import { type MasterKeySettings, openMasterKey } from '../../codec/master-key-settings.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import type { ProvinceScheme } from '../../definitions/law/scheme-file-schema.js';
import { refuseInProduction } from '../../gateway/access/development-issuer.js';
import { createTokenReader, type TrustedIssuer } from '../../gateway/access/tokens.js';
import { type CallbackKeys, verifyWithAny } from '../../gateway/callback-keys.js';
import type { CallbackSource } from '../../gateway/callbacks.js';
import { createGateway } from '../../gateway/gateway.js';
import { usualLimits } from '../../gateway/http/limits.js';
import { limitArrival, usualPatience } from '../../gateway/http/patience.js';
import { openPostOffice } from '../../gateway/outbox/post-office.js';
import { sandboxUnlessProduction } from '../../gateway/payments/sandbox.js';
import { processLog } from '../telemetry/logs.js';
import { installRuntime } from '../telemetry/runtime.js';
import { startTracing } from '../telemetry/traces.js';
import type { ConnectionSettings } from '../temporal-server/connection-settings.js';
import { liveUnderSupervision, sayReady, settingsFromSupervisor } from './supervised.js';

export interface GatewayProcessSettings {
  readonly connection: ConnectionSettings;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly port: number;
  readonly agencyUrls: Readonly<Record<AgencyId, string>>;
  readonly callbackKeys: Readonly<Record<AgencyId, CallbackKeys>>;
  readonly subjectSecret: string;
  readonly registerUrl: string;
  /** Whose tokens are taken. */
  readonly access: TrustedIssuer;
  readonly uiUrl?: string | undefined;
  /** Where `/metrics` is served on this machine; none are kept without it. */
  readonly metricsPort?: number;
  readonly masterKey: MasterKeySettings;
  /** Under which cases are opened. */
  readonly schemes?: readonly ProvinceScheme[];
}

/** Milliseconds in which requests that are under way may be answered. */
const lastAnswersMs = 2_000;

const settings = await settingsFromSupervisor<GatewayProcessSettings>();
const { namespace, taskQueue, port, subjectSecret, access, uiUrl, schemes = [] } = settings;
refuseInProduction(access, process.env);
const log = processLog('gateway');
const meter = installRuntime(log, settings.metricsPort);
const tracing = startTracing('gateway');
const connection = await Connection.connect(settings.connection);
const masterKey = openMasterKey(settings.masterKey);
const sealed = await openSealedRegister({ url: settings.registerUrl, masterKey });
const { register, dataConverter } = sealed;
const workflows = new Client({
  connection,
  namespace,
  dataConverter,
  interceptors: { workflow: [...tracing.clientInterceptors] },
}).workflow;
const runbook = process.env.LIENTHONG_RUNBOOK_URL;
const client = createClient({ workflows, register, subjectSecret, taskQueue, schemes, ...(runbook && { runbook }) });
const postOffice = openPostOffice({
  workflows,
  outbox: register.outbox,
  secret: subjectSecret,
  log,
  roundEveryMs: 30_000,
  firstPauseMs: 1_000,
});
const gateway = createGateway({
  client,
  workflows,
  register,
  subjectSecret,
  ground: { calendar: publicSectorCalendar, promises: {}, schemes },
  callbacks: callbackSources(settings),
  readToken: createTokenReader(access),
  payments: sandboxUnlessProduction(subjectSecret, process.env),
  temporalUi: uiUrl === undefined ? null : (caseId) => `${uiUrl}/namespaces/${namespace}/workflows/${caseId}`,
  limits: usualLimits,
  heardOf: postOffice.heardOf,
  log,
  meter,
});
const server = serve({ fetch: gateway.fetch, port, hostname: '127.0.0.1' }, sayReady) as Server;
limitArrival(server, usualPatience);

liveUnderSupervision(async () => {
  // Whoever follows a case live would keep the server open for ever.
  setTimeout(() => server.closeAllConnections(), lastAnswersMs).unref();
  await new Promise((resolve) => server.close(resolve));
  await postOffice.stop();
  await tracing.stop();
  await sealed.close();
  await connection.close();
});

function callbackSources({ agencyUrls, callbackKeys }: GatewayProcessSettings): Record<string, CallbackSource> {
  const adapters = createAdapters(agencyUrls);
  const nonces = createNonceMemory();
  const sources = agencyIds.map((agency): [AgencyId, CallbackSource] => [
    agency,
    {
      agency,
      verify: (rawBody, header) => verifyWithAny(callbackKeys[agency], { rawBody, header, nonces }),
      readNotice: (body) => adapters[agency].readNotice(body),
    },
  ]);
  return Object.fromEntries(sources);
}
