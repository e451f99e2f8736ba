import { describe, expect, it } from 'vitest';
import { instantOf } from '../../../definitions/calendar/instant.js';
import { nothingShown } from '../../../gateway/outbox/history-changes.js';
import { messagesOf } from '../../../gateway/outbox/messages.js';

describe('what a change tells', () => {
  it('is each new status with its code, whose move it is, and the end', () => {
    const before = { ...nothingShown, dossiers: ['one:2', 'H13-1', 'two:waiting', 'H13-2'] };
    const after = {
      ...before,
      dossiers: ['one:5', 'H13-1', 'two:notOpened', 'H13-2'],
      waitingOn: ['citizen'],
      outcome: 'refused',
    };
    const at = instantOf('2026-03-02T09:10+07:00');
    const told = messagesOf('death-1', { id: 'run/7', at, first: false, before, after });
    expect(told.map(({ id, body }) => ({ id, ...JSON.parse(body) }))).toMatchObject([
      {
        id: 'run/7/0',
        kind: 'dossier.status',
        dossier: 'one',
        code: 'H13-1',
        status: 5,
        at: '2026-03-02T09:10:00+07:00',
      },
      { id: 'run/7/1', kind: 'citizen.asked' },
      { id: 'run/7/2', kind: 'case.closed', outcome: 'refused' },
    ]);
    expect(messagesOf('death-1', { id: 'run/8', at, first: false, before: after, after })).toEqual([]);
  });

  it('is the status of each of several dossiers of one procedure, with its own code', () => {
    const dossiers = [
      'record.director:2',
      'record:2',
      'H13-1',
      'record.chair:4',
      'record:4',
      'H13-2',
      'other:2',
      'H13-3',
    ];
    const after = { ...nothingShown, dossiers };
    const at = instantOf('2026-03-02T09:10+07:00');
    const told = messagesOf('investor-1', { id: 'run/7', at, first: false, before: nothingShown, after });
    expect(
      told.map(({ body }) => JSON.parse(body)).map(({ dossier, status, code }) => [dossier, status, code]),
    ).toEqual([
      ['record.director', 2, 'H13-1'],
      ['record.chair', 4, 'H13-2'],
      ['other', 2, 'H13-3'],
    ]);
  });
});
