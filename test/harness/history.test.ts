import { describe, expect, it } from 'vitest';
import { keptFiles, readRecorded } from '../replay/recorded-files.js';
import { asHistory } from '../replay/recorded-run.js';
import { type HistoryEvent, mostPendingTimers } from './history.js';

const started = (timerId: string): HistoryEvent => ({ timerStartedEventAttributes: { timerId } });
const fired = (timerId: string): HistoryEvent => ({ timerFiredEventAttributes: { timerId } });
const cancelled = (timerId: string): HistoryEvent => ({ timerCanceledEventAttributes: { timerId } });

describe('the timers that are pending at once', () => {
  it('are one where each is started after the one before has gone off or was taken back', () => {
    expect(mostPendingTimers([started('1'), fired('1'), started('2'), cancelled('2'), started('3')])).toBe(1);
  });

  it('are two where one is started before the other has ended, and none where there is no timer', () => {
    expect(mostPendingTimers([started('1'), started('2'), cancelled('1'), started('3'), fired('2')])).toBe(2);
    expect(mostPendingTimers([])).toBe(0);
  });
});

const recorded = [...new Set(keptFiles().map(({ name }) => name))];
// An annulment has no dates, and where nobody is away no timer.
const cases = recorded.filter((name) =>
  readRecorded(name).runs.every(({ workflowId }) => !/\.annulment$/.test(workflowId)),
);

describe('a recorded case has at most one timer pending at any moment', () => {
  it.each(cases)('%s', (name) => {
    const runs = readRecorded(name).runs.map(({ history }) => asHistory(history).events ?? []);
    expect(runs.map(mostPendingTimers).filter((most) => most > 1)).toEqual([]);
    // The walk has seen timers: a case without any would prove nothing.
    expect(runs.some((events) => mostPendingTimers(events) === 1)).toBe(true);
  });
});
