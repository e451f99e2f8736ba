import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgencyPort } from '../../agencies/port.js';
import { type AgencyId, agencyIds } from '../../definitions/agencies/agency.js';
import { birthBundle } from '../../definitions/bundles/birth/index.js';
import { localDate } from '../../definitions/calendar/local-date.js';
import { type Scene, setScene } from '../agencies/scene.js';
import { type BirthChanges, birthDeclaration, certificate } from '../declarations/birth.js';
import { walk } from './chart-walk.js';

type DossierId = keyof typeof birthBundle.dossiers;

const registered = { ...certificate, signedBy: 'Chủ tịch UBND xã' };
const paid = { type: 'citizen.paid', receipt: { number: 'BL-1', paidOn: localDate('2026-03-02') } };
const confirmed = { type: 'citizen.confirmed' };

describe('the charts of a birth and the agencies agree', () => {
  let scenes: readonly Scene[] = [];
  let ports: Record<AgencyId, AgencyPort>;
  beforeAll(async () => {
    scenes = await Promise.all(agencyIds.map((agency) => setScene(agency)));
    ports = Object.fromEntries(scenes.map(({ port }) => [port.agency, port])) as Record<AgencyId, AgencyPort>;
  });
  afterAll(() => Promise.all(scenes.map((scene) => scene.close())));

  const knows = (agency: AgencyId, facts: Record<string, boolean | number>) =>
    scenes.find(({ port }) => port.agency === agency)?.backDoor.addFaults({ kind: 'knows', facts, times: 1 });

  let cases = 0;
  async function issuedBy(id: DossierId, changes: BirthChanges = {}) {
    cases += 1;
    const { procedure, application, passedOn, after } = birthBundle.dossiers[id];
    const whole = { ...application(birthDeclaration(changes)), ...(after.length > 0 && passedOn(registered)) };
    const common = {
      caseId: `birth-walk${cases}`,
      reservation: { granted: true },
      citizen: [confirmed, paid],
    } as const;
    const end = await walk({ ...common, procedure, application: whole, ports });
    return end.context.outcome;
  }

  it('on registering a birth, which gives the child its number', async () => {
    expect(await issuedBy('birth-registration')).toMatchObject({
      number: expect.stringMatching(/^\d+\/2026$/),
      personalId: expect.stringMatching(/^089326\d{6}$/),
    });
  });

  it('on a birth that the commune verifies', async () => {
    await knows('commune-civil-status', { needsVerification: true });
    expect(await issuedBy('birth-registration')).toMatchObject({ issuedOn: '2026-03-02' });
  });

  it('on copies of the certificate, which are paid before it is issued', async () => {
    expect(await issuedBy('birth-registration', { copies: 3 })).toMatchObject({ issuedOn: '2026-03-02' });
  });

  it('on entering the child in its household, free or for a fee', async () => {
    expect(await issuedBy('residence-registration')).toMatchObject({ registeredOn: '2026-03-02' });
    await knows('commune-police', { fee: 10_000 });
    expect(await issuedBy('residence-registration')).toMatchObject({ registeredOn: '2026-03-02' });
  });

  it('on a health card, also for the child of a mother without an insurance number', async () => {
    expect(await issuedBy('health-card')).toEqual({
      cardNumber: `TE1${certificate.personalId}`,
      validFrom: '2026-08-24',
      validUntil: '2032-08-24',
    });
  });

  it('on an identity card under the number that the registration gave', async () => {
    expect(await issuedBy('identity-card')).toMatchObject({ cardNumber: certificate.personalId });
  });
});
