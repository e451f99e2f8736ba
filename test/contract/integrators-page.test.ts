import { describe, expect, it } from 'vitest';
import { portContract } from '../../agencies/contract/port-contract.js';
import { annulPath, cancelPath, informPath, messagePaths, queryPath } from '../../agencies/http/envelope.js';
import { sign, signatureHeaders } from '../../agencies/signature.js';
import { checkAgencyCommand } from '../../cli/commands/check-agency.js';
import { agencyIds } from '../../definitions/agencies/agency.js';
import { quoted, readDocument, section, tableRows } from '../docs/markdown.js';

const page = readDocument('docs/integrators.md');

describe('docs/integrators.md', () => {
  it('lists every check, what it needs and what is expected, and says why', () => {
    const rows = tableRows(section(page, '### What each check means'));
    expect(rows.map(([name, needs = '', expected]) => ({ name, needs: quoted(needs), expected }))).toEqual(
      portContract.map(({ name, needs, expected }) => ({ name, needs, expected })),
    );
    for (const [name, , , otherwise] of rows) expect(otherwise, name).toMatch(/\S/);
  });

  it('names every path that we call', () => {
    const paths = tableRows(section(page, '## What we send')).map(([, call = '']) => quoted(call)[0]);
    const posts = [...Object.values(messagePaths), cancelPath, annulPath, informPath].map((path) => `POST ${path}`);
    expect(paths).toEqual([...posts, `GET ${queryPath('')}<reference>`]);
  });

  it('names the headers of a signature, and shows one that is right', () => {
    const callbacks = section(page, '## Callbacks');
    expect(tableRows(callbacks).flatMap(([header = '']) => quoted(header))).toEqual(Object.values(signatureHeaders));
    const [, body = ''] = /```json\n(.*)\n```/.exec(callbacks) ?? [];
    const [, secret = '', timestamp = '', nonce = ''] =
      /secret `([^`]+)`, timestamp `(\d+)` and nonce `([^`]+)`/.exec(callbacks) ?? [];
    const signed = sign(body, secret, Number(timestamp), nonce);
    expect(callbacks).toContain(`has the signature \`${signed[signatureHeaders.signature]}\``);
  });

  it('explains every option of the kit, with what holds unless it is given', () => {
    const rows = tableRows(section(page, '## Run the kit')).filter(([option = '']) => /^`(--|<url>)/.test(option));
    const { options } = checkAgencyCommand;
    expect(rows.map(([option = '']) => quoted(option)[0])).toEqual(['<url>', ...options.map(({ long }) => long)]);
    for (const { long, defaultValue } of options.filter((option) => option.defaultValue !== undefined)) {
      expect(rows.find(([option]) => option === `\`${long}\``)?.[1]).toContain(`${defaultValue}`);
    }
    expect(quoted(rows.find(([option]) => option === '`--agency`')?.[1] ?? '')).toEqual(agencyIds);
  });
});
