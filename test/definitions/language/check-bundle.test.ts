import { describe, expect, it } from 'vitest';
import type { Bundle, BundleDossier } from '../../../definitions/language/bundle.js';
import { checkBundle } from '../../../definitions/language/check-bundle.js';
import type { Link } from '../../../definitions/language/link.js';
import type { Procedure } from '../../../definitions/language/procedure.js';
import { each } from '../../../definitions/language/repeated.js';
import { type Loose, procedureWith, source } from './charts.js';

const revocable = (id: string, more: Loose = {}) => procedureWith({ id, reversible: 'by-annulment', ...more });
const registration = revocable('registration');
const removal = revocable('removal');
const benefit = revocable('benefit');

const resting: Link = { refused: 'stops', withdrawn: 'stops', stopped: 'stops', annulled: 'undone' };

function place(procedure: Procedure, after: readonly Procedure[] = []): BundleDossier {
  const bare = { procedure, after, applicable: () => true as const, application: () => ({}), passedOn: () => ({}) };
  return after.length === 0 ? bare : { ...bare, link: resting };
}

function bundleWith(changes: Loose): Bundle {
  const bundle: Bundle = {
    id: 'sample',
    version: 1,
    code: 'configuration',
    title: { vi: 'Nhóm thủ tục mẫu', en: 'Sample bundle' },
    source,
    dossiers: { registration: place(registration), removal: place(removal, [registration]) },
    subject: () => 'subject',
    chosen: () => ['registration'],
    commune: () => '00000',
    scope: () => true,
  };
  return { ...bundle, ...changes };
}

const payment = (id: string) => ({ id, title: { vi: 'Mai táng', en: 'Funeral' }, claims: () => [] });

it('a bundle whose dossiers wait in order is accepted', () => {
  const dossiers = {
    registration: place(registration),
    removal: place(removal, [registration]),
    benefit: place(benefit, [registration, removal]),
  };
  expect(() => checkBundle(bundleWith({ dossiers, exclusivePayments: [payment('funeral')] }))).not.toThrow();
});

it('a bundle may let a dossier go on without the outcome, and let what is irreversible stand', () => {
  const link: Link = { refused: 'continues', withdrawn: 'stops', stopped: 'continues', annulled: 'stands' };
  const dossiers = {
    registration: place(registration),
    removal: { ...place(revocable('removal', { reversible: 'never' }), [registration]), link },
  };
  expect(() => checkBundle(bundleWith({ dossiers }))).not.toThrow();
});

describe('a bundle is refused', () => {
  it.each<[string, Loose, string]>([
    ['an id that is not kebab-case', { id: 'Death' }, 'bundle Death: "Death" is not kebab-case'],
    ['a version that is not whole', { version: 1.5 }, 'version 1.5 is not a whole number'],
    ['no English title', { title: { vi: 'Nhóm', en: ' ' } }, 'no title in both languages'],
    ['no source', { source: undefined }, 'names no legal source. Cite the act'],
    ['no dossier', { dossiers: {} }, 'bundle sample: has no dossier. Add at least one'],
    [
      'a key that is not its procedure',
      { dossiers: { first: place(registration) } },
      "dossier first: holds the procedure registration. Write it under the key 'registration'",
    ],
    [
      'waiting for a stranger',
      { dossiers: { removal: place(removal, [registration]) } },
      "dossier removal: waits for registration, which is not in the bundle. Add 'registration'",
    ],
    [
      'waiting without saying what the end of the other means',
      {
        dossiers: {
          registration: place(registration),
          removal: { ...place(removal, [registration]), link: undefined },
        },
      },
      "dossier removal: waits for registration and does not say what their end means for it. Write `link: { refused: 'stops'",
    ],
    [
      'a link to nobody',
      { dossiers: { registration: { ...place(registration), link: resting } } },
      'dossier registration: has a link and waits for nobody. Remove `link`',
    ],
    [
      'a link in words that no law has',
      {
        dossiers: {
          registration: place(registration),
          removal: { ...place(removal, [registration]), link: { ...resting, stopped: 'stands' } },
        },
      },
      "dossier removal: its link says \"stands\" of stopped. Write `stopped: 'stops'` or `stopped: 'continues'`",
    ],
    [
      'undoing what cannot be undone',
      {
        dossiers: {
          registration: place(registration),
          removal: place(revocable('removal', { reversible: 'never' }), [registration]),
        },
      },
      "dossier removal: is to be undone with registration, and its procedure is never reversible. Write `annulled: 'stands'`",
    ],
    [
      'two payments of one name',
      { exclusivePayments: [payment('funeral'), payment('funeral')] },
      'has two exclusive payments "funeral". Join their claims',
    ],
  ])('for %s', (_name, changes, message) => {
    expect(() => checkBundle(bundleWith(changes))).toThrow(message);
  });

  it('when a dossier waits for another version than the bundle holds', () => {
    const dossiers = {
      registration: place(registration),
      removal: place(removal, [revocable('registration', { version: 2 })]),
    };
    expect(() => checkBundle(bundleWith({ dossiers }))).toThrow(
      'waits for registration version 2, but the bundle holds version 1. Import both',
    );
  });

  it('when dossiers wait in a circle, which it names', () => {
    const dossiers = {
      registration: place(registration),
      removal: place(removal, [registration, benefit]),
      benefit: place(benefit, [removal]),
    };
    expect(() => checkBundle(bundleWith({ dossiers }))).toThrow(
      'wait in a circle: removal -> benefit -> removal. Remove one of them',
    );
  });
});

describe('a dossier that waits for a procedure that is repeated', () => {
  const over = () => [{ key: 'one' }];
  const waitingFor = (earlier: Procedure, first: Partial<BundleDossier> = {}) =>
    bundleWith({
      dossiers: { registration: { ...place(registration), ...first }, removal: place(removal, [earlier]) },
    });

  it('says so with each', () => {
    expect(() => checkBundle(waitingFor(each(registration), { over }))).not.toThrow();
    expect(() => checkBundle(waitingFor(registration, { over }))).toThrow(/registration, which is repeated.*each\(…\)/);
    expect(() => checkBundle(waitingFor(each(registration)))).toThrow(/each registration, of which there is one/);
  });

  it('says of what is absent that it stops or continues, or nothing', () => {
    const linked = (absent: unknown) => {
      const bundle = waitingFor(registration);
      const removed = { ...bundle.dossiers.removal, link: { ...resting, absent } };
      return { ...bundle, dossiers: { ...bundle.dossiers, removal: removed } } as Bundle;
    };
    expect(() => checkBundle(linked('continues'))).not.toThrow();
    expect(() => checkBundle(linked('waits'))).toThrow(/says "waits" of absent.*absent: 'stops'/);
  });
});
