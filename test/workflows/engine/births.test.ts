import { describe, expect, it } from 'vitest';
import type { BirthFacts } from '../../../definitions/bundles/birth/schema.js';
import { instantOf } from '../../../definitions/calendar/instant.js';
import type { Bundle } from '../../../definitions/language/bundle.js';
import { bundles } from '../../../definitions/registry.js';
import { caseView } from '../../../workflows/engine/view/case-view.js';
import { birthDeclaration, certificate, earlierBirthDeclaration } from '../../declarations/birth.js';
import { TrialCase } from './test-bundle.js';

const registration = 'birth-registration';
const outcomes: Readonly<Record<string, unknown>> = {
  'birth-registration': { ...certificate, signedBy: 'Chủ tịch UBND phường' },
  'residence-registration': { registeredOn: '2026-09-07', noticeNumber: '1/2026/TB-CAX' },
  'health-card': { cardNumber: 'TE1089326000007', validFrom: '2026-08-24', validUntil: '2032-08-24' },
  'identity-card': {
    cardNumber: certificate.personalId,
    issuedOn: '2026-09-07',
    validUntil: '2040-08-24',
    issuedBy: 'Công an',
  },
};

type Point = 'filed' | 'received' | 'examining';
const points: readonly Point[] = ['filed', 'received', 'examining'];

class BirthCase extends TrialCase {
  /** What went out to an agency, by dossier. */
  readonly applications: Record<string, Record<string, unknown>> = {};

  constructor(bundle: Bundle, filed: string, declaration: BirthFacts) {
    super(bundle, instantOf(filed), declaration);
    this.answerAll();
  }

  say(dossier: string, type: string, fields: object = {}): void {
    const id = `${type}-${dossier}-${this.state.seen.length}`;
    this.take({ type: 'messageReceived', message: { id, dossier, event: { ...fields, type } } });
    this.answerAll();
  }

  /** Brings a dossier, which is filed, to a point of the agency's work. */
  bring(dossier: string, to: Point): void {
    if (to === 'filed') return;
    this.say(dossier, 'agency.accepted', { number: 'HS-1', on: '2026-09-03' });
    if (to === 'examining') this.say(dossier, 'agency.examining');
  }

  decide(dossier: string): void {
    this.bring(dossier, 'examining');
    this.say(dossier, 'agency.decided', { outcome: outcomes[dossier] });
  }

  get view() {
    return caseView(this.state, this.bundle, this.now);
  }

  /** National status of each dossier, or why it has none. */
  get ends(): Readonly<Record<string, number | string>> {
    return Object.fromEntries(this.view.dossiers.map(({ id, phase, status }) => [id, status ?? phase]));
  }

  private answerAll(): void {
    for (let call = this.state.calls[0]; call; call = this.state.calls[0]) {
      const { token, name, dossier, input } = call;
      if (name === 'submitApplication' && dossier)
        this.applications[dossier] ??= (input as { content: Record<string, unknown> }).content;
      this.take({ type: 'callSucceeded', token, output: { number: 'HS-1', notices: [], cancelled: true } });
    }
  }
}

/** Every choice that holds the registration and at least one more. */
function choices(bundle: Bundle): readonly (readonly string[])[] {
  const followers = Object.keys(bundle.dossiers).filter((id) => id !== registration);
  return Array.from({ length: 2 ** followers.length - 1 }, (_unused, number) => [
    registration,
    ...followers.filter((_follower, at) => (number + 1) & (2 ** at)),
  ]);
}

const versions = [
  ['birth@1', '2026-08-28T16:10+07:00', earlierBirthDeclaration, '2026-09-03 17:00', '2026-09-07 17:00'],
  ['birth@2', '2026-09-03T08:00+07:00', birthDeclaration, '2026-09-04 17:00', '2026-09-08 17:00'],
] as const;

const rows = versions.flatMap(([key, filed, declare, registered, all]) =>
  choices(bundles[key] as Bundle).map((chosen) => ({ key, filed, declare, registered, all, chosen })),
);

describe.each(rows)('$key with $chosen', ({ key, filed, declare, registered, all, chosen }) => {
  const bundle: Bundle = bundles[key];
  const followers = chosen.filter((id) => id !== registration);
  const open = () => new BirthCase(bundle, filed, declare({ chosen: [...chosen] as never }));
  const notChosen = Object.fromEntries(
    Object.keys(bundle.dossiers).flatMap((id) => (chosen.includes(id) ? [] : [[id, 'notChosen']])),
  );
  const expected = (statuses: Readonly<Record<string, number | string>>) => ({ ...notChosen, ...statuses });
  const all10 = Object.fromEntries(chosen.map((id) => [id, 10]));
  const followersAre = (end: number | string) => Object.fromEntries(followers.map((id) => [id, end]));

  it('is promised as the law says, and returned in whatever order the agencies decide', () => {
    for (const order of [followers, followers.toReversed()]) {
      const birth = open();
      expect(birth.view.promisedAt).toBe(all);
      expect(birth.view.dossiers.filter(({ id }) => id === registration)[0]?.dueAt).toBe(registered);
      expect(birth.ends).toEqual(expected({ [registration]: 1, ...followersAre('waiting') }));
      birth.decide(registration);
      expect(birth.ends).toEqual(expected({ [registration]: 9, ...followersAre(1) }));
      for (const follower of order) birth.decide(follower);
      expect(birth.ends).toEqual(expected(all10));
      expect(birth.state.outcome).toBe('returned');
    }
  });

  it('tells each agency its own fields, and the number of the child once it has one', () => {
    const birth = open();
    birth.decide(registration);
    for (const id of chosen) {
      const receives: readonly string[] = bundle.dossiers[id]?.procedure.receives ?? [];
      expect(Object.keys(birth.applications[id] ?? {}).filter((field) => !receives.includes(field))).toEqual([]);
      if (id !== registration) expect(birth.applications[id]).toMatchObject({ certificate });
    }
    const { chosen: _chosen, ...toldOf } = birth.applications[registration] ?? {};
    expect(JSON.stringify(toldOf)).not.toMatch(/Trạm Y tế|0000000000/);
  });

  it.each(points)('a registration that is refused when it is %s ends everything that waits for it', (point) => {
    const birth = open();
    birth.bring(registration, point);
    birth.say(registration, 'agency.refused', { reasons: ['wrong-commune'] });
    expect(birth.ends).toEqual(expected({ [registration]: 3, ...followersAre('notOpened') }));
    expect(birth.state.outcome).toBe('refused');
  });

  it.each(points)('a registration that is withdrawn when it is %s ends everything that waits for it', (point) => {
    const birth = open();
    birth.bring(registration, point);
    birth.say(registration, 'citizen.withdrew');
    expect(birth.ends).toEqual(expected({ [registration]: 8, ...followersAre('notOpened') }));
    expect(birth.state.outcome).toBe('withdrawn');
  });

  it.each([
    ['refused', 3, 'agency.refused', { reasons: ['no-such-record'] }],
    ['withdrawn', 8, 'citizen.withdrew', {}],
    ['stopped', 8, 'officer.stopped', { by: 'one-stop-centre/clerk', reason: 'filed twice' }],
  ] as const)('a procedure after it that is %s leaves the others as they are', (_how, status, type, fields) => {
    for (const follower of followers) {
      for (const point of points) {
        const birth = open();
        birth.decide(registration);
        birth.bring(follower, point);
        birth.say(follower, type, fields);
        for (const other of followers.filter((id) => id !== follower)) birth.decide(other);
        expect(birth.ends, `${follower}, ${point}`).toEqual(expected({ ...all10, [follower]: status }));
      }
    }
  });
});
