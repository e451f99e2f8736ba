import { ApplicationFailure, defaultPayloadConverter, type FailureConverter } from '@temporalio/common';
import { describe, expect, it } from 'vitest';
import { callFailures } from '../../activities/errors.js';
import { failureConverterPath } from '../../codec/data-converter.js';
import { refusalCodes } from '../../workflows/codes.js';

const { failureConverter } = (await import(failureConverterPath)) as { failureConverter: FailureConverter };
const secret = 'Nguyễn Văn Mẫu';
const carried = (fault: Error) => failureConverter.errorToFailure(fault, defaultPayloadConverter);
const failureOf = (type: string) => ApplicationFailure.nonRetryable(secret, type);

describe('a failure', () => {
  it('says nothing in the clear, nor does what caused it, and comes back as it was', () => {
    const fault = ApplicationFailure.create({ message: secret, type: 'AGENCY_REJECTED', cause: new Error(secret) });
    const failure = carried(fault);
    for (const one of [failure, failure.cause]) {
      expect(one?.message).toBe('Encoded failure');
      expect(one?.stackTrace).toBe('');
    }
    expect(failureConverter.failureToError(failure, defaultPayloadConverter)).toMatchObject({
      message: secret,
      type: 'AGENCY_REJECTED',
      cause: { message: secret },
    });
  });

  it('of a call never shows what an agency answered', () => {
    for (const type of Object.keys(callFailures)) expect(carried(failureOf(type)).message).toBe('Encoded failure');
  });

  it('of a task that waits for another build, or that was asked too early, can be read by whoever asked', () => {
    for (const words of [
      'Case death-1 waits for its build: this build has no bundle death@2.',
      'The case was only just taken over by this worker, and may not have been given its workflow task. Ask again.',
    ])
      expect(carried(new Error(words))).toMatchObject({ message: words, stackTrace: '' });
    expect(carried(new Error(`${secret}: Case death-1 waits for its build: `)).message).toBe('Encoded failure');
  });

  it('that refuses a message can be read in the Temporal UI, which opens none; its stack cannot', () => {
    const shown = refusalCodes.filter((code) => carried(failureOf(code)).message === secret);
    // A chart's fault repeats what it stumbled over.
    expect(shown).toEqual(refusalCodes.filter((code) => code !== 'CHART_FAULT'));
    for (const code of shown) expect(carried(failureOf(code)).stackTrace).toBe('');
  });
});
