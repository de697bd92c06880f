import fc from 'fast-check';
import { readDate, readMonth } from './roster.dates.js';

const date = (text: string): unknown => {
  const reading = readDate(text);
  return typeof reading === 'string' ? reading : reading.date;
};

describe('a date as people write it', () => {
  it.each([
    ['14-03-2023', '2023-03-14'],
    ['1-9-2023', '2023-09-01'],
    ['01/02/2024', '2024-02-01'],
    ['3.4.2023', '2023-04-03'],
    ['14 03 2023', '2023-03-14'],
    ['2023-03-14', '2023-03-14'],
    ['2023-3-4', '2023-03-04'],
    ['2023-03-14T00:00:00', '2023-03-14'],
    ['2023-03-14 00:00:00.000', '2023-03-14'],
    ['14-03-2023 0:00', '2023-03-14'],
    ['5 mei 2023', '2023-05-05'],
    ['14 mrt. 2023', '2023-03-14'],
    ['14-maart-2023', '2023-03-14'],
    ['1 Sept 2023', '2023-09-01'],
    [' 29-02-2024 ', '2024-02-29'],
  ])('%j is %s', (text, expected) => {
    expect(date(text)).toBe(expected);
  });

  it.each(['14-03-23', '1/9/23', '14 mei 23', "14-05-'23", '01.02.03'])('%j has a year of two digits and is refused as ambiguous', (text) => {
    expect(readDate(text)).toBe('AMBIGUOUS');
  });

  it.each([
    '',
    '31-06-2023',
    '29-02-2023',
    '05/14/2023',
    '2023',
    '45060',
    '14-03-2023 13:45',
    '2023-13-01',
    '1 foo 2023',
    '1 ma 2023',
    '14-03-1823',
    '0-0-2023',
    '14-03-20233',
    '١٤-٠٣-٢٠٢٣',
  ])('%j is no date', (text) => {
    expect(readDate(text)).toBe('INVALID');
  });

  it('means the same written day first and ISO, for every day of two centuries', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }), (day) => {
        const iso = day.toISOString().slice(0, 10);
        const [year, month, of] = iso.split('-');
        return date(iso) === iso && date(`${Number(of)}-${Number(month)}-${year}`) === iso;
      }),
    );
  });
});

describe('a month as planning writes it', () => {
  it.each(['2026-09', '2026-9', '09-2026', '9/2026', 'september 2026', 'sep 2026', 'Sept. 2026', 'sep-2026', '17-09-2026', '2026-09-01', '1 sep 2026'])(
    '%j is September 2026',
    (text) => {
      expect(readMonth(text)).toEqual({ date: '2026-09-01' });
    },
  );

  it.each(['sep-26', '09-26', '1-9-26'])('%j has a year of two digits and is refused as ambiguous', (text) => {
    expect(readMonth(text)).toBe('AMBIGUOUS');
  });

  it.each(['', '2026', '2026-13', '00-2026', 'herfst 2026', '31-09-2026', '09-1899'])('%j is no month', (text) => {
    expect(readMonth(text)).toBe('INVALID');
  });
});
