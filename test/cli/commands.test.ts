import { describe, expect, it } from 'vitest';
import { commands } from '../../cli/commands.js';

describe('a command', () => {
  it.each(Object.entries(commands))('%s is found by the name that it goes by', async (name, load) => {
    expect((await load()).name()).toBe(name);
  });
});
