/** What `npm start` keeps between runs, in one folder that git ignores. */
import { randomBytes } from 'node:crypto';
import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { newDevelopmentKey } from '../../gateway/access/development-issuer.js';

export interface StateFolder {
  readonly path: string;
  readonly logs: string;
  readonly registerFile: string;
  agencyDatabase(agency: string): string;
  /** A secret that is made once and kept. */
  secret(name: string): Promise<string>;
  /** Secrets of an agency's callbacks, the newest first; the newest is made when there is none. */
  callbackKeys(agency: string): Promise<{ readonly file: string; readonly newest: string }>;
  /** Adds a new one before the old ones, or leaves the newest alone. @returns the newest */
  changeCallbackKey(agency: string, change: 'add' | 'retire'): Promise<string>;
  /** The private key of the development issuer, made once and kept. */
  developmentKey(): Promise<string>;
  /** The next 12-digit test id: each sample case is about another subject. */
  nextTestId(): Promise<string>;
  /** Remembers a case as a sample: only of those `npm start` plays the citizen. */
  keepSampleCase(caseId: string): Promise<void>;
  sampleCases(): Promise<ReadonlySet<string>>;
}

/** Born 1950 in area 094, male: the form of a real id, in a range kept for samples. */
const firstTestId = 94_050_000_001;

/** Where it is, whether it exists or not. */
export function stateFolderPath(): string {
  return resolve(process.env.LIENTHONG_STATE ?? '.lienthong');
}

export async function openStateFolder(path = stateFolderPath()): Promise<StateFolder> {
  const logs = join(path, 'logs');
  const samplesFile = join(path, 'sample-cases');
  const callbackFile = (agency: string) => join(path, `callback-${agency}.secret`);
  await mkdir(logs, { recursive: true });
  await mkdir(join(path, 'agencies'), { recursive: true });
  return {
    path,
    logs,
    registerFile: join(path, 'register.db'),
    agencyDatabase: (agency) => join(path, 'agencies', `${agency}.db`),
    secret: (name) => kept(join(path, `${name}.secret`), newSecret),
    callbackKeys: async (agency) => {
      const file = callbackFile(agency);
      const [newest = ''] = (await kept(file, newSecret)).split('\n');
      return { file, newest };
    },
    async changeCallbackKey(agency, change) {
      const file = callbackFile(agency);
      const [newest = ''] = (await kept(file, newSecret)).split('\n');
      const keys = change === 'add' ? [newSecret(), newest] : [newest];
      await replace(file, `${keys.join('\n')}\n`);
      return keys[0] ?? newest;
    },
    developmentKey: () => kept(join(path, 'development-issuer.jwk'), newDevelopmentKey),
    async nextTestId() {
      const file = join(path, 'next-test-id');
      const id = Number(await kept(file, () => String(firstTestId)));
      await replace(file, String(id + 1));
      return String(id).padStart(12, '0');
    },
    keepSampleCase: (caseId) => appendFile(samplesFile, `${caseId}\n`, { mode: 0o600 }),
    sampleCases: async () => new Set((await kept(samplesFile, () => '')).split('\n')),
  };
}

const newSecret = () => randomBytes(32).toString('hex');

async function kept(file: string, make: () => string | Promise<string>): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    const made = await make();
    await replace(file, made);
    return made;
  }
}

/** A file that is half written when the process is killed must not be read by the next one. */
export async function replace(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
