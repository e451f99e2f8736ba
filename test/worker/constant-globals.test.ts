import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { sharedBuiltIns } from '../../worker/constant-globals.js';
import { workflowCode } from '../../worker/kept-workflow-code.js';

it('leaves alone what the SDK replaces in a workflow', () => {
  const sdk = dirname(createRequire(import.meta.url).resolve('@temporalio/workflow'));
  const text = readFileSync(join(sdk, 'global-overrides.js'), 'utf8');
  const replaced = [...text.matchAll(/\bglobal\.(\w+) =/g)].map(([, name]) => name);
  expect(replaced).toContain('Date');
  expect(sharedBuiltIns.filter((name) => replaced.includes(name))).toEqual([]);
});

it('makes every one of them a constant of the workflow code', async () => {
  const { code } = await workflowCode();
  const sandbox = createContext({});
  const [first = ''] = code.split('\n');
  runInContext(first, sandbox);
  for (const name of sharedBuiltIns) {
    expect(runInContext(`${name} === globalThis.${name} && typeof ${name} !== 'undefined'`, sandbox)).toBe(true);
    expect(() => runInContext(`${name} = 1`, sandbox)).toThrow('Assignment to constant variable');
  }
});
