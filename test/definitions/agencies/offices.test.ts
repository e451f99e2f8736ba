import { describe, expect, it } from 'vitest';
import { agencyIds } from '../../../definitions/agencies/agency.js';
import { communeOn, communes, provinces } from '../../../definitions/agencies/communes.js';
import { competentOffice, NoCompetentOffice, offices } from '../../../definitions/agencies/offices.js';
import { addDays, localDate } from '../../../definitions/calendar/local-date.js';

const myXuyen = '31684';
const taiVan = '31687';
const lastDayOfDistricts = localDate('2025-06-30');
const merger = localDate('2025-07-01');
const places = [myXuyen, taiVan].flatMap((commune) => agencyIds.map((agency) => [agency, commune] as const));

describe('which office is competent', () => {
  it.each(places)('%s in commune %s: exactly one on every first of a month since 2016', (agency, commune) => {
    for (let date = localDate('2016-01-01'); date < '2027-12-31'; date = addDays(date, 30)) {
      const competent = offices.filter(
        (office) =>
          office.agency === agency &&
          office.communes.includes(commune) &&
          office.validFrom <= date &&
          (office.validTo ?? '9999') >= date,
      );
      expect(competent, date).toEqual([competentOffice(agency, commune, date)]);
    }
  });

  it('17: the district decided until 30/06/2025, its successor in the commune from the next day', () => {
    const district = competentOffice('commune-social-protection', myXuyen, localDate('2025-06-27'));
    const successor = competentOffice('commune-social-protection', myXuyen, merger);
    expect(district).toMatchObject({ level: 'district', orgCode: 'H51.17', validTo: lastDayOfDistricts });
    expect(successor).toMatchObject({ level: 'commune', province: '92' });
    expect(district.successorIds).toEqual([successor.id]);
  });

  it('an unknown commune is refused with what to do', () => {
    expect(() => competentOffice('commune-police', '00001', merger)).toThrow(NoCompetentOffice);
    expect(() => competentOffice('commune-police', '00001', merger)).toThrow(/none on record.*add the office/);
  });

  it('a day before the directory begins is refused with who was competent, and when', () => {
    expect(() => competentOffice('commune-police', myXuyen, localDate('2010-01-01'))).toThrow(
      /Commune police.*2010-01-01.*Công an thị trấn Mỹ Xuyên \(2016-01-01 to 2025-06-30\).*2025-07-01 to now/,
    );
  });
});

describe('the directory', () => {
  it('has no district office after the district level ended', () => {
    for (const { level, validTo, id } of offices) {
      if (level === 'district') expect(validTo && validTo <= lastDayOfDistricts, id).toBe(true);
    }
  });

  it('names every office once, and only successors that exist and begin the day after', () => {
    expect(new Set(offices.map(({ id }) => id)).size).toBe(offices.length);
    for (const { id, validTo, successorIds } of offices) {
      expect(successorIds.length > 0, id).toBe(validTo !== undefined);
      for (const successorId of successorIds) {
        const successor = offices.find((office) => office.id === successorId);
        expect(successor?.validFrom, id).toBe(validTo && addDays(validTo, 1));
      }
    }
  });

  it('gives every office the code of its own province', () => {
    for (const { orgCode, province, id } of offices)
      expect(orgCode.startsWith(provinces[province].orgCode), id).toBe(true);
  });

  it('serves only communes that exist', () => {
    const known = new Set(communes.map(({ code }) => code));
    for (const office of offices) for (const code of office.communes) expect(known.has(code), office.id).toBe(true);
  });
});

describe('a commune', () => {
  it('keeps its code when name and province change', () => {
    expect(communeOn(myXuyen, lastDayOfDistricts)).toMatchObject({ name: { vi: 'thị trấn Mỹ Xuyên' }, province: '94' });
    expect(communeOn(myXuyen, merger)).toMatchObject({ name: { vi: 'phường Mỹ Xuyên' }, province: '92' });
  });

  it('that nobody knows is refused with those that are known', () => {
    expect(() => communeOn('99999', merger)).toThrow(/No commune had the code "99999".*31684 phường Mỹ Xuyên/);
  });
});
