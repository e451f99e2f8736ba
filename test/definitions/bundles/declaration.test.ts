import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deathBundle } from '../../../definitions/bundles/death/index.js';
import { declaration } from '../../../definitions/bundles/death/schema.js';
import { applicationSchemas, declarationSchemas, eventSchemas, outcomeSchemas } from '../../../definitions/schemas.js';
import { declare, type Filed, myXuyen, retiredMan } from '../../declarations/base-declaration.js';

/** The field and the sentence that a clerk would see. */
function complaints(changes: Partial<Filed>): string[] {
  const { error } = declaration.safeParse({ ...retiredMan, ...changes });
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

describe('a declaration of death', () => {
  it('is accepted as it stands, also with a birth year only', () => {
    expect(complaints({})).toEqual([]);
    expect(complaints({ deceased: { ...retiredMan.deceased, born: { year: 1955 } } })).toEqual([]);
  });

  it('is refused field by field when the dates contradict each other', () => {
    expect(complaints({ deceased: { ...retiredMan.deceased, born: { year: 2026, month: 3 } } })).toEqual([
      'deceased.born: Born after the day of death.',
    ]);
    expect(
      complaints({ funeral: { payee: { kind: 'applicant' }, burial: { on: '2026-02-20', place: myXuyen } } }),
    ).toEqual(['funeral.burial.on: Buried before the day of death.']);
    expect(
      complaints({
        deathNotice: { kind: 'facility-notice', number: '9', issuedOn: '2026-02-01', issuedBy: 'Trạm Y tế' },
      }),
    ).toEqual(['deathNotice.issuedOn: The notice was issued before the day of death.']);
  });

  it('may name a district only for a time when there were districts', () => {
    const withDistrict = { ...myXuyen, district: 'huyện Mỹ Xuyên' };
    expect(complaints({ death: { ...retiredMan.death, place: withDistrict } })).toEqual([
      'death.place.district: There was no district on 2026-02-24: districts ended on 2025-06-30. Give province and commune.',
    ]);
    const earlier = { ...retiredMan.death, date: '2025-06-30', place: withDistrict };
    expect(complaints({ death: earlier })).toEqual([]);
  });

  it('needs twelve digits in a personal number, letters in a name, and no extract number on a notice', () => {
    expect(complaints({ deceased: { ...retiredMan.deceased, personalId: '09405500001' } })[0]).toMatch(
      /^deceased\.personalId: /,
    );
    const name = { family: 'Lê', given: 'Thử 2' };
    expect(complaints({ deceased: { ...retiredMan.deceased, name } })).toEqual([
      'deceased.name.given: A name has no digits.',
    ]);
    const deathNotice = {
      kind: 'commune-notice',
      number: '12/2026/TLKT',
      issuedOn: '2026-02-25',
      issuedBy: 'UBND',
    } as const;
    expect(complaints({ deathNotice })[0]).toMatch(/^deathNotice\.number: This is the number of an extract/);
  });

  it('knows no day without its month', () => {
    expect(complaints({ deceased: { ...retiredMan.deceased, born: { year: 1955, day: 3 } } })[0]).toMatch(
      /^deceased\.born: /,
    );
  });

  it('chooses two to five procedures, registration always among them, each once', () => {
    expect(complaints({ chosen: ['death-registration'] })[0]).toMatch(/^chosen: /);
    expect(complaints({ chosen: ['residence-deregistration', 'survivor-benefit'] })).toEqual([
      'chosen: Registration of the death belongs to every choice. After it, file the others one by one.',
    ]);
    expect(complaints({ chosen: ['death-registration', 'death-registration'] })).toEqual([
      'chosen: A procedure is chosen once.',
    ]);
  });

  it('needs a payee and a burial when funeral money is asked for', () => {
    expect(complaints({ funeral: undefined })).toEqual([
      'funeral: A funeral payment needs the payee, the day and the place of the burial.',
    ]);
  });

  it('needs a commune that is competent', () => {
    expect(complaints({ death: { ...retiredMan.death, place: { detail: 'ngoài đồng' } } })).toEqual([
      'death.place: A place of death in Vietnam needs its province and commune.',
    ]);
  });

  it('says which portal field each answer comes from', () => {
    const written = JSON.stringify(z.toJSONSchema(declaration, { io: 'input' }));
    for (const field of [
      'NycHoTen',
      'NycQuanHe',
      'NdktChuDem',
      'NdktNgaySinh',
      'NctccLoaiCutru',
      'NoichetDiachi',
      'GbtSogiayto',
      'XoaChuhoQuanhe',
      'CanhanIsNyc',
    ]) {
      expect(written).toContain(field);
    }
  });
});

describe('the sample in examples/', () => {
  it('reaches all five procedures lawfully, with one funeral payment ahead of the other', () => {
    const sample = declaration.parse(
      JSON.parse(readFileSync(new URL('../../../examples/death.json', import.meta.url), 'utf8')),
    );
    expect(deathBundle.scope(sample)).toBe(true);
    for (const id of deathBundle.chosen(sample)) {
      expect(deathBundle.dossiers[id as keyof typeof deathBundle.dossiers].applicable(sample)).toBe(true);
    }
    expect(deathBundle.exclusivePayments?.[0]?.claims(sample).map(({ head }) => head)).toEqual(['B6', 'B4']);
  });
});

describe('the schemas', () => {
  it('can all be written as JSON Schema', () => {
    const all = [declarationSchemas, applicationSchemas, outcomeSchemas, eventSchemas].flatMap((schemas) =>
      Object.values<z.ZodType>(schemas),
    );
    for (const schema of all) expect(z.toJSONSchema(schema, { io: 'input' })).toHaveProperty('$schema');
  });

  it('change nothing of what they have accepted before, so that a declaration may be checked twice', () => {
    const accepted = declare(retiredMan, {});
    expect(declaration.parse(JSON.parse(JSON.stringify(accepted)))).toEqual(accepted);
  });
});
