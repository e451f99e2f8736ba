import { describe, expect, it } from 'vitest';
import { readLimits, usualLimits } from '../../worker/agency-limits.js';

describe('limits of agencies, as an operator writes them', () => {
  it('are as usual where nothing is said', () => {
    expect(readLimits('{"commune-police": {"perSecond": 0.5}, "home-affairs": {"atOnce": 2}}')).toEqual({
      'commune-police': { ...usualLimits, perSecond: 0.5 },
      'home-affairs': { ...usualLimits, atOnce: 2 },
    });
    expect(readLimits('{}')).toEqual({});
  });

  it.each([
    ['{"police": {"perSecond": 5}}', 'police'],
    ['{"commune-police": {"perSecond": 0}}', 'perSecond'],
    ['{"commune-police": {"atOnce": 1.5}}', 'atOnce'],
    ['{"commune-police": {"perMinute": 5}}', 'perMinute'],
    ['commune-police=5', 'JSON'],
  ])('%s is refused with what is wrong and how it is written', (text, named) => {
    expect(() => readLimits(text)).toThrow(/LIENTHONG_AGENCY_LIMITS.*"perSecond": 5/s);
    expect(() => readLimits(text)).toThrow(named);
  });
});
