import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeId } from '../../../definitions/language/dossier-id.js';
import { canTake, finalResult } from '../../../workflows/engine/decide/chart-reading.js';
import { openDossiers } from '../../../workflows/engine/decide/draft.js';
import {
  director,
  environment,
  type Investor,
  investorDeclaration,
  land,
  owner,
} from '../../declarations/investors.js';
import { corrected, happeningsOf } from '../../definitions/procedures/happenings.js';
import { InvestorCase } from './investor-case.js';

const { environment: _environment, land: _land, ...smallest } = investorDeclaration();
const manager = { ...owner, key: 'manager' };

/** What is asked for while the case runs, each once. */
const additions: readonly (readonly [Partial<Investor>, string])[] = [
  [{ people: [owner] }, 'judicial-record.owner'],
  [{ people: [manager] }, 'judicial-record.manager'],
  [{ environment }, 'environment-licence'],
  [{ land }, 'land-lease'],
];

const outside = /^(agency|citizen|officer)\./;

/** Everything that may happen next, in any state the case can be in. */
function ways(trial: InvestorCase, asked: Set<string>): (() => void)[] {
  const answers = trial.state.calls.filter(({ name }) => name !== 'closeCase').map((call) => () => trial.answer(call));
  const events = openDossiers(trial.state).flatMap(([id, { snapshot }]) =>
    happeningsOf(placeId(id), snapshot.context.application)
      .filter((event) => outside.test(event.type) && event.type !== corrected(null).type && canTake(snapshot, event))
      .map((event) => () => trial.tell(event, id)),
  );
  const more = additions
    .filter(([, id]) => !asked.has(id))
    .map(([part, id]) => () => {
      const event = trial.addition(part, id);
      if (trial.refusal(event)) return;
      trial.tell(event);
      asked.add(id);
    });
  return [...answers, ...answers, ...events, ...more, () => trial.continueAsNew(), () => trial.pass(3_600_000)];
}

const closing = (trial: InvestorCase) => trial.state.calls.find(({ name }) => name === 'closeCase');

interface Closing {
  readonly record: {
    readonly dossiers: readonly { readonly id: string; readonly result: string; readonly code?: string }[];
  };
}

function closingOf(trial: InvestorCase): Closing {
  const call = closing(trial);
  if (call) return call.input as Closing;
  throw new Error(`The case does not close: ${JSON.stringify(trial.phases())}`);
}

/** Ends whatever goes on, as an officer would. */
function finish(trial: InvestorCase): void {
  for (let round = 0; round < 50 && !closing(trial); round += 1) {
    trial.confirm();
    for (const [id, { snapshot }] of openDossiers(trial.state)) {
      if (finalResult(snapshot)) continue;
      const [way] = happeningsOf(placeId(id), snapshot.context.application).filter(
        (event) =>
          /^(officer\.decidedByHand|officer\.retried|officer\.stopped|citizen\.withdrew)$/.test(event.type) &&
          canTake(snapshot, event),
      );
      if (way) trial.tell(way, id);
    }
  }
}

describe('an investor’s case, in whatever order things happen', () => {
  it('loses no dossier, sends no filing twice, and closes with one result for each', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        const trial = new InvestorCase({ ...smallest, people: [director] });
        const asked = new Set<string>();
        for (const choice of choices) {
          if (closing(trial)) break;
          const possible = ways(trial, asked);
          possible[choice % possible.length]?.();
        }
        finish(trial);
        const { record } = closingOf(trial);
        const ids = record.dossiers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(new Set(trial.applications).size).toBe(trial.applications.length);
        for (const id of ['investment-registration', 'enterprise-registration', 'judicial-record.director', ...asked]) {
          const own = record.dossiers.find((dossier) => dossier.id === id);
          expect(own?.result, id).toMatch(/positive|refused|withdrawn|stopped|notOpened/);
          expect(own?.code, id).toBe(`T-${id}`);
        }
        // What was sent under one reference belongs to a dossier that is on record.
        for (const key of trial.applications) expect(ids).toContain(key.split('/')[0]);
      }),
      { numRuns: 300 },
    );
  });

  it('gives each filing of a dossier a number of its own, without a gap', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        const trial = new InvestorCase({ ...smallest, people: [] });
        for (const choice of choices) {
          if (closing(trial)) break;
          const possible = ways(trial, new Set(additions.map(([, id]) => id)));
          possible[choice % possible.length]?.();
        }
        const filings = trial.applications.filter((key) => key.startsWith('enterprise-registration/'));
        expect(filings).toEqual(filings.map((_, at) => `enterprise-registration/${at + 1}/application`));
      }),
      { numRuns: 200 },
    );
  });
});
