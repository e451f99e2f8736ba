#!/usr/bin/env node
// The sources are TypeScript; the compiler settings are those of this repository, wherever the command is called.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register({ tsconfig: fileURLToPath(new URL('../tsconfig.json', import.meta.url)) });
const { run } = await import('./main.ts');
await run(process.argv);
