import { readWhole, recordsOf } from '../import/reading.js';
import { readRoster } from './roster.reader.js';

const today = '2026-11-02';

describe('cells as people and spreadsheets fill them', () => {
  const child = async (column: string, value: string): Promise<{ fields: object | undefined; told: string[] }> => {
    const heading = `Kindnummer;Roepnaam;Achternaam;Geboortedatum;Groep;Begindatum;${column}`;
    const reading = await readWhole(readRoster([`${heading}\n1;Sam;Bos;14-03-2023;Appels;01-09-2025;${value}\n`], { today }));
    return { fields: recordsOf(reading, 'CHILD')[0]?.fields, told: reading.findings.map(({ code }) => code) };
  };

  it.each([
    ['nl,en', ['nl', 'en']],
    ['NL+EN', ['nl', 'en']],
    ['en', ['en']],
    ['Nederlands en Engels', ['nl', 'en']],
    ['Nederlands, Turks en Pools', ['nl', 'tr', 'pl']],
    ['Nederlands, en Pools', ['nl', 'pl']],
    ['"Oekraïens\nNederlands"', ['uk', 'nl']],
  ])('of the languages %j none is lost', async (value, languages) => {
    const { fields, told } = await child('Thuistalen', value);
    expect(told).toEqual([]);
    expect(fields).toMatchObject({ languages });
  });

  it('reads the month of VE hours as a month, too', async () => {
    const { fields, told } = await child('VE-maand;VE-uren', '2026-09;40,5');
    expect(told).toEqual([]);
    expect(fields).toMatchObject({ veHours: { month: '2026-09-01', hours: 40.5 } });
  });

  it.each(['#N/B', '#N/A', '#VERW!', '#WAARDE!', '#####'])('takes the error %s of a spreadsheet for no value, in CSV as in XLSX', async (value) => {
    expect((await child('Tussenvoegsel', value)).told).toEqual(['CELL_ERROR']);
  });
});
