import { Refusal } from '#kernel';
import { refuseWhatStays } from './stripped.js';

const refusalOf = (text: string, readers = 'het loket'): Refusal | null => {
  try {
    refuseWhatStays(
      { readers, sections: [{ document: 'PARENTS', heading: 'In de woorden van de ouders', of: '', lines: [{ name: 'Wat wij zelf doen', text }] }] },
      'Wie leest dit hierna?',
    );
    return null;
  } catch (error) {
    return error as Refusal;
  }
};
const reasonOf = (text: string): string | null => refusalOf(text)?.reason ?? null;

describe('R4 R32 what never leaves in a bundle', () => {
  it.each([
    'BSN 111222333',
    'nummer 123 456 782',
    '111.222.333',
    '111-222-333',
    'Haar onderwijsnummer is 123456789',
    'PGN: 1234 56789',
    'rekening NL91ABNA0417164300',
    'NL91 ABNA 0417 1643 00',
    'op nl91abna0417164300 van oma',
    'BE68 5390 0754 7034',
    'https://ketenid.nl/201703/abc',
    'het ECK-iD staat erbij',
  ])('R4 R32 refuses “%s” in a sentence', (text) => {
    expect(reasonOf(text)).toBe('bundle_number');
  });

  it.each([
    'Eindtoets:\n535',
    'Eindtoets: \nUitslag 535',
    'De eindtoets (afgenomen in dec. 2027): 535',
    'Eindtoets\n535',
    'Eindtoets: 535.',
    'Op de doorstroomtoets haalde zij 78',
    'De uitslag van de doorstroomtoets is vmbo-kader',
    'Centrale Eindtoets 2027, score 528',
  ])('R32 refuses “%s”, the result of a test at the end of primary school', (text) => {
    expect(reasonOf(text)).toBe('bundle_end_test');
  });

  it.each([
    'Bel 030-1234567.',
    'Op 2026-03-02 begonnen, 12 weken lang.',
    'Negen cijfers die geen BSN zijn: 123456789.',
    'Hij bouwt graag.',
    'Van 02-03-2026 1 keer per week.',
    'Gr78 leest samen met groep 3 en 4 in de gang',
    'De doorstroomtoets maakt zij met 30 minuten extra tijd.',
    'De doorstroomtoets is in februari.\nZij rekent tot 100',
    '- de doorstroomtoets met extra tijd\n- rekenen tot 100',
    'Vmbo-tl, met ruimte voor havo. De doorstroomtoets is in februari 2028.',
  ])('R4 R32 lets “%s” go', (text) => {
    expect(reasonOf(text)).toBeNull();
  });

  it('R32 tells in which line it stands, never what', () => {
    expect(refusalOf('BSN 111222333')?.params).toEqual({ where: 'In de woorden van de ouders, Wat wij zelf doen' });
    expect(refusalOf('Hij bouwt graag.', 'loket, 111222333')?.params).toEqual({ where: 'Wie leest dit hierna?' });
  });
});
