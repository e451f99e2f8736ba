import { describe, expect, it } from 'vitest';
import type { OpenDossier } from '../../../workflows/engine/decide/case-state.js';
import type { Act, Consequences } from '../../../workflows/engine/decide/consequence.js';
import { consequencesOf } from '../../../workflows/engine/decide/consequences.js';
import { type LinkedPlace, linkedBundle } from './linked-bundle.js';
import { filedAt, TrialCase } from './test-bundle.js';

class LinkedCase extends TrialCase {
  constructor(places: Readonly<Record<string, LinkedPlace>>) {
    super(linkedBundle(places), filedAt);
  }

  tell(dossier: string, type: string, fields: object = {}): this {
    this.take({ type: 'messageReceived', message: { id: `${dossier}-${type}`, dossier, event: { ...fields, type } } });
    return this;
  }

  decided(...ids: readonly string[]): this {
    for (const id of ids) {
      this.pass(60_000);
      this.tell(id, 'agency.decided', { outcome: `outcome of ${id}` });
    }
    return this;
  }

  phases() {
    return Object.fromEntries(Object.entries(this.state.dossiers).map(([id, { phase }]) => [id, phase]));
  }

  given(id: string): unknown {
    return (this.state.dossiers[id] as OpenDossier).snapshot.context.application.given;
  }

  asked(act: Act, dossier?: string): Consequences {
    return consequencesOf(this.state, this.bundle, act, dossier);
  }

  fates(act: Act, dossier?: string) {
    return Object.fromEntries(this.asked(act, dossier).lines.map((line) => [line.dossier, line.effect]));
  }
}

const chain = { first: {}, second: { after: ['first'] }, third: { after: ['second'] } };

describe('a dossier that waits for one without a result', () => {
  it.each([
    ['refused', 'agency.refused'],
    ['withdrawn', 'citizen.withdrew'],
    ['stopped', 'officer.stopped'],
  ] as const)(
    'never opens when that one was %s and its link says stops, nor does what waits for it',
    (result, event) => {
      const linked = new LinkedCase(chain).tell('first', event);
      expect(linked.phases()).toEqual({ first: 'open', second: 'notOpened', third: 'notOpened' });
      expect(linked.state.dossiers.third).toMatchObject({ result, reason: { en: `Procedure second was ${result}` } });
    },
  );

  it.each([
    ['refused', 'agency.refused'],
    ['withdrawn', 'citizen.withdrew'],
    ['stopped', 'officer.stopped'],
  ] as const)(
    'opens all the same when that one was %s and its link says continues, without its outcome',
    (end, event) => {
      const places = {
        first: {},
        other: {},
        second: { after: ['first', 'other'], link: { [end]: 'continues' } as const },
      };
      const linked = new LinkedCase(places).tell('first', event);
      expect(linked.phases()).toMatchObject({ second: 'waiting' });
      linked.decided('other');
      expect(linked.given('second')).toEqual([null, 'outcome of other']);
    },
  );

  it('stops at once when one of several stops it, without waiting for the others', () => {
    const places = {
      first: {},
      other: {},
      second: { after: ['other', 'first'], link: { withdrawn: 'continues' } as const },
    };
    const linked = new LinkedCase(places).tell('first', 'agency.refused');
    expect(linked.phases()).toMatchObject({ other: 'open', second: 'notOpened' });
  });

  it('says of one that can be withdrawn alone who would still open', () => {
    const places = { ...chain, free: { after: ['first'], link: { withdrawn: 'continues' } as const } };
    const linked = new LinkedCase(places);
    const expected = { first: 'withdrawn', second: 'notOpened', third: 'notOpened', free: 'continues' };
    expect(linked.fates('withdraw', 'first')).toEqual(expected);
    const free = linked.asked('withdraw', 'first').lines.find(({ dossier }) => dossier === 'free');
    expect(free?.why.en).toBe('it opens all the same, without that outcome');
    linked.tell('first', 'citizen.withdrew');
    expect(linked.phases()).toEqual({ first: 'open', second: 'notOpened', third: 'notOpened', free: 'open' });
  });
});

describe('an annulment', () => {
  const branched = {
    root: {},
    money: { after: ['root'], reversible: 'by-recovery' },
    kept: { after: ['root'], link: { annulled: 'stands' } },
    final: { after: ['root'], link: { annulled: 'stands' }, reversible: 'never' },
    'on-money': { after: ['money'], reversible: 'by-restoration' },
    'on-kept': { after: ['kept'] },
  } as const;
  const whole = () => new LinkedCase(branched).decided('root', 'kept', 'money', 'final', 'on-kept', 'on-money');
  const undoing = ({ lines }: Consequences) =>
    lines
      .flatMap(({ dossier, undoing: undone }) => (undone ? [{ dossier, ...undone }] : []))
      .toSorted((one, other) => one.order - other.order)
      .map(({ dossier, how }) => `${dossier} ${how}`);

  it('of one result takes back what rests on it, the last decision first, and lets stand what the law lets stand', () => {
    const asked = whole().asked('annul', 'root');
    expect(undoing(asked)).toEqual(['on-money by-restoration', 'money by-recovery', 'root by-annulment']);
    const whys = Object.fromEntries(
      asked.lines.flatMap(({ dossier, effect, why }) => (effect === 'stands' ? [[dossier, why.en]] : [])),
    );
    expect(whys).toEqual({
      kept: 'by law its result stands although one before it is annulled',
      final: 'decided: irreversible, corrected by another act only',
      'on-kept': 'it does not rest on what is annulled',
    });
  });

  it('of a later result leaves those before it alone', () => {
    expect(undoing(whole().asked('annul', 'money'))).toEqual(['on-money by-restoration', 'money by-recovery']);
  });

  it('of the whole case takes back every result that may be taken back', () => {
    expect(undoing(whole().asked('annul'))).toEqual([
      'on-money by-restoration',
      'on-kept by-annulment',
      'money by-recovery',
      'root by-annulment',
    ]);
  });

  it('of what is irreversible takes nothing back, and nothing that rests on it', () => {
    const linked = new LinkedCase({ root: { reversible: 'never' }, next: { after: ['root'] } }).decided('root', 'next');
    expect(linked.fates('annul', 'root')).toEqual({ root: 'stands', next: 'stands' });
    expect(linked.fates('annul')).toEqual({ root: 'stands', next: 'undone' });
  });

  it('takes the follower back first when both were decided in the same moment', () => {
    const linked = new LinkedCase(chain);
    for (const id of Object.keys(chain)) linked.tell(id, 'agency.decided', { outcome: id });
    expect(undoing(linked.asked('annul')).map((line) => line.split(' ')[0])).toEqual(['third', 'second', 'first']);
  });

  it('stops what is not decided yet, and lets nothing open that waits for what falls', () => {
    const linked = new LinkedCase(branched).decided('root', 'kept');
    expect(linked.fates('annul', 'root')).toEqual({
      root: 'undone',
      money: 'stopped',
      kept: 'stands',
      final: 'stopped',
      'on-money': 'notOpened',
      'on-kept': 'continues',
    });
  });

  it('of one that is not decided stops it, and what that stops', () => {
    expect(new LinkedCase(chain).fates('annul', 'first')).toEqual({
      first: 'stopped',
      second: 'notOpened',
      third: 'notOpened',
    });
  });

  it('of one that ended without a result is refused', () => {
    const linked = new LinkedCase(chain).tell('first', 'agency.refused');
    expect(linked.asked('annul', 'first')).toMatchObject({
      objection: { en: '"first" ended without a result: there is nothing to annul.' },
      lines: [],
    });
  });
});

describe('what cannot be asked', () => {
  it('is a refusal of no dossier in particular, a dossier that the case has not, an act that nobody knows', () => {
    const linked = new LinkedCase(chain);
    expect(linked.asked('refuse').objection?.en).toContain('name it');
    expect(linked.asked('stop', 'fourth').objection?.en).toBe(
      'The case has no dossier "fourth". It has: first, second, third.',
    );
    expect(() => linked.asked('forget' as Act)).toThrow('Ask for withdraw, stop, refuse, annul');
  });

  it('is anything but an annulment once the case is closed', () => {
    const linked = new LinkedCase({ first: {} }).decided('first');
    linked.take({ type: 'callSucceeded', token: linked.startedToken, output: undefined });
    expect(linked.state.outcome).toBe('returned');
    expect(linked.asked('stop')).toMatchObject({ objection: { en: expect.stringContaining('closed') }, lines: [] });
    expect(linked.fates('annul')).toEqual({ first: 'undone' });
  });
});
