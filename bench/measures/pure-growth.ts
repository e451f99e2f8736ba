/** What one event costs the engine in cases of many dossiers, and late in a long case. Microseconds, without Temporal. */
import { prepareCase } from '../../client/case-facts.js';
import { later } from '../../definitions/calendar/instant.js';
import { publicSectorCalendar } from '../../definitions/calendar/public-sector.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import type { CaseFacts, CaseState, PendingCall } from '../../workflows/engine/decide/case-state.js';
import { decide } from '../../workflows/engine/decide/decide.js';
import type { Happening } from '../../workflows/engine/decide/happening.js';
import { openCase } from '../../workflows/engine/decide/open-case.js';
import { declarationOf, filedAt } from '../workload/declaration.js';
import { courseOf } from './course.js';
import { median } from './numbers.js';
import { show, timed } from './pure-case.js';
import { syntheticBundle } from './synthetic-bundle.js';

export interface Growth {
  readonly size: number;
  readonly decideUs: number;
  readonly showUs: number;
}

const repetitions = 20;
/** Each is a case played anew up to the events that are measured. */
const playedCases = 8;
const warmUpEvents = 300;

/** @param sizes dossiers in the case */
export async function costByDossiers(sizes: readonly number[]): Promise<Growth[]> {
  const growth: Growth[] = [];
  for (const size of sizes) {
    const bundle = syntheticBundle(size);
    const facts: CaseFacts = { ...sampleFacts(), declaration: { subject: 'S' } };
    const course = await courseOf(facts, bundle, { decides: removed });
    const [decided, shown]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < repetitions; turn += 1) {
      let { state } = openCase(facts, bundle);
      for (const { happening, at } of course) {
        state = timed(decided, () => decide(state, happening, at, bundle)).state;
        timed(shown, () => show(state, bundle, at));
      }
    }
    growth.push({ size, decideUs: median(decided), showUs: median(shown) });
  }
  return growth;
}

/** @param sizes events that the case has had before, in rounds of a request for papers and its answer */
export function costByEvents(sizes: readonly number[]): Growth[] {
  const bundle = syntheticBundle(5);
  const facts: CaseFacts = { ...sampleFacts(), declaration: { subject: 'S' } };
  const costAfter = (size: number): Growth => {
    const [decided, shown]: [number[], number[]] = [[], []];
    for (let turn = 0; turn < playedCases; turn += 1) {
      const papers = new PaperRounds(facts, bundle);
      while (papers.events < size) papers.next();
      papers.show();
      papers.next((decide, show) => {
        timed(decided, decide);
        timed(shown, show);
      });
    }
    return { size, decideUs: median(decided), showUs: median(shown) };
  };
  costAfter(warmUpEvents);
  return sizes.map(costAfter);
}

type Step = (decide: () => void, show: () => void) => void;
/** On the way to the events that are measured nobody looks at the case. */
const unseen: Step = (decide) => decide();

/** One dossier whose agency asks for papers again and again. */
class PaperRounds {
  events = 0;
  private state: CaseState;
  private sequence = 0;

  constructor(
    private readonly facts: CaseFacts,
    private readonly bundle: Bundle,
  ) {
    const { state, effects } = openCase(facts, bundle);
    this.state = state;
    const [first] = effects.flatMap((effect) => (effect.type === 'startCall' ? [effect.call] : []));
    if (first) this.take(answerTo(first), unseen);
  }

  /** Three events more. */
  next(step = unseen): void {
    this.sequence += 1;
    const sequence = this.sequence;
    const reference = `${this.facts.caseId}/removal-1/1`;
    const notice = { agency: 'commune-police', reference, sequence };
    const asks = { type: 'agency.supplementRequested', items: ['household-book'] };
    const papers = { type: 'citizen.supplied', documents: [{ kind: 'household-book', location: 'store/book.pdf' }] };
    const message = { dossier: 'removal-1' };
    this.take(received({ ...message, id: `asks-${sequence}`, notice, event: asks }), step);
    this.take(received({ ...message, id: `brings-${sequence}`, event: papers }), step);
    for (const call of this.state.calls) this.take(answerTo(call), step);
  }

  show(): void {
    show(this.state, this.bundle, this.now());
  }

  private now = () => later(this.facts.filedAt, this.events);

  private take(happening: Happening, step: Step): void {
    this.events += 1;
    const decided = () => {
      this.state = decide(this.state, happening, this.now(), this.bundle).state;
    };
    step(decided, () => this.show());
  }
}

const received = (message: Extract<Happening, { type: 'messageReceived' }>['message']): Happening => ({
  type: 'messageReceived',
  message,
});

const answerTo = ({ token }: PendingCall): Happening => ({
  type: 'callSucceeded',
  token,
  output: { number: 'CT04-1', notices: [] },
});

const removed = () => ({
  type: 'agency.decided',
  outcome: { removedOn: '2026-03-02', noticeNumber: '1/2026/TB-CAX' },
});

function sampleFacts(): CaseFacts {
  const ground = { subjectSecret: 'pure', calendar: publicSectorCalendar, promises: {} };
  return prepareCase('death', declarationOf(1), filedAt, ground).facts;
}
