import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completed, type Lock, missingEntries } from '../../../worker/build/lock-entries.js';

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../../../package-lock.json'), 'utf8')) as Lock;

describe('package-lock.json', () => {
  it('holds every optional package of every platform, so that `npm ci` takes it anywhere (npm run lock)', () => {
    expect(Object.keys(missingEntries(lock))).toEqual([]);
  });

  it('names no registry', () => {
    expect(JSON.stringify(lock)).not.toContain('"resolved":"http');
  });

  it('is completed with the platform that a package is for', () => {
    const packages = {
      'node_modules/tool': { version: '1.2.3', dev: true, optionalDependencies: { '@tool/linux-arm64-musl': '1.2.3' } },
    };
    expect(completed({ packages }).packages['node_modules/@tool/linux-arm64-musl']).toEqual({
      version: '1.2.3',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      os: ['linux'],
      libc: ['musl'],
    });
  });
});
