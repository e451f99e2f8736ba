import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = join(import.meta.dirname, '..', '..');
const rooms = [
  'definitions',
  'workflows',
  'activities',
  'agencies',
  'register',
  'codec',
  'worker',
  'client',
  'gateway',
  'cli',
  'bench',
  'test',
].filter((room) => existsSync(join(repository, room)));

interface Cruise {
  readonly modules: readonly { readonly source: string }[];
  readonly summary: {
    readonly violations: readonly {
      readonly from: string;
      readonly to: string;
      readonly rule: { readonly name: string };
    }[];
  };
}

function cruise(folder: string, targets: readonly string[]): Promise<Cruise> {
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(repository, '.dependency-cruiser.cjs');
  const args = [program, '--config', config, '--output-type', 'json', ...targets];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1e8 }, (_exitCode, output, complaint) => {
      if (output) resolve(JSON.parse(output) as Cruise);
      else reject(new Error(complaint));
    });
  });
}

describe('the rooms of this repository', () => {
  it('import only what they may, over all of their files', async () => {
    const { modules, summary } = await cruise(repository, rooms);
    const ours = modules.filter(({ source }) => rooms.some((room) => source.startsWith(`${room}/`)));
    expect(ours.length).toBeGreaterThan(50);
    expect(summary.violations).toEqual([]);
  });
});

/** Files that each break one rule, by the name of the rule. */
const planted: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'definitions-imports-too-much': {
    'definitions/plan.ts': "import { start } from '../worker/start.js';\nexport const plan = start;\n",
  },
  'workflows-imports-too-much': {
    'workflows/reach.ts': "import type { Client } from '../client/client.js';\nexport type Reach = Client;\n",
  },
  'client-imports-too-much': {
    'client/run.ts': "import { start } from '../worker/start.js';\nexport const run = start;\n",
  },
  'worker-imports-too-much': {
    'worker/sample.ts': "import { sample } from '../test/sample.js';\nexport const again = sample;\n",
  },
  'workflows-run-an-activity': {
    'workflows/run.ts': "import { send } from '../activities/send.js';\nexport const run = send;\n",
  },
  'definitions-import-a-package': { 'definitions/web.ts': "import { Hono } from 'hono';\nexport const web = Hono;\n" },
  'zod-outside-a-schema': { 'definitions/limit.ts': "import { z } from 'zod';\nexport const limit = z;\n" },
  'schema-in-the-workflow-bundle': {
    'workflows/check.ts': "import { schema } from '../definitions/schema.js';\nexport const check = schema;\n",
  },
  'node-in-replayed-code': {
    'workflows/read.ts': "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n",
  },
  'temporal-in-a-pure-room': {
    'definitions/sleep.ts': "import { sleep } from '@temporalio/workflow';\nexport const pause = sleep;\n",
  },
  circle: {
    'worker/one.ts': "import { two } from './two.js';\nexport const one = () => two;\n",
    'worker/two.ts': "import { one } from './one.js';\nexport const two = () => one;\n",
  },
  unresolved: { 'worker/lost.ts': "export { nothing } from './nowhere.js';\n" },
};

const lawful: Readonly<Record<string, string>> = {
  'worker/start.ts': "import { send } from '../activities/send.js';\nexport const start = send;\n",
  'client/client.ts': "import type { Send } from '../workflows/types.js';\nexport interface Client { send: Send }\n",
  'activities/send.ts': "import { join } from 'node:path';\nexport const send = join;\n",
  'workflows/types.ts':
    "import type { send } from '../activities/send.js';\nimport type { Schema } from '../definitions/schema.js';\nexport type Send = typeof send | Schema;\n",
  'definitions/schema.ts': "import { z } from 'zod';\nexport const schema = z;\nexport type Schema = typeof schema;\n",
  'test/sample.ts': "import { start } from '../worker/start.js';\nexport const sample = start;\n",
};

describe('a planted violation', () => {
  let folder: string;
  let found: Cruise;

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'lienthong-imports-')));
    symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
    symlinkSync(join(repository, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    for (const [path, text] of [lawful, ...Object.values(planted)].flatMap((files) => Object.entries(files))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    found = await cruise(folder, ['definitions', 'workflows', 'activities', 'client', 'worker', 'test']);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(Object.entries(planted))('of %s is caught', (rule, files) => {
    const caught = found.summary.violations.filter((violation) => violation.rule.name === rule).map(({ from }) => from);
    expect(Object.keys(files).filter((file) => caught.includes(file))).not.toEqual([]);
  });

  it('is the only thing that is caught', () => {
    const from = found.summary.violations.map((violation) => violation.from);
    expect(from.filter((path) => path in lawful)).toEqual([]);
  });
});
