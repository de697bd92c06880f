import { Refusal } from '#kernel';
import { refuseNumbers } from './stripped.js';

const reasonOf = (text: string): string | null => {
  try {
    refuseNumbers({ sections: [{ lines: [{ name: 'Proef', text }] }] });
    return null;
  } catch (error) {
    return (error as Refusal).reason;
  }
};

describe('R4 R32 what never leaves in a bundle', () => {
  it.each(['BSN 111222333', 'nummer 123 456 782', '111.222.333', 'rekening NL91ABNA0417164300', 'NL91 ABNA 0417 1643 00', 'https://ketenid.nl/201703/abc', 'het ECK-iD staat erbij'])('R4 R32 refuses “%s” in a sentence', (text) => {
    expect(reasonOf(text)).toBe('bundle_number');
  });

  it.each(['Bel 030-1234567.', 'Op 2026-03-02 begonnen, 12 weken lang.', 'Negen cijfers die geen BSN zijn: 123456789.', 'Hij bouwt graag.'])('R4 lets “%s” go', (text) => {
    expect(reasonOf(text)).toBeNull();
  });
});
