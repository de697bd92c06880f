import fc from 'fast-check';
import { elevenProof, holdsPersonNumber, looksLikeBsn } from './bsn.js';

describe('R3 the 11-proef of a burgerservicenummer', () => {
  it.each(['111222333', '123456782', '297816238'])('R3 %s passes', (bsn) => {
    expect(elevenProof(bsn)).toBe(true);
  });

  it.each(['133456785', '123456789', '000000000'])('R3 %s fails', (bsn) => {
    expect(elevenProof(bsn)).toBe(false);
  });

  it('R3 pads to nine digits from the left, for leading zeros get lost in spreadsheets', () => {
    expect(elevenProof('003389261')).toBe(true);
    expect(elevenProof('3389261')).toBe(true);
  });

  it.each(['', '1234567820', '12345678a', '١٢٣٤٥٦٧٨٢', ' 123456782'])('R3 takes digits only: %j fails', (text) => {
    expect(elevenProof(text)).toBe(false);
  });

  it('R3 notices any single digit that was mistyped', () => {
    const anyBsn = fc
      .integer({ min: 1, max: 999_999_999 })
      .map((n) => String(n).padStart(9, '0'))
      .filter(elevenProof);
    fc.assert(
      fc.property(anyBsn, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (bsn, place, shift) => {
        const digits = [...bsn];
        digits[place] = String((Number(digits[place]) + shift) % 10);
        return !elevenProof(digits.join(''));
      }),
      { numRuns: 200 },
    );
  });
});

describe('R3 a text that could be a BSN', () => {
  it('R3 is recognised with dots and spaces between', () => {
    expect(looksLikeBsn('1234.56.782')).toBe(true);
    expect(looksLikeBsn('123 456 782')).toBe(true);
  });

  it('R3 is not seen in a short number or one that fails', () => {
    expect(looksLikeBsn('3389261')).toBe(false);
    expect(looksLikeBsn('123456789')).toBe(false);
    expect(looksLikeBsn('Sam 123456782')).toBe(false);
  });
});

describe('R4 a number of a person in a sentence', () => {
  it.each(['Haar BSN is 123456782.', 'nummer 1234.56.782, graag', 'onderwijsnummer: 100200', 'https://ketenid.nl/abc'])('R4 is found: %s', (text) => {
    expect(holdsPersonNumber(text)).toBe(true);
  });

  it.each(['Bel oma: 06 12345678', 'van 2024-03-04 tot 12-10-2027', 'Groep 2024-2025 7', 'telt tot 100', ''])(
    'R4 is not found where there is none: %j',
    (text) => {
      expect(holdsPersonNumber(text)).toBe(false);
    },
  );
});
