import { describe, expect, it } from 'vitest';
import { pensionerDeclaration } from '../../declarations/scenarios.js';
import { dossierAfter, metaOf } from './chart-walk.js';
import {
  accepted,
  examining,
  extract,
  type Happening,
  outcomes,
  refused,
  sent,
  supplementRequested,
} from './happenings.js';

const alreadyRemoved: Happening = {
  type: 'agency.alreadyRemoved',
  outcome: outcomes['residence-deregistration'],
  note: 'removed on 2026-02-26',
};

const removal = (...happenings: Happening[]) =>
  dossierAfter('residence-deregistration', pensionerDeclaration(), ...happenings);

describe('removal of permanent residence', () => {
  it('is a success with a note when the police had removed the person before (scenario 16)', () => {
    const { snapshot, status } = removal(sent('submit'), alreadyRemoved);
    expect(status).toBe(9);
    expect(snapshot.hasTag('final:positive')).toBe(true);
    expect(snapshot.context.note).toBe('removed on 2026-02-26');
    expect(snapshot.context.outcome).toEqual(outcomes['residence-deregistration']);
  });

  it('does not mind hearing twice that it is being examined', () => {
    expect(removal(sent('submit'), accepted, examining, examining).state).toBe('processing.examining');
  });

  it('uses the police’s own slips: CT04 for receipt, CT05 for a supplement, CT06 for a refusal', () => {
    const formAfter = (...happenings: Happening[]) => metaOf(removal(sent('submit'), ...happenings).snapshot).form;
    expect(formAfter(accepted)).toEqual({ formSet: '66/2023/TT-BCA', number: 'CT04' });
    expect(formAfter(accepted, supplementRequested)).toEqual({ formSet: '66/2023/TT-BCA', number: 'CT05' });
    expect(formAfter(refused)).toEqual({ formSet: '66/2023/TT-BCA', number: 'CT06' });
  });

  it('tells the police who, where, which household and which extract, and nothing of the cause of death', () => {
    const [call] = removal().calls;
    const { deceased, household } = pensionerDeclaration();
    expect(call?.input).toEqual({
      kind: 'application',
      content: {
        deceased: { personalId: deceased.personalId, name: deceased.name },
        residence: deceased.residence.kind === 'permanent' && deceased.residence.address,
        household,
        extract,
      },
    });
  });
});
