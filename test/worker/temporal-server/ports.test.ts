import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { choosePort, freePorts } from '../../../worker/temporal-server/ports.js';

it('tells no port twice, although nobody listens on those that were told before', async () => {
  const told = [...(await freePorts(80)), ...(await freePorts(80)), await choosePort(0, 'Temporal', () => {})];
  expect(new Set(told).size).toBe(161);
});

it('tells no port on which somebody listens, and says where it is chosen instead', async () => {
  const [taken = 0] = await freePorts(1);
  const listener = createServer().listen(taken, '127.0.0.1');
  onTestFinished(() => void listener.close());
  const said: string[] = [];
  const chosen = await choosePort(taken, 'Temporal', (line) => said.push(line));
  expect(said).toEqual([`port ${taken} is taken: Temporal listens on ${chosen}`]);
  expect(await choosePort(chosen, 'Temporal', (line) => said.push(line))).toBe(chosen);
});

it('tells no port that another process was told, as long as that one lives', async () => {
  const module = JSON.stringify(import.meta.resolve('../../../worker/temporal-server/ports.ts'));
  const program = `import(${module}).then(({ freePorts }) => freePorts(1)).then(([port]) => console.log(port))`;
  const other = spawn(process.execPath, ['--import', 'tsx', '-e', `${program}; process.stdin.resume()`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  onTestFinished(() => void other.kill());
  const [line] = await once(other.stdout, 'data');
  const theirs = Number(line);
  const said: string[] = [];
  expect(await choosePort(theirs, 'the gateway', (sentence) => said.push(sentence))).not.toBe(theirs);
  expect(said).toHaveLength(1);
  other.stdin.end();
  await once(other, 'close');
  expect(await choosePort(theirs, 'the gateway', () => {})).toBe(theirs);
});
