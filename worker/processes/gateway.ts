/** The process that listens to backend systems and to the callbacks of agencies. */
import { serve } from '@hono/node-server';
import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { createAdapters } from '../../agencies/adapters.js';
import { createNonceMemory, verify } from '../../agencies/signature.js';
import { createClient } from '../../client/client.js';
import { dataConverter } from '../../codec/data-converter.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import type { CallbackSource } from '../../gateway/callbacks.js';
import { createGateway } from '../../gateway/gateway.js';
import { openRegister } from '../../register/open-register.js';
import type { ConnectionSettings } from '../temporal-server/connection-settings.js';
import { liveUnderSupervision, sayReady, settingsFromSupervisor } from './supervised.js';

export interface GatewayProcessSettings {
  readonly connection: ConnectionSettings;
  readonly namespace: string;
  readonly taskQueue: string;
  readonly port: number;
  readonly agencyUrls: Readonly<Record<AgencyId, string>>;
  readonly callbackSecrets: Readonly<Record<AgencyId, string>>;
  readonly subjectSecret: string;
  readonly registerUrl: string;
}

const settings = await settingsFromSupervisor<GatewayProcessSettings>();
const { namespace, taskQueue, port, subjectSecret } = settings;
const connection = await Connection.connect(settings.connection);
const register = await openRegister({ url: settings.registerUrl });
const workflows = new Client({ connection, namespace, dataConverter }).workflow;
const client = createClient({ workflows, register, subjectSecret, taskQueue });
const gateway = createGateway({ client, register, callbacks: callbackSources(settings), log: pino() });
const server = serve({ fetch: gateway.fetch, port, hostname: '127.0.0.1' }, sayReady);

liveUnderSupervision(async () => {
  await new Promise((resolve) => server.close(resolve));
  await register.close();
  await connection.close();
});

function callbackSources({ agencyUrls, callbackSecrets }: GatewayProcessSettings): Record<string, CallbackSource> {
  const adapters = createAdapters(agencyUrls);
  const nonces = createNonceMemory();
  const sources = agencyIds.map((agency): [AgencyId, CallbackSource] => [
    agency,
    {
      agency,
      verify: (rawBody, header) => verify({ rawBody, header, secret: callbackSecrets[agency], nonces }),
      readNotice: (body) => adapters[agency].readNotice(body),
    },
  ]);
  return Object.fromEntries(sources);
}
