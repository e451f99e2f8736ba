import { describe, expect, it } from 'vitest';
import { consequencesLines } from '../../cli/consequences-text.js';
import type { Bundle } from '../../definitions/language/bundle.js';
import { bundles } from '../../definitions/registry.js';
import { consequencesOfClosed } from '../../workflows/engine/decide/annulled-results.js';
import { consequencesOf } from '../../workflows/engine/decide/consequences.js';
import { pensionerDeclaration } from '../declarations/scenarios.js';
import { filedAt, TrialCase } from '../workflows/engine/test-bundle.js';

const bundle: Bundle = bundles['death@1'];

describe('the text of lienthong consequences', () => {
  const { state } = new TrialCase(bundle, filedAt, pensionerDeclaration());
  const stopped = consequencesOf(state, bundle, 'stop');

  it('says in both languages what becomes of each dossier, with its statuses, its form and why', () => {
    expect(consequencesLines(stopped, 'en').slice(0, 8)).toEqual([
      'Case trial-1',
      'To stop the whole case means:',
      '',
      'Death registration (death-registration): is stopped, status 4 → 8 (stopped), form 05 (03/2025/TT-VPCP)',
      '  its agency is asked to end its work; what the agency has decided before it hears of it stands',
      '',
      'Removal of permanent residence (residence-deregistration): never opens',
      '  stopped before the dossier was opened',
    ]);
    const vietnamese = consequencesLines(stopped, 'vi');
    expect(vietnamese).toContain('Nếu dừng xử lý cả hồ sơ:');
    expect(vietnamese).toContain('Xóa đăng ký thường trú (residence-deregistration): không được mở');
    expect(vietnamese.at(-1)).toBe('Chưa có gì được thực hiện.');
  });

  it('numbers what an annulment of a closed case undoes, and says how', () => {
    const record = {
      caseId: 'death-1',
      dossiers: [
        { id: 'death-registration', result: 'positive', decidedAt: 1, reversible: 'by-annulment' },
        { id: 'residence-deregistration', result: 'positive', decidedAt: 3, reversible: 'by-restoration' },
        { id: 'survivor-benefit', result: 'refused', decidedAt: 4, reversible: 'by-recovery' },
        { id: 'funeral-support', result: 'notChosen', reversible: 'by-recovery' },
        { id: 'funeral-allowance', result: 'positive', decidedAt: 2, reversible: 'by-recovery' },
      ],
    } as const;
    const text = consequencesLines(consequencesOfClosed(record, bundle, 'annul'), 'en').filter(Boolean);
    expect(text.slice(2, -1)).toEqual([
      'Death registration (death-registration): is undone, number 3 in order',
      '  the result is annulled',
      'Removal of permanent residence (residence-deregistration): is undone, number 1 in order',
      '  what was before is restored',
      'Survivor benefit (survivor-benefit): has ended',
      '  was refused before: nothing changes',
      'Funeral allowance (funeral-allowance): is undone, number 2 in order',
      '  payment ends and what was paid is recovered',
    ]);
    const closed = consequencesLines(consequencesOfClosed(record, bundle, 'withdraw'), 'en');
    expect(closed).toEqual(['Case death-1', expect.stringContaining('can only be annulled'), '', 'Nothing was done.']);
    const other = consequencesLines(consequencesOfClosed(record, bundle, 'annul', 'survivor-benefit'), 'en');
    expect(other[1]).toBe('"survivor-benefit" ended without a result: there is nothing to annul.');
    const unknown = consequencesLines(consequencesOfClosed(record, bundle, 'annul', 'funeral-support'), 'en');
    expect(unknown[1]).toContain('The case has no dossier "funeral-support". It has: death-registration');
  });
});
