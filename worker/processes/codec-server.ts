/** The process that opens payloads for the Temporal UI: the only one besides the workers and the gateway that has the keys. */
import { serve } from '@hono/node-server';
import { openSealedRegister } from '../../client/sealed-register.js';
import { type MasterKeySettings, openMasterKey } from '../../codec/master-key-settings.js';
import { refuseInProduction } from '../../gateway/access/development-issuer.js';
import { createTokenReader, type TrustedIssuer } from '../../gateway/access/tokens.js';
import { createCodecServer } from '../../gateway/payloads/codec-server.js';
import { processLog } from '../telemetry/logs.js';
import { liveUnderSupervision, sayReady, settingsFromSupervisor } from './supervised.js';

export interface CodecServerProcessSettings {
  readonly port: number;
  readonly namespace: string;
  readonly registerUrl: string;
  readonly masterKey: MasterKeySettings;
  /** Whose pages ask; the first is where a sign-in leads. */
  readonly origins: readonly string[];
  /** Whose tokens are taken: the gateway's issuer. */
  readonly access: TrustedIssuer;
  readonly subjectSecret: string;
}

const settings = await settingsFromSupervisor<CodecServerProcessSettings>();
const { port, namespace, registerUrl, masterKey, origins, access, subjectSecret } = settings;
refuseInProduction(access, process.env);
const sealed = await openSealedRegister({ url: registerUrl, masterKey: openMasterKey(masterKey) });
const codecServer = createCodecServer({
  keys: sealed.keys,
  register: sealed.register,
  readToken: createTokenReader(access),
  subjectSecret,
  origins,
  namespace,
  log: processLog('codec-server'),
});
const server = serve({ fetch: codecServer.fetch, port, hostname: '127.0.0.1' }, sayReady);

liveUnderSupervision(async () => {
  await new Promise((resolve) => server.close(resolve));
  await sealed.close();
});
