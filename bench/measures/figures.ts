/** Everything that one run has measured. */
import type { ContestantName } from '../workload/contestants.js';
import type { Round } from './contest.js';
import type { HistoryFigures } from './history-figures.js';
import type { MemoryFigures } from './memory-process.js';
import type { EngineTimes } from './pure-case.js';

export interface Figures {
  readonly machine: Machine;
  readonly rounds: readonly Round[];
  /** One serial case each. */
  readonly histories: Readonly<Record<ContestantName, HistoryFigures>>;
  /** Milliseconds for a complete case. */
  readonly replayMs: Readonly<Record<'engine' | 'inline', number>>;
  readonly pure: EngineTimes;
  readonly memory: MemoryFigures;
  /** Workflow code, KB. */
  readonly codeKb: Readonly<Record<'engine' | 'inline', number>>;
}

export interface Machine {
  readonly cores: number;
  readonly processor: string;
  readonly node: string;
  readonly server: string;
  readonly database: string;
  readonly sdk: string;
  readonly xstate: string;
  readonly measuredOn: string;
}
